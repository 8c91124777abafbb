import type { UnavailableWhen } from '../downtime.ts'
import { durationOf, percentOf } from '../quantity/read-quantity.ts'

const RATE = 'error rate > '
const NO_ANSWER = 'no answer within '

/** What makes a sample down; the text has the form of the schema's `downRule`. */
export function unavailableOf(text: string): UnavailableWhen {
  if (text.startsWith(RATE))
    return { kind: 'error ratio above', ratio: percentOf(text.slice(RATE.length)).ratio, text }
  if (text.startsWith(NO_ANSWER)) {
    const [within = '', retried = ''] = text.slice(NO_ANSWER.length).split(' for ')
    return { kind: 'no answer', within: durationOf(within), retried: durationOf(retried), text }
  }
  const kind = PLAIN.find((known) => known === text)
  if (kind === undefined) throw new Error(`${text} is none of the rules of the schema`)
  return { kind }
}

const PLAIN = [
  'all fail',
  'any fails',
  'all members fail',
  'any member fails',
  'probe fails',
  'reported',
] as const
