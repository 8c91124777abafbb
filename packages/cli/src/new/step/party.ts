import type { Complaint } from '../asking/question.ts'
import type { Context, Work } from '../context.ts'
import { complaintsWithin } from '../judging/within.ts'
import { readableName } from '../words.ts'
import { bookOf, withParty } from '../writing/parties-text.ts'
import { readParties } from '@nines/agreement'
import type { Path, PlainMap } from '../writing/sheet.ts'

/** What `check` would say of `parties.yaml` with this text, about the entry at a path. */
export function partyComplaints({ book: { shown } }: Work, text: string, path: Path): readonly Complaint[] {
  return complaintsWithin(text, path, readParties(shown, text).findings)
}

/** What `check` would say of the short name of a party that is not there yet. */
export function nameComplaints(work: Work, id: string): readonly Complaint[] {
  if (work.book.parties.has(id)) return []
  const path = ['parties', id]
  return partyComplaints(work, withParty(work.book.text, id, { name: 'Name' }), path)
}

/** Adds a party that is not there yet, after asking. Undefined where the person would rather name another one. */
export async function ensureParty(context: Context, work: Work, id: string): Promise<Work | undefined> {
  const { interview } = context
  const isThere = work.book.parties.has(id)
  if (isThere) for (const flag of ['party', 'approver']) interview.dismiss(flag, id)
  if (isThere || interview.isPretending()) return work
  return (await isWanted(context, work, id)) ? addParty(context, work, id) : undefined
}

async function isWanted(
  { interview: { peek, person } }: Context,
  { book }: Work,
  id: string,
): Promise<boolean> {
  if (person === undefined || peek('party').some(({ name }) => name === id)) return true
  return person.agree(`${id} is no party yet. Add it to ${book.shown}?`)
}

async function addParty({ interview }: Context, work: Work, id: string): Promise<Work> {
  const { shown, text } = work.book
  const name = await interview.text(
    detail(work, id, 'name', {
      flag: 'party',
      asks: `The full name of ${id}:`,
      example: readableName(id),
      // A name that nobody chose is offered to a person, and never taken for one.
      ...(interview.person && !interview.takesUsual ? { usual: readableName(id) } : {}),
      isReferredTo: true,
      why: `${id} is no party of ${shown} yet: its full name adds it`,
    }),
  )
  const approver = await interview.maybe(
    detail(work, id, 'approvers', {
      flag: 'approver',
      asks: `Who approves for ${name}, as a GitHub user or team?`,
      example: `@${id}-example/service-managers`,
    }),
  )
  const party = { name, ...(approver === undefined ? {} : { approvers: [approver] }) }
  return { ...work, book: bookOf(shown, withParty(text, id, party)) }
}

interface Detail {
  readonly isReferredTo?: boolean
  readonly why?: string
  readonly flag: string
  readonly asks: string
  readonly example: string
  readonly usual?: string
}

function detail(
  work: Work,
  id: string,
  key: 'name' | 'approvers',
  question: Detail,
): Detail & {
  readonly name: string
  readonly judge: (answer: string) => readonly Complaint[]
} {
  const judge = (answer: string): readonly Complaint[] => {
    const party: PlainMap = key === 'name' ? { name: answer } : { name: 'Name', approvers: [answer] }
    return partyComplaints(work, withParty(work.book.text, id, party), ['parties', id, key])
  }
  return { ...question, name: id, judge }
}
