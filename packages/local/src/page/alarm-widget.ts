import { type Alarm, alarmsOf, placeOfAlarm } from '../alarm.ts'
import { listIn, textIn, type Properties } from './dashboard-body.ts'
import { empty, html, type Html, trusted } from './html.ts'
import type { Look } from './look.ts'
import { ago, iso, moment } from './moment.ts'
import { stateBadge } from './state.ts'

interface Found {
  readonly arn: string
  readonly alarm: Alarm | undefined
}

/** Draws an alarm widget: each alarm with its state and since when. */
export function alarmWidget(look: Look, properties: Properties): Html {
  const states = listIn(properties, 'states')
  const found = listIn(properties, 'alarms')
    .filter((arn) => typeof arn === 'string')
    .map((arn): Found => ({ arn, alarm: alarmOf(look, arn) }))
    .filter(({ alarm }) => states.length === 0 || alarm === undefined || states.includes(alarm.StateValue))
  const items = sorted(found, textIn(properties, 'sortBy')).map((each) => item(each, look.now))
  return items.length === 0
    ? html`<p class="soft">No alarm is in these states.</p>`
    : html`<ul class="alarms">
        ${items}
      </ul>`
}

/** The alarm of an ARN, where the page can look. */
export function alarmOf(look: Look, arn: string): Alarm | undefined {
  const place = placeOfAlarm(arn)
  const cloud = place === undefined ? undefined : look.cloud(place)
  return place === undefined || cloud === undefined ? undefined : alarmsOf(cloud, look.now, [place.name])[0]
}

const since = ({ alarm }: Found): number => alarm?.StateTransitionedTimestamp ?? 0

function sorted(found: readonly Found[], by: string | undefined): readonly Found[] {
  if (by !== 'timestamp' && by !== 'stateUpdatedTimestamp') return found
  return found.toSorted((one, other) => since(other) - since(one))
}

function item({ arn, alarm }: Found, now: number): Html {
  if (alarm === undefined) return html`<li><span class="soft">Not here</span> ${breakable(arn)}</li>`
  const at = alarm.StateTransitionedTimestamp
  return html`<li>
    ${stateBadge(alarm.StateValue)} ${breakable(alarm.AlarmName)}
    <span class="soft">since <time datetime="${iso(at)}">${moment(at)}</time>${ago(now - at)}</span>
  </li>`
}

// A long name breaks at its slashes rather than within a word.
function breakable(name: string): Html {
  return html`${name.split(/(?<=[/:])/).map((part, index) => html`${index === 0 ? empty : trusted('<wbr>')}${part}`)}`
}
