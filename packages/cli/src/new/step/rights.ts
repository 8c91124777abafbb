import type { Complaint } from '../asking/question.ts'
import { bookOf, type Context, type Work } from '../context.ts'
import { explain } from '../explain/explain.ts'
import { complaintsAt } from '../judging/judge.ts'
import { freeName, shortName } from '../words.ts'
import { namesAt, put, type PlainMap } from '../writing/sheet.ts'
import type { Extra } from './extra.ts'

/** What repeated misses give. */
export const rights: Extra = {
  name: 'rights',
  label: 'What repeated misses give',
  hint: 'a way out, an improvement plan, …',
  flags: ['right'],
  isOpen: ({ sheet }) => namesAt(sheet, ['metrics']).length > 0,
  ask: async (context, work) =>
    context.interview.peek('right').length > 0 ? given(context, work) : chosen(context, work),
}

// --right "leave=2 of 3 windows missed -> terminate", of all promises or "… of uptime -> …"
async function given(context: Context, work: Work): Promise<Work> {
  const answers = await context.interview.list({
    flag: 'right',
    asks: 'What do repeated misses give?',
    again: 'And what else?',
    example: '2 of 3 windows missed -> terminate',
    judge: (value, name) => complaints(context, work, nameFor(work, value, name), rightOf(work, value)),
  })
  return answers.reduce((so, { name, value }) => {
    const right = rightOf(so, value)
    return right === undefined ? so : withRight(so, nameFor(so, value, name), right)
  }, work)
}

function rightOf({ sheet }: Work, value: string): PlainMap | undefined {
  const [, condition, of, gives] = /^(.+?)(?: of ([a-z][a-z0-9, -]*?))? ?-> ?(.+)$/u.exec(value) ?? []
  if (condition === undefined || gives === undefined) return undefined
  const metrics = of === undefined ? namesAt(sheet, ['metrics']) : wordsOf(of)
  return { metrics, if: condition, gives: wordsOf(gives) }
}

function wordsOf(list: string): readonly string[] {
  return list.split(',').map((word) => word.trim())
}

function nameFor({ sheet }: Work, value: string, name: string | undefined): string {
  return name ?? freeName(shortName(value.split('->')[1] ?? '', 2) || 'right', namesAt(sheet, ['rights']))
}

function withRight(work: Work, name: string, right: PlainMap): Work {
  return { ...work, sheet: put(work.sheet, ['rights', name], right) }
}

function complaints(
  context: Context,
  work: Work,
  name: string,
  right: PlainMap | undefined,
): readonly Complaint[] {
  if (right === undefined)
    return [
      {
        isError: true,
        says: 'This is no right.',
        fix: 'Write what has to happen and what follows, such as "2 of 3 windows missed -> terminate".',
      },
    ]
  return complaintsAt(withRight(work, name, right).sheet, ['rights', name], bookOf(context, work))
}

async function chosen(context: Context, work: Work): Promise<Work> {
  const { person } = context.interview
  if (person === undefined) return work
  const all = namesAt(work.sheet, ['metrics'])
  const metrics =
    all.length < 2
      ? all
      : await person.several({
          asks: 'Misses of which promises? A window is bad when it is for any of them.',
          about: 'right',
          usual: all[0],
          choices: all.map((value) => ({ value, label: value })),
        })
  const condition = await askCondition(context, work, metrics)
  const gives = await person.several({
    asks: 'What follows?',
    about: 'right',
    usual: 'terminate',
    choices: [
      { value: 'terminate', label: 'the customer may leave' },
      { value: 'improvement plan', label: 'the provider owes an improvement plan' },
      { value: 'meeting', label: 'both meet' },
      { value: 'price cut', label: 'the price is cut' },
    ],
  })
  explain(context, [meaning(condition, gives)])
  return withRight(work, nameFor(work, `-> ${gives[0] ?? ''}`, undefined), { metrics, if: condition, gives })
}

function askCondition(context: Context, work: Work, metrics: readonly string[]): Promise<string> {
  return context.interview.choose({
    flag: 'right',
    asks: 'How often has it to be missed?',
    example: '2 of 3 windows missed',
    usual: '2 windows in a row missed',
    choices: [
      { value: '2 windows in a row missed', label: 'twice in a row' },
      { value: '3 windows in a row missed', label: 'three times in a row' },
      { value: '2 of 3 windows missed', label: 'two times of three' },
      { value: '3 of 6 windows missed', label: 'three times of six' },
    ],
    other: 'another rule',
    otherAsks: 'Which one, such as 1 window below 95 %?',
    judge: (answer) =>
      complaints(context, work, 'right', { metrics, if: answer, gives: ['improvement plan'] }),
  })
}

function meaning(condition: string, gives: readonly string[]): string {
  return `With ${condition}: ${gives.join(', ')}. A window that nobody could judge is no miss.`
}
