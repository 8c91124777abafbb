import type { Complaint } from '../asking/question.ts'
import { fill, type Context, type Work } from '../context.ts'
import type { AskedMetric } from './asked-metric.ts'

const noScale: Complaint = {
  isError: true,
  says: 'This is no scale.',
  fix: 'Write the lowest and the highest answer, such as 1 to 5.',
}
const noNumber: Complaint = { isError: true, says: 'This is no whole number.', fix: 'Write one, such as 4.' }

/** What is asked of whom, which answers are good, and how many of them say anything. */
export async function survey(context: Context, work: Work, { id }: AskedMetric): Promise<Work> {
  const path = ['metrics', id, 'measure', 'survey']
  const asked = await fill(context, work, {
    at: [...path, 'question'],
    flag: 'question',
    name: id,
    asks: 'What are people asked?',
    example: 'How do you rate the service?',
    usual: 'How do you rate the service?',
  })
  const whom = await fill(context, asked, {
    at: [...path, 'asked'],
    flag: 'asked',
    name: id,
    asks: 'Who is asked?',
    example: 'Everybody who opened a ticket',
    usual: 'Everybody who uses it',
  })
  const scaled = await fill(context, whom, {
    at: [...path, 'scale'],
    flag: 'scale',
    name: id,
    asks: 'The lowest and the highest answer:',
    example: '1 to 5',
    usual: '1 to 5',
    value: scaleOf,
    form: noScale,
  })
  return askCounts(context, scaled, id)
}

async function askCounts(context: Context, work: Work, id: string): Promise<Work> {
  const path = ['metrics', id, 'measure', 'survey']
  const positive = await fill(context, work, {
    at: [...path, 'positiveFrom'],
    flag: 'positive-from',
    name: id,
    asks: 'From which answer on is somebody content?',
    example: '4',
    usual: '4',
    value: wholeOf,
    form: noNumber,
  })
  return fill(context, positive, {
    at: [...path, 'minimumResponses'],
    flag: 'responses',
    name: id,
    asks: 'How many answers say anything? With fewer there is no verdict.',
    example: '30',
    usual: '30',
    value: wholeOf,
    form: noNumber,
  })
}

function scaleOf(answer: string): readonly number[] | undefined {
  const [, low, high] = /^(\d+) ?(?:to|-|–) ?(\d+)$/u.exec(answer) ?? []
  return low === undefined || high === undefined ? undefined : [Number(low), Number(high)]
}

function wholeOf(answer: string): number | undefined {
  return /^\d+$/u.test(answer) ? Number(answer) : undefined
}
