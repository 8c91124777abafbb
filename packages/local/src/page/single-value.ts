import type { Mark } from './annotation.ts'
import { html, type Html } from './html.ts'
import { round } from './line.ts'
import { figure } from './number.ts'
import type { Series } from './series.ts'

/** The newest value of a series; undefined when there is none. */
export function newest({ values }: Series): number | undefined {
  return values.findLast(Number.isFinite)
}

/** Draws the newest value of each series in large figures. */
export function singleValues(series: readonly Series[]): Html {
  return html`<div class="figures">${series.map(singleValue)}</div>`
}

function singleValue(series: Series): Html {
  const value = newest(series)
  return html`<div class="figure">
    <strong>${value === undefined ? 'No data' : figure(value)}</strong><span>${series.label}</span>
  </div>`
}

/** Draws the newest value of each series on a half circle between two ends. */
export function gauges(
  series: readonly Series[],
  ends: { readonly min: number; readonly max: number },
  marks: readonly Mark[],
): Html {
  return html`<div class="figures">${series.map((each) => gauge(each, ends, marks))}</div>`
}

const center = 100
const radius = 80

function gauge(
  series: Series,
  { min, max }: { readonly min: number; readonly max: number },
  marks: readonly Mark[],
): Html {
  const value = newest(series)
  const share = (of: number): number => Math.min(1, Math.max(0, (of - min) / (max - min)))
  const says = value === undefined ? 'No data' : figure(value)
  return html`<div class="figure">
    <svg class="gauge" viewBox="0 0 200 120" role="img">
      <title>${series.label}: ${says}, between ${figure(min)} and ${figure(max)}</title>
      <path d="${arc(0, 1)}" fill="none" stroke="var(--line)" stroke-width="14" />
      ${value === undefined ? [] : [html`<path d="${arc(0, share(value))}" fill="none" stroke="${series.color}" stroke-width="14" />`]}
      ${marks.map(
        ({ at, color, label }) =>
          html`<path
            d="${arc(share(at) - 0.006, share(at) + 0.006)}"
            fill="none"
            stroke="${color}"
            stroke-width="22"
            ><title>${label} ${figure(at)}</title></path
          >`,
      )}
      <text x="20" y="116" text-anchor="middle">${figure(min)}</text>
      <text x="180" y="116" text-anchor="middle">${figure(max)}</text>
    </svg>
    <strong>${says}</strong><span>${series.label}</span>
  </div>`
}

// From one share of the half circle to another.
function arc(from: number, to: number): string {
  const point = (share: number): string => {
    const angle = Math.PI * (1 - share)
    return `${round(center + radius * Math.cos(angle))} ${round(center - radius * Math.sin(angle))}`
  }
  return `M${point(from)}A${radius} ${radius} 0 0 1 ${point(to)}`
}
