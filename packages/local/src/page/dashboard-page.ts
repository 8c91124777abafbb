import { type CloudWatch, getDashboard } from '@nines/cloudwatch'
import { alarmWidget } from './alarm-widget.ts'
import { readBody, textIn, type Widget } from './dashboard-body.ts'
import { frame } from './frame.ts'
import { empty, html, type Html } from './html.ts'
import type { Look, TimeRange } from './look.ts'
import { metricWidget } from './metric-widget.ts'
import { iso, moment } from './moment.ts'
import { textWidget } from './text-widget.ts'

/**
 * A dashboard of a CloudWatch as one HTML file that needs no script and no network: metrics over a span of epoch
 * seconds, alarms as they stood at its end. A dashboard that doesn't exist makes a page that says so.
 */
export function dashboardPage(cloud: CloudWatch, name: string, range: TimeRange): string {
  const { account, region } = cloud
  const here = ({ account: other, region: elsewhere }: Look['home']): boolean =>
    other === account && elsewhere === region
  return drawDashboard(name, {
    home: { account, region },
    cloud: (place) => (here(place) ? cloud : undefined),
    range,
    now: range.end,
  })
}

/** The page of a dashboard, looking wherever the look reaches. */
export function drawDashboard(name: string, look: Look): string {
  const cloud = look.cloud(look.home)
  const answer = cloud === undefined ? undefined : getDashboard(cloud, look.now, { DashboardName: name })
  const body = answer?.ok === true ? readBody(answer.value.DashboardBody) : undefined
  const { start, end } = look.range
  const board =
    body === undefined
      ? html`<p>There is no dashboard of this name.</p>`
      : html`<main class="board">${body.widgets.map((widget) => drawWidget(widget, look))}</main>`
  return frame(
    name,
    html`<header>
        <h1>${name}</h1>
        <p class="soft">
          Account ${look.home.account}, ${look.home.region},
          <time datetime="${iso(start)}">${moment(start)}</time> to
          <time datetime="${iso(end)}">${moment(end)}</time> UTC. A local rehearsal: no account of AWS holds
          it.
        </p>
      </header>
      ${board}`,
  )
}

function drawWidget(widget: Widget, look: Look): Html {
  const title = textIn(widget.properties, 'title') ?? ''
  const bare = widget.properties['background'] === 'transparent'
  return html`<section class="card ${bare ? 'bare' : ''}" style="${position(widget)}">
    ${title === '' ? empty : html`<h2>${title}</h2>`}${content(widget, look)}
  </section>`
}

function position({ x, y, width, height }: Widget): string {
  const across = x === undefined ? `span ${width}` : `${x + 1} / span ${Math.min(width, 24 - x)}`
  const down = y === undefined ? `span ${height}` : `${y + 1} / span ${height}`
  return `grid-column: ${across}; grid-row: ${down}`
}

function content(widget: Widget, look: Look): Html {
  if (widget.type === 'text') return textWidget(widget.properties)
  if (widget.type === 'alarm') return alarmWidget(look, widget.properties)
  if (widget.type === 'metric') return metricWidget(look, widget.properties)
  return html`<p class="soft">A widget of type ${widget.type} is not drawn here.</p>`
}
