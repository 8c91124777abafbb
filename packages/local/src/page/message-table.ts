import type { Message } from '../sns/message.ts'
import { isRecord } from '../shape/reading.ts'
import { decodeJson } from '../wire/json-protocol.ts'
import { textIn } from './dashboard-body.ts'
import { html, type Html } from './html.ts'
import { ago, iso, moment } from './moment.ts'

// The newest messages that the page lists.
const listed = 50

/** The newest messages, and whom they would have reached. */
export function drawMessages(messages: readonly Message[], now: number): Html {
  const rows = messages
    .slice(-listed)
    .toReversed()
    .map((message) => drawMessage(message, now))
  return html`<section>
    <h2>Messages</h2>
    <div class="card">
      <table class="rows of-messages">
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
    <td class="number when">
      <time datetime="${iso(message.at)}">${moment(message.at)}</time>
      <span class="soft">${ago(now - message.at)}</span>
    </td>
    <td>
      <details>
        <summary>${message.subject ?? 'No subject'}</summary>
        ${drawBody(message.body)}
      </details>
    </td>
    <td data-label="Topic" title="${message.topicArn}">${message.topicArn.split(':').at(-1) ?? ''}</td>
    <td data-label="Would have reached">
      ${reached.length === 0 && waiting === 0 ? 'nobody' : [...reached, others].filter((text) => text !== '').join(', ')}
    </td>
  </tr>`
}

// What an alarm says to people stands first, as they would read it; the message as machines get it follows.
function drawBody(body: string): Html {
  const message = decodeJson(Buffer.from(body))
  if (!isRecord(message)) return html`<p class="lines">${body}</p>`
  const words = ['AlarmDescription', 'NewStateReason'].flatMap((name) => textIn(message, name) ?? [])
  return html`${words.map((text) => html`<p class="lines">${text}</p>`)}
    <pre class="soft">${JSON.stringify(message, undefined, 2)}</pre>`
}
