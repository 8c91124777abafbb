import { type Alarm, alarmsOf, placeOfAlarm } from '../alarm.ts'
import { listIn, textIn, type Properties } from './dashboard-body.ts'
import { html, type Html } from './html.ts'
import type { Look } from './look.ts'
import { age, iso, moment } from './moment.ts'
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
  const rows = sorted(found, textIn(properties, 'sortBy')).map((each) => row(each, look.now))
  return rows.length === 0
    ? html`<p class="soft">No alarm is in these states.</p>`
    : html`<table>
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">Alarm</th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`
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

function row({ arn, alarm }: Found, now: number): Html {
  if (alarm === undefined)
    return html`<tr>
      <td class="soft">Not here</td>
      <td>${arn}</td>
      <td></td>
    </tr>`
  const at = alarm.StateTransitionedTimestamp
  return html`<tr>
    <td>${stateBadge(alarm.StateValue)}</td>
    <td>${alarm.AlarmName}</td>
    <td class="number">
      <time datetime="${iso(at)}">${moment(at)}</time> <span class="soft">(${age(now - at)})</span>
    </td>
  </tr>`
}
