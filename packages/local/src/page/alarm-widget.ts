import { type Alarm, alarmsOf, placeOfAlarm } from '../alarm.ts'
import { listIn, textIn, type Properties } from './dashboard-body.ts'
import { html, type Html } from './html.ts'
import type { Look } from './look.ts'
import { ago, iso, moment } from './moment.ts'
import { shortNames } from './short-name.ts'
import { type Standing, standingOf } from './standing.ts'
import { stateBadge } from './state.ts'

interface Found {
  /** The name where the ARN has one. */
  readonly name: string
  readonly standing: Standing | undefined
}

/** Draws an alarm widget: each alarm with its state and since when, as of the end of the time shown. */
export function alarmWidget(look: Look, properties: Properties): Html {
  const states = listIn(properties, 'states')
  const found = listIn(properties, 'alarms')
    .filter((arn) => typeof arn === 'string')
    .map((arn) => find(look, arn))
    .filter(
      ({ standing }) => states.length === 0 || standing === undefined || states.includes(standing.state),
    )
  const items = sorted(found, textIn(properties, 'sortBy'))
  const short = shortNames(items.map(({ name }) => name))
  return items.length === 0
    ? html`<p class="soft">No alarm is in these states.</p>`
    : html`<ul class="alarms">
        ${items.map((each, index) => item(each, short[index] ?? each.name, look.now))}
      </ul>`
}

/** The alarm of an ARN, where the page can look. */
export function alarmOf(look: Look, arn: string): Alarm | undefined {
  const place = placeOfAlarm(arn)
  const cloud = place === undefined ? undefined : look.cloud(place)
  return place === undefined || cloud === undefined ? undefined : alarmsOf(cloud, look.now, [place.name])[0]
}

function find(look: Look, arn: string): Found {
  const place = placeOfAlarm(arn)
  const cloud = place === undefined ? undefined : look.cloud(place)
  const alarm = alarmOf(look, arn)
  return {
    name: place?.name ?? arn,
    standing: cloud === undefined || alarm === undefined ? undefined : standingOf(cloud, alarm, look.now),
  }
}

const since = ({ standing }: Found): number => standing?.since ?? 0

function sorted(found: readonly Found[], by: string | undefined): readonly Found[] {
  if (by !== 'timestamp' && by !== 'stateUpdatedTimestamp') return found
  return found.toSorted((one, other) => since(other) - since(one))
}

function item({ name, standing }: Found, short: string, now: number): Html {
  const badge = standing === undefined ? html`<span class="soft">Not here</span>` : stateBadge(standing.state)
  return html`<li title="${name}">${badge} <strong>${short}</strong> ${sinceWords(standing, now)}</li>`
}

function sinceWords(standing: Standing | undefined, now: number): Html {
  const at = standing?.since
  return at === undefined
    ? html``
    : html`<span class="soft">since <time datetime="${iso(at)}">${moment(at)}</time>${ago(now - at)}</span>`
}
