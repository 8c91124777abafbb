import type { RequestClassText, RequestClasses as ClassesDraft } from '../generated/agreement.ts'
import { durationOf } from '../quantity/read-quantity.ts'
import type { RequestClass, RequestClasses, RequestWord } from '../request-class.ts'

/** The three kinds of request that an author keeps apart; nothing where the source settles it. */
export function classesOf(draft: ClassesDraft | undefined): { readonly classes?: RequestClasses } {
  if (draft === undefined) return {}
  const { good = [], failed = [], out = [] } = draft
  return { classes: { good: good.map(classOf), failed: failed.map(classOf), out: out.map(classOf) } }
}

/** Every word for requests that a status doesn't tell. */
export const REQUEST_WORDS: readonly RequestWord[] = [
  'answered',
  'internal error',
  'timeout',
  'throttled',
  'unauthorized',
  'repeated without back-off',
  'load test',
  'cancelled by client',
  'abandoned',
  'not scheduled',
]

const LATER = 'later than '

function classOf(text: RequestClassText): RequestClass {
  if (text.startsWith(LATER)) return { kind: 'later than', limit: durationOf(text.slice(LATER.length)), text }
  const word = REQUEST_WORDS.find((known) => known === text)
  if (word !== undefined) return { kind: 'word', text: word }
  const hundreds = Number(text[0]) * 100
  if (text.endsWith('xx')) return { kind: 'status', from: hundreds, to: hundreds + 99, text }
  return { kind: 'status', from: Number(text), to: Number(text), text }
}
