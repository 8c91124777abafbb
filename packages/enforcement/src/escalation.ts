import type { Agreement, Book, Contact } from '@nines/agreement'

/** Who is told by the topics: the first level of the escalation, as a contact of the provider. */
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
 * Who hears of a page, and whom to call when. SNS only reaches the first: the next are people's business, so the text asks
 * its reader.
 */
export function toldWords(agreement: Agreement): string {
  const [first, ...next] = agreement.responsibilities.escalation
  if (first === undefined) return 'Nobody is named to be told.'
  const calls = next.map(({ after, to }) => `after ${after.text} call ${to}`)
  const then = calls.length === 0 ? 'Nobody is named after that.' : `Not over: ${calls.join(', ')}.`
  return `Told now: ${first.to}. ${then}`
}

/** Who hears of a ticket. */
export function ticketToldWords(agreement: Agreement): string {
  const first = agreement.responsibilities.escalation[0]
  return first === undefined ? 'Nobody is named to be told.' : `Told: ${first.to}.`
}
