import { decodeJson } from '../wire/json-protocol.ts'
import type { Form } from '../wire/form.ts'
import { done, refuse } from '../wire/query-protocol.ts'
import { leaf } from '../wire/xml.ts'
import { isRecord } from '../shape/reading.ts'
import { publishTo } from './publication.ts'
import type { SnsOperation } from './operation.ts'
import { withTopic } from './known-topic.ts'

// Bytes: the largest message of SNS.
const largest = 262_144

/** Publishes a message to a topic. */
export const publish: SnsOperation = (world, place, form) =>
  withTopic(world, place, form.get('TopicArn') ?? form.get('TargetArn'), (topic) => {
    const subject = form.get('Subject') ?? undefined
    const body = bodyOf(form)
    const says = refuseSubject(subject) ?? (typeof body === 'string' ? refuseBody(body) : body.says)
    if (says !== undefined || typeof body !== 'string')
      return refuse('InvalidParameter', `Invalid parameter: ${says ?? 'Message'}`)
    const id = publishTo(world, topic, { body, ...(subject === undefined ? {} : { subject }) })
    return done(leaf('MessageId', id))
  })

// With a message structure each protocol has its own text; what is kept is the one for all others.
function bodyOf(form: Form): string | { readonly says: string } {
  const message = form.get('Message') ?? ''
  if (form.get('MessageStructure') !== 'json') return message
  const texts = decodeJson(Buffer.from(message))
  if (!isRecord(texts)) return { says: 'Message Structure - JSON message body failed to parse' }
  const { default: text } = texts
  return typeof text === 'string'
    ? text
    : { says: 'Message Structure - No default entry in JSON message body' }
}

// One line of printable ASCII that starts with a letter, digit or punctuation, at most 100 characters.
function refuseSubject(subject: string | undefined): string | undefined {
  return subject === undefined || /^[!-~][ -~]{0,99}$/.test(subject) ? undefined : 'Subject'
}

function refuseBody(body: string): string | undefined {
  if (body === '') return 'Empty message'
  return Buffer.byteLength(body) > largest ? 'Message too long' : undefined
}
