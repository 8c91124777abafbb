import { listed } from '../asking/listed.ts'
import type { Choice } from '../asking/prompter.ts'
import type { Complaint, NamedAnswer } from '../asking/question.ts'
import { bookOf, type Context, type Work } from '../context.ts'
import { clockAfter } from '../explain/dates.ts'
import { explain } from '../explain/explain.ts'
import { complaintsAt } from '../judging/judge.ts'
import { bookOf as partyBookOf, withContact } from '../writing/parties-text.ts'
import { at, isInherited, isList, put, textAt, textIn, type Plain } from '../writing/sheet.ts'
import { partyComplaints } from './party.ts'

const path = ['responsibilities', 'escalation']

/** Who is told while something stays broken, the soonest first. */
export async function escalation(context: Context, work: Work): Promise<Work> {
  const known = await addGivenContacts(context, work)
  const given = await givenLevels(context, known)
  if (given.length > 0) return given.reduce((so, { name = '', value }) => addLevel(so, name, value), known)
  if (isLeftOut(work)) return known
  const asked = await askLevels(context, known)
  explain(context, ladderWords(levelsOf(asked)))
  return asked
}

// A template says who is told; where it says nothing and nothing rings, nobody is.
function isLeftOut({ sheet }: Work): boolean {
  return sheet.base !== undefined && (isInherited(sheet, path) || at(sheet, ['runs']) === undefined)
}

function ladderWords(levels: readonly Plain[]): readonly string[] {
  const times = levels.flatMap((level) => {
    const time = clockAfter(textIn(level, 'after') ?? '')
    return time === undefined ? [] : [`${textIn(level, 'to') ?? ''} at ${time}`]
  })
  return times.length === 0 ? [] : [`What is broken since 10:00 is told ${listed(times, 'and')}.`]
}

// --contact on-call=on-call@example.com adds a contact to the provider.
async function addGivenContacts(context: Context, work: Work): Promise<Work> {
  if (context.interview.peek('contact').length === 0) return work
  const contacts = await context.interview.list({
    flag: 'contact',
    asks: 'Where is the contact reached?',
    again: 'And another one?',
    example: 'on-call@example.com',
    judge: (address, name = '') => contactComplaints(work, name, address),
  })
  return contacts.reduce((so, { name = '', value }) => addContact(context, so, name, value), work)
}

function givenLevels(context: Context, work: Work): Promise<readonly NamedAnswer[]> | readonly NamedAnswer[] {
  if (context.interview.peek('escalation').length === 0) return []
  return context.interview.list({
    flag: 'escalation',
    asks: 'Who is told, and after how long?',
    again: 'And who next?',
    example: '15 min',
    judge: (after, name) => levelComplaints(context, work, name, after),
  })
}

async function askLevels(context: Context, work: Work): Promise<Work> {
  const { interview } = context
  const isWatched = at(work.sheet, ['runs']) !== undefined
  if (interview.person === undefined && !isWatched) return work // nothing rings: nobody needs to be told
  const first = await askLevel(context, work, { asks: 'Who is told first?', usual: '15 min' })
  if (interview.person === undefined || interview.takesUsual) return first
  let done = first
  while (contactChoices(done).length > 0) {
    const next = await askNext(context, done)
    if (next === undefined) break
    done = next
  }
  return done
}

interface Asked {
  readonly asks: string
  readonly usual: string
}

async function askLevel(context: Context, work: Work, { asks, usual }: Asked): Promise<Work> {
  const choices = contactChoices(work)
  const name = await context.interview.choose({
    flag: 'escalation',
    asks,
    example: choices[0]?.value ?? 'on-call',
    usual: choices.find(({ value }) => value === 'on-call')?.value ?? choices[0]?.value,
    choices,
    isReferredTo: true,
    other: 'a contact that is not there yet',
    otherAsks: 'A short name for it, such as on-call:',
    judge: (answer) => (isKnown(work, answer) ? [] : contactComplaints(work, answer, 'on-call@example.com')),
  })
  const known = isKnown(work, name) ? work : await askContact(context, work, name)
  return addLevel(known, name, await askAfter(context, known, name, usual))
}

async function askNext(context: Context, work: Work): Promise<Work | undefined> {
  const { person } = context.interview
  const nobody = { value: '', label: 'nobody' }
  const name = await person?.choose({
    asks: 'Who is told next, if it goes on?',
    choices: [nobody, ...contactChoices(work)],
    usual: '',
  })
  return name ? addLevel(work, name, await askAfter(context, work, name, '1 h')) : undefined
}

function askAfter(context: Context, work: Work, name: string, usual: string): Promise<string> {
  return context.interview.text({
    flag: 'escalation',
    name,
    asks: `After how long is ${name} told?`,
    example: usual,
    usual,
    isSure: context.interview.person === undefined && context.interview.isPretending(),
    judge: (after) => levelComplaints(context, work, name, after),
  })
}

async function askContact(context: Context, work: Work, name: string): Promise<Work> {
  if (context.interview.isPretending()) return work
  const address = await context.interview.text({
    flag: 'contact',
    name,
    isReferredTo: true,
    why: `${name} is no contact of ${providerOf(work)} yet: an address adds it`,
    asks: `Where is ${name} reached, by mail or by https? It is added to ${work.book.shown}.`,
    example: 'on-call@example.com',
    judge: (answer) => contactComplaints(work, name, answer),
  })
  return addContact(context, work, name, address)
}

function addContact({ interview }: Context, work: Work, name: string, address: string): Work {
  const { shown, text } = work.book
  if (interview.isPretending() || isKnown(work, name)) return work
  return { ...work, book: partyBookOf(shown, withContact(text, providerOf(work), name, contactOf(address))) }
}

function contactOf(address: string): { readonly https: string } | { readonly email: string } {
  return address.startsWith('https:') ? { https: address } : { email: address }
}

function contactComplaints(work: Work, name: string, address: string): readonly Complaint[] {
  const provider = providerOf(work)
  if (isKnown(work, name) || !work.book.parties.has(provider)) return []
  const text = withContact(work.book.text, provider, name, contactOf(address))
  return partyComplaints(work, text, ['parties', provider, 'contacts', name])
}

function contactChoices(work: Work): readonly Choice[] {
  const told = levelsOf(work).map((level) => JSON.stringify(level))
  return Object.entries(work.book.parties.get(providerOf(work))?.contacts ?? {})
    .filter(([name]) => !told.some((level) => level.includes(`"to":"${name}"`)))
    .map(([value, { email, https }]) => ({ value, label: value, hint: email ?? https ?? '' }))
}

function addLevel(work: Work, to: string, after: string): Work {
  return { ...work, sheet: put(work.sheet, path, [...levelsOf(work), { after, to }]) }
}

function levelsOf({ sheet }: Work): readonly Plain[] {
  const levels = at(sheet, path)
  return isList(levels) ? levels : []
}

function levelComplaints(
  context: Context,
  work: Work,
  name: string | undefined,
  after: string,
): readonly Complaint[] {
  if (name === undefined) {
    const fix = 'Write the contact before it, such as "on-call=15 min".'
    return [{ isError: true, says: `${after} says when, and not whom to tell.`, fix }]
  }
  return complaintsAt(addLevel(work, name, after).sheet, path, bookOf(context, work))
}

function isKnown(work: Work, name: string): boolean {
  return Object.hasOwn(work.book.parties.get(providerOf(work))?.contacts ?? {}, name)
}

function providerOf({ sheet }: Work): string {
  return textAt(sheet, ['stakeholders', 'provider'])
}
