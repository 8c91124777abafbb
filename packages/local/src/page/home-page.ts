import { type CloudWatch, listDashboards } from '@nines/cloudwatch'
import { type Alarm, alarmsOf } from '../alarm.ts'
import type { Message } from '../sns/message.ts'
import { frame } from './frame.ts'
import { empty, html, type Html } from './html.ts'
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

// The newest messages that the page lists.
const listed = 50

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
  const inAlarm = alarms.filter(({ StateValue }) => StateValue === 'ALARM').length
  const dashboards = namesOf(cloud, now)
  return html`<section>
    <h2>Account ${cloud.account}, ${cloud.region}</h2>
    <div class="card">
      ${
        dashboards.length === 0
          ? empty
          : html`<p>
              Dashboards:
              ${dashboards.map((name) => html`<a href="${dashboardPath(cloud, name)}">${name}</a> `)}
            </p>`
      }
      <table>
        <caption>
          ${alarms.length} alarms, ${inAlarm} in alarm
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
      </table>
    </div>
  </section>`
}

const order = { ALARM: 0, INSUFFICIENT_DATA: 1, OK: 2 }
const byState = (one: Alarm, other: Alarm): number => order[one.StateValue] - order[other.StateValue]

function drawAlarm(alarm: Alarm, now: number): Html {
  const at = alarm.StateTransitionedTimestamp
  return html`<tr>
    <td>${stateBadge(alarm.StateValue)}</td>
    <td>${alarm.AlarmName}${'AlarmRule' in alarm ? html` <span class="soft">composite</span>` : empty}</td>
    <td class="number">
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

function drawMessages(messages: readonly Message[], now: number): Html {
  const rows = messages
    .slice(-listed)
    .toReversed()
    .map((message) => drawMessage(message, now))
  return html`<section>
    <h2>Messages</h2>
    <div class="card">
      <table>
        <caption>
          ${messages.length} published, the newest first; nothing was sent to anybody
        </caption>
        <thead>
          <tr>
            <th scope="col">Published</th>
            <th scope="col">Subject</th>
            <th scope="col">Topic</th>
            <th scope="col">Would have reached</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`
}

function drawMessage(message: Message, now: number): Html {
  const reached = message.deliveries.filter((delivery) => delivery.reached).map(({ endpoint }) => endpoint)
  const waiting = message.deliveries.length - reached.length
  const others = waiting === 0 ? '' : `${waiting} not confirmed`
  return html`<tr>
    <td class="number">
      <time datetime="${iso(message.at)}">${moment(message.at)}</time>
      <span class="soft">${ago(now - message.at)}</span>
    </td>
    <td>
      <details>
        <summary>${message.subject ?? 'No subject'}</summary>
        <code>${message.body}</code>
      </details>
    </td>
    <td>${message.topicArn}</td>
    <td>
      ${reached.length === 0 && waiting === 0 ? 'nobody' : [...reached, others].filter((text) => text !== '').join(', ')}
    </td>
  </tr>`
}
