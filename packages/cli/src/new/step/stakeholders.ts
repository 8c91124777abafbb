import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { shownFrom } from '@nines/repository'
import type { Choice } from '../asking/prompter.ts'
import type { ChoiceQuestion, Complaint } from '../asking/question.ts'
import { bookOf, fill, isSettled, type Context, type Work } from '../context.ts'
import { complaintsAt } from '../judging/judge.ts'
import { mostCommon } from '../known.ts'
import { shortName } from '../words.ts'
import { put, textAt } from '../writing/sheet.ts'
import { ensureParty, nameComplaints } from './party.ts'

/** Step 2: who is bound, who is told, and under which name the agreement stands. */
export async function stakeholders(context: Context, work: Work, name: string): Promise<Work> {
  const { interview, surroundings } = context
  interview.step(
    '2 of 7  Stakeholders',
    'Who promises, to whom, and who else is told: only those who are named here can approve.',
  )
  const provider = await askParty(context, work, {
    role: 'provider',
    asks: 'Who promises?',
    usual: mostCommon(surroundings.agreements.map((known) => known.provider)),
  })
  const customer = await askParty(context, provider, {
    role: 'customer',
    asks: 'To whom?',
    usual: surroundings.stands.customer ?? mostCommon(surroundings.agreements.map((known) => known.customer)),
  })
  const told = await askInformed(context, customer)
  const placed = await askService(context, told, name)
  return askTitle(context, placed, name)
}

interface Role {
  readonly role: 'provider' | 'customer'
  readonly asks: string
  readonly usual: string | undefined
}

async function askParty(context: Context, work: Work, { role, asks, usual }: Role): Promise<Work> {
  const path = ['stakeholders', role]
  if (isSettled(context, work, { at: path, flag: role })) return work
  const choices = [...work.book.parties.values()].filter(
    ({ id }) => !takenBy(context, work, role).includes(id),
  )
  const [only] = choices.length === 1 ? choices : []
  const question: ChoiceQuestion = {
    flag: role,
    asks,
    example: choices[0]?.id ?? role,
    isReferredTo: true,
    usual: choices.some(({ id }) => id === usual) ? usual : only?.id,
    choices: choices.map(({ id, name }): Choice => ({ value: id, label: name, hint: id })),
    other: 'a party that is not there yet',
    otherAsks: 'A short name for it, such as acme:',
    judge: (id) => partyRoleComplaints(context, work, { id, role }),
  }
  const id = await context.interview.choose(question)
  const added = await ensureParty(context, work, id)
  if (added === undefined) return askParty(context, work, { role, asks, usual })
  return { ...added, sheet: put(added.sheet, path, id) }
}

// Provider and customer are two, also where a flag names the customer beforehand.
function takenBy({ interview }: Context, { sheet }: Work, role: Role['role']): readonly string[] {
  return role === 'provider'
    ? interview.peek('customer').map(({ value }) => value)
    : [textAt(sheet, ['stakeholders', 'provider'])]
}

function partyRoleComplaints(
  context: Context,
  work: Work,
  { id, role }: { readonly id: string; readonly role: Role['role'] },
): readonly Complaint[] {
  const path = ['stakeholders', role]
  if (!work.book.parties.has(id)) return nameComplaints(work, id)
  return complaintsAt(put(work.sheet, path, id), path, bookOf(context, work))
}

async function askInformed(context: Context, work: Work): Promise<Work> {
  const bound = ['provider', 'customer'].map((role) => textAt(work.sheet, ['stakeholders', role]))
  const others = [...work.book.parties.keys()].filter((id) => !bound.includes(id))
  const path = ['stakeholders', 'informed']
  const given = context.interview.peek('informed')
  const isLeftOut = others.length === 0 || work.sheet.base !== undefined
  if (isLeftOut && given.length === 0) return work
  const informed = await context.interview.list({
    flag: 'informed',
    asks: `Who else is told of changes and statements? There are ${others.join(', ')}.`,
    again: 'And who else?',
    example: others[0] ?? 'finance',
    mayBeEmpty: true,
    judge: (id) => complaintsAt(put(work.sheet, path, [id]), path, bookOf(context, work)),
  })
  if (informed.length === 0) return work
  return { ...work, sheet: put(work.sheet, path, [...new Set(informed.map(({ value }) => value))]) }
}

function askService(context: Context, work: Work, name: string): Promise<Work> {
  const customer = textAt(work.sheet, ['stakeholders', 'customer'])
  return fill(context, work, {
    at: ['id'],
    flag: 'service',
    asks: 'A short name for the service, which its alarms carry for good:',
    example: 'checkout-api',
    isDerived: true,
    usual: context.surroundings.stands.service ?? (shortName(name) || undefined),
    value: (service) => `${customer}/${service}`,
    alsoJudge: (service) => takenComplaints(context, `${customer}/${service}`),
  })
}

function takenComplaints({ surroundings: { root, cwd } }: Context, id: string): readonly Complaint[] {
  const file = join(root, id, 'agreement.yaml')
  if (!existsSync(file)) return []
  const says = `${shownFrom(cwd, file)} is there already, and is not overwritten.`
  return [{ isError: true, says, fix: 'Choose another short name, or edit that file.' }]
}

function askTitle(context: Context, work: Work, name: string): Promise<Work> {
  const customer = textAt(work.sheet, ['stakeholders', 'customer'])
  return fill(context, work, {
    at: ['title'],
    flag: 'title',
    asks: 'The title of the agreement:',
    example: 'Checkout API for Acme',
    isDerived: true,
    usual: `${name} for ${work.book.parties.get(customer)?.name ?? customer}`,
  })
}
