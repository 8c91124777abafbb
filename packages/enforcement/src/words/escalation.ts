import type { Agreement, Book, Contact } from '@nines/agreement'
import type { Tier } from '../alarm/tier.ts'
import { quoted } from './fitted-text.ts'

/** Who is told by the topics: the first level of the escalation as written, a contact of the provider. */
export function firstTold(
  agreement: Agreement,
  book: Book,
): { readonly id: string; readonly contact: Contact } | null {
  const first = agreement.responsibilities.escalation[0]
  if (first === undefined) return null
  const contact = book.parties.get(agreement.stakeholders.provider)?.contacts[first.to]
  return contact === undefined ? null : { id: first.to, contact }
}

/**
 * Who hears of an alarm, and who is next and when. CloudWatch reaches only the first: the next are the reader's business, so
 * a page asks for the call.
 */
export function toldWords(agreement: Agreement, tier: Tier): string {
  const [first, ...next] = agreement.responsibilities.escalation
  if (first === undefined) return 'Nobody is named to be told.'
  if (tier === 'ticket') return `Told: ${quoted(first.to)}.`
  const calls = next.map(({ after, to }) => `after ${after.text} call ${to}`)
  const then =
    calls.length === 0 ? 'Nobody is named to be told next.' : `If it isn't over: ${quoted(calls.join(', '))}.`
  return `Told now: ${quoted(first.to)}. ${then}`
}
