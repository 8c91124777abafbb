import type { Complaint } from '../asking/question.ts'
import type { Context, Work } from '../context.ts'
import { allExamples } from '../explain/examples.ts'
import { caseWords, soFar } from '../explain/metric-meaning.ts'
import { workedCase, type WorkedCase } from '../proof/worked-case.ts'
import { namesAt } from '../writing/sheet.ts'
import type { Extra } from './extra.ts'

/** Worked examples that are kept beside the agreement: they say what was meant. */
export const examples: Extra = {
  name: 'examples',
  label: 'Worked examples, kept beside it',
  hint: 'what a bad month would come to',
  flags: ['case'],
  isOpen: ({ cases }) => cases.length === 0,
  ask: async (context, work) =>
    context.interview.peek('case').length > 0 ? given(context, work) : chosen(context, work),
}

// --case "uptime=60 min", --case "first-response=6"
async function given(context: Context, work: Work): Promise<Work> {
  const answers = await context.interview.list({
    flag: 'case',
    asks: 'How much goes wrong?',
    again: 'And in another example?',
    example: '60 min',
    judge: (value, name) => complaints(context, work, value, name),
  })
  return {
    ...work,
    cases: answers.flatMap(({ name, value }) => caseOf(context, work, value, name) ?? []),
  }
}

function caseOf(
  context: Context,
  work: Work,
  value: string,
  name: string | undefined,
): WorkedCase | undefined {
  const agreement = soFar(context, work)
  const [first] = namesAt(work.sheet, ['metrics'])
  const metric = agreement?.metrics.find(({ id }) => id === (name ?? first))
  const bad = amountOf(value)
  if (agreement === undefined || metric === undefined || bad === undefined) return undefined
  return workedCase({ agreement, calendars: work.calendars.calendars }, metric, bad)
}

const units: Readonly<Record<string, number>> = { min: 1, h: 60, d: 1440 }

// In minutes, or in things.
function amountOf(value: string): number | undefined {
  const [, count, unit = 'min'] = /^(\d+) ?(min|h|d)?$/u.exec(value) ?? []
  return count === undefined ? undefined : Number(count) * (units[unit] ?? 1)
}

function complaints(
  context: Context,
  work: Work,
  value: string,
  name: string | undefined,
): readonly Complaint[] {
  const isKnown = name === undefined || namesAt(work.sheet, ['metrics']).includes(name)
  if (!isKnown)
    return [{ isError: true, says: `No promise is called ${name}.`, fix: 'Write the name of one of them.' }]
  if (caseOf(context, work, value, name) !== undefined) return []
  return [
    {
      isError: true,
      says: `${value} says nothing about how much goes wrong.`,
      fix: 'Write a length for a promise of time, such as 60 min, and a number for one of requests or tickets.',
    },
  ]
}

async function chosen(context: Context, work: Work): Promise<Work> {
  const { person } = context.interview
  const all = allExamples(context, work)
  const names = all.map((one) => `${one.metric} ${one.bad}`)
  if (person === undefined || all.length === 0) return work
  const kept = await person.several({
    asks: 'Which of them say what is meant? They are kept in cases.yaml.',
    about: 'case',
    choices: all.map((one, at) => ({
      value: names[at] ?? '',
      label: `${one.metric}: ${caseWords(one)}`,
    })),
  })
  return { ...work, cases: all.filter((_, at) => kept.includes(names[at] ?? '')) }
}
