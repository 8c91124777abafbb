import type { Complaint } from '../asking/question.ts'
import { bookOf, fill, isSettled, type Context, type Step, type Work } from '../context.ts'
import { complaintsAt } from '../judging/judge.ts'
import { freeName, shortName } from '../words.ts'
import { namesAt, put, textAt } from '../writing/sheet.ts'
import { levelNamed, levels } from './level.ts'
import { serveEvery, servedBy, servesOf } from './serving.ts'

/** Step 3: the levels that matter, and the objective that each serves. */
export const requirements: Step = async (context, work) => {
  if (isSettled(context, work, { at: ['requirements'], flag: 'requirement' })) return work
  context.interview.step(
    '3 of 7  Requirements',
    'What has to be so for the objectives to come true; each is measured in the next step.',
  )
  const isGiven = context.interview.peek('requirement').length > 0
  const said = isGiven ? await given(context, work) : await chosen(context, work, first)
  let done = said
  for (const name of namesAt(said.sheet, ['requirements'])) done = await askServes(context, done, name)
  return serveEvery(context, done)
}

/** One more level, or several, and the objectives that they serve. */
export async function moreRequirements(context: Context, work: Work): Promise<Work> {
  const before = namesAt(work.sheet, ['requirements'])
  let done = await chosen(context, work, another)
  for (const name of namesAt(done.sheet, ['requirements']))
    if (!before.includes(name)) done = await askServes(context, done, name)
  return done
}

async function given(context: Context, work: Work): Promise<Work> {
  const answers = await context.interview.list({
    flag: 'requirement',
    asks: 'What has to be so, in a sentence?',
    again: 'And what else?',
    example: 'available',
    isReferredTo: true,
    judge: (value, name) => complaints(context, work, meant(work, value, name)),
  })
  return answers.reduce((so, { name, value }) => add(so, meant(so, value, name)), work)
}

interface Requirement {
  readonly name: string
  readonly says: string
}

// A level that is known needs only its name.
function meant({ sheet }: Work, value: string, name: string | undefined): Requirement {
  const level = name === undefined ? levelNamed(value) : undefined
  if (level !== undefined) return level
  return {
    says: value,
    name: name ?? freeName(shortName(value, 2) || 'level', namesAt(sheet, ['requirements'])),
  }
}

const inOwnWords = 'in your own words'

interface Round {
  readonly flag: string
  readonly asks: string
  readonly usual?: string
}

const first: Round = {
  flag: 'requirement',
  asks: 'Which levels matter to the customer?',
  usual: 'available',
}
// No flag answers it: what flags say was said before.
const another: Round = { flag: 'another requirement', asks: 'Which level matters too?' }

async function chosen(context: Context, work: Work, { flag, asks, usual }: Round): Promise<Work> {
  const names = await context.interview.several({
    flag,
    asks,
    example: 'available',
    usual,
    isReferredTo: true,
    choices: [
      ...levels
        .filter(({ name }) => !namesAt(work.sheet, ['requirements']).includes(name))
        .map(({ name, label, says }) => ({ value: name, label, hint: says })),
      { value: inOwnWords, label: 'Something else, in your own words' },
    ],
  })
  let done = work
  for (const one of names)
    done = await askSays(context, done, { flag, name: one === inOwnWords ? undefined : one })
  return done
}

interface Said {
  readonly flag: string
  readonly name: string | undefined
}

async function askSays(context: Context, work: Work, { flag, name }: Said): Promise<Work> {
  const says = await context.interview.text({
    flag,
    name,
    asks: name === undefined ? 'What has to be so, in a sentence?' : `${name}: say it in a sentence.`,
    example: 'The checkout answers.',
    usual: levelNamed(name ?? '')?.says,
    isSure: context.interview.person === undefined, // the level itself was what is missing
    judge: (answer) => complaints(context, work, meant(work, answer, name)),
  })
  return add(work, meant(work, says, name))
}

function add(work: Work, { name, says }: Requirement): Work {
  return { ...work, sheet: put(work.sheet, ['requirements', name], { serves: '', says }) }
}

// Which objective it serves is asked for later.
function complaints(context: Context, work: Work, { name, says }: Requirement): readonly Complaint[] {
  const path = ['requirements', name]
  const serves = namesAt(work.sheet, ['objectives'])[0] ?? ''
  return complaintsAt(put(work.sheet, path, { serves, says }), path, bookOf(context, work))
}

function askServes(context: Context, work: Work, name: string): Promise<Work> {
  const objectives = namesAt(work.sheet, ['objectives'])
  const served = servedBy(work.sheet)
  const waiting = objectives.filter((objective) => !served.has(objective))
  const all = { value: objectives.join(', '), label: 'all of them' }
  return fill(context, work, {
    at: ['requirements', name, 'serves'],
    flag: 'serves',
    name,
    asks: `Which objective does ${name} serve?`,
    example: objectives[0] ?? '',
    usual: (waiting.length > 0 ? waiting : objectives).join(', '),
    isSure: objectives.length === 1,
    choices: [
      ...objectives.map((value) => ({
        value,
        label: value,
        hint: textAt(work.sheet, ['objectives', value]),
      })),
      ...(objectives.length > 1 ? [all] : []),
    ],
    value: servesOf,
  })
}
