import { type CloudWatch, listDashboards } from '@nines/cloudwatch'
import { type Alarm, alarmsOf } from '../alarm.ts'
import type { Message } from '../sns/message.ts'
import { breakable } from './breakable.ts'
import { frame } from './frame.ts'
import { empty, html, type Html } from './html.ts'
import { drawMessages } from './message-table.ts'
import { ago, iso, moment } from './moment.ts'
import { stateBadge } from './state.ts'

/** What the first page tells. */
export interface Overview {
  /** Epoch seconds. */
  readonly now: number
  readonly clock: 'wall' | 'driven'
  readonly clouds: readonly CloudWatch[]
  /** The oldest first. */
  readonly messages: readonly Message[]
}

/** The first page: every account and region with its alarms and dashboards, and what was published. */
export function homePage({ now, clock, clouds, messages }: Overview): string {
  const ticking = clock === 'driven' ? 'a driven clock, which stands still' : 'the clock of this machine'
  return frame(
    'Local CloudWatch',
    html`<header>
        <h1>Local CloudWatch</h1>
        <p class="soft">
          It is <time datetime="${iso(now)}">${moment(now)}</time> UTC on ${ticking}. A local rehearsal: no
          account of AWS holds any of this.
        </p>
      </header>
      <main>
        ${clouds.length === 0 ? html`<p>Nothing was put here yet.</p>` : clouds.map((cloud) => drawCloud(cloud, now))}
        ${drawMessages(messages, now)}
      </main>`,
  )
}

function drawCloud(cloud: CloudWatch, now: number): Html {
  const alarms = alarmsOf(cloud, now)
  const dashboards = namesOf(cloud, now)
  return html`<section>
    <h2>Account ${cloud.account}, ${cloud.region}</h2>
    <div class="card">
      ${
        dashboards.length === 0
          ? empty
          : html`<p class="links">
              Dashboards:
              ${dashboards.map((name) => html`<a href="${dashboardPath(cloud, name)}">${name}</a> `)}
            </p>`
      }
      ${alarms.length === 0 ? html`<p class="soft">No alarms.</p>` : alarmTable(alarms, now)}
    </div>
  </section>`
}

function alarmTable(alarms: readonly Alarm[], now: number): Html {
  const inAlarm = alarms.filter(({ StateValue }) => StateValue === 'ALARM').length
  return html`<table class="rows of-alarms">
    <caption>
      ${alarms.length === 1 ? '1 alarm' : `${alarms.length} alarms`}, ${inAlarm} in alarm
    </caption>
    <thead>
      <tr>
        <th scope="col">State</th>
        <th scope="col">Alarm</th>
        <th scope="col">Since</th>
        <th scope="col">Reason</th>
      </tr>
    </thead>
    <tbody>
      ${alarms.toSorted(byState).map((alarm) => drawAlarm(alarm, now))}
    </tbody>
  </table>`
}

const order = { ALARM: 0, INSUFFICIENT_DATA: 1, OK: 2 }
// What needs somebody first; of one state the composites first, since they are what tells people.
const byState = (one: Alarm, other: Alarm): number =>
  order[one.StateValue] - order[other.StateValue] || Number(isComposite(other)) - Number(isComposite(one))
const isComposite = (alarm: Alarm): boolean => 'AlarmRule' in alarm

function drawAlarm(alarm: Alarm, now: number): Html {
  const at = alarm.StateTransitionedTimestamp
  return html`<tr>
    <td>${stateBadge(alarm.StateValue)}</td>
    <td class="name">
      ${breakable(alarm.AlarmName)}${isComposite(alarm) ? html` <span class="soft">composite</span>` : empty}
    </td>
    <td class="number when">
      <time datetime="${iso(at)}">${moment(at)}</time> <span class="soft">${ago(now - at)}</span>
    </td>
    <td>${alarm.StateReason}</td>
  </tr>`
}

function namesOf(cloud: CloudWatch, now: number): readonly string[] {
  const names: string[] = []
  let token: string | undefined
  do {
    const answer = listDashboards(cloud, now, token === undefined ? {} : { NextToken: token })
    if (!answer.ok) return names
    names.push(...answer.value.DashboardEntries.map(({ DashboardName }) => DashboardName))
    token = answer.value.NextToken
  } while (token !== undefined)
  return names
}

function dashboardPath({ account, region }: CloudWatch, name: string): string {
  return `/dashboards/${account}/${region}/${encodeURIComponent(name)}`
}
