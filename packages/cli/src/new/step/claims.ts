import type { Complaint } from '../asking/question.ts'
import { bookOf, fill, fillMaybe, type Context, type Work } from '../context.ts'
import { explainPayments } from '../explain/examples.ts'
import { complaintsAt } from '../judging/judge.ts'
import { at, isList, isMap, put, type Plain, type PlainMap } from '../writing/sheet.ts'
import type { Extra } from './extra.ts'

/** How a credit is asked for, and by when. */
export const claims: Extra = {
  name: 'claims',
  label: 'How a credit is asked for',
  hint: 'without it credits come by themselves',
  flags: ['claim-channel', 'claim-deadline'],
  isOpen: (work) => hasCredit(work) && at(work.sheet, ['claims']) === undefined,
  ask: async (context, work) => {
    const channelled = await askChannel(context, work)
    const due = await askDeadlines(context, channelled)
    const told = context.interview.person === undefined ? due : await askNotify(context, due)
    explainPayments(context, told)
    return told
  },
}

/** True where a promise pays something when it is missed. */
export function hasCredit({ sheet }: Work): boolean {
  return creditsOf(at(sheet, ['metrics'])).length > 0
}

/** The names of metrics that pay something when they are missed. */
export function creditsOf(metrics: Plain | undefined): readonly string[] {
  return Object.entries(isMap(metrics) ? metrics : {}).flatMap(([name, metric]) =>
    isMap(metric) && metric['credit'] !== undefined ? [name] : [],
  )
}

const deadlines = ['claims', 'deadlines']

function askChannel(context: Context, work: Work): Promise<Work> {
  const start = {
    channel: 'support ticket',
    deadlines: [{ do: 'claim', within: '30 days', of: 'end of window' }],
  }
  return fill(
    context,
    { ...work, sheet: put(work.sheet, ['claims'], start) },
    {
      at: ['claims', 'channel'],
      flag: 'claim-channel',
      asks: 'Where is a claim handed in?',
      example: 'support ticket',
      usual: 'support ticket',
      choices: [
        { value: 'support ticket', label: 'as a support ticket' },
        { value: 'email', label: 'by mail' },
        { value: 'portal', label: 'in a portal' },
        { value: 'account manager', label: 'to the account manager' },
        { value: 'letter', label: 'by letter' },
      ],
    },
  )
}

async function askDeadlines(context: Context, work: Work): Promise<Work> {
  const { interview } = context
  const judge = (answer: string): readonly Complaint[] => complaints(context, work, answer)
  if (interview.person === undefined || interview.peek('claim-deadline').length > 0) {
    const answers = await interview.list({
      flag: 'claim-deadline',
      asks: 'By when is a credit claimed?',
      again: 'And what else is due?',
      example: 'within 30 days of end of window',
      usual: 'within 30 days of end of window',
      judge,
    })
    return withDeadlines(
      work,
      answers.flatMap(({ value }) => deadlineOf(value) ?? []),
    )
  }
  const answer = await interview.choose({
    flag: 'claim-deadline',
    asks: 'By when is a credit claimed? Later it is lost.',
    example: 'within 30 days of end of window',
    usual: 'within 30 days of end of window',
    choices: [
      { value: 'within 30 days of end of window', label: 'within 30 days after the month' },
      { value: 'by end of following month', label: 'by the end of the following month' },
      { value: 'within 60 days of end of window', label: 'within 60 days after the month' },
    ],
    other: 'another time',
    otherAsks: 'Which one, such as within 45 days of end of window?',
    judge,
  })
  const deadline = deadlineOf(answer)
  return deadline === undefined ? work : withDeadlines(work, [deadline])
}

function askNotify(context: Context, work: Work): Promise<Work> {
  const before = at(work.sheet, deadlines)
  const others: readonly Plain[] = isList(before) ? before : []
  return fillMaybe(context, work, {
    at: deadlines,
    flag: 'claim-deadline',
    name: 'notify',
    asks: 'Has an incident to be told too, within which time of knowing of it?',
    example: '24 h',
    value: (within) => [{ do: 'notify', within, of: 'awareness' }, ...others],
  })
}

function withDeadlines(work: Work, list: readonly Plain[]): Work {
  return { ...work, sheet: put(work.sheet, deadlines, list) }
}

function complaints(context: Context, work: Work, answer: string): readonly Complaint[] {
  const deadline = deadlineOf(answer)
  if (deadline === undefined)
    return [
      {
        isError: true,
        says: 'This is no deadline.',
        fix: 'Write it like "within 30 days of end of window", or "by end of following month".',
      },
    ]
  return complaintsAt(withDeadlines(work, [deadline]).sheet, deadlines, bookOf(context, work))
}

// `notify within 24 h of awareness`, `within 30 days of end of window`, `by end of following month`.
function deadlineOf(answer: string): PlainMap | undefined {
  const form = /^(?:(notify|claim|send evidence) )?(?:within (.+?) of (.+)|by (.+))$/u
  const [, does = 'claim', within, of, by] = form.exec(answer) ?? []
  if (within !== undefined && of !== undefined) return { do: does, within, of }
  return by === undefined ? undefined : { do: does, by }
}
