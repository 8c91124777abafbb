import { fill, type Context, type Work } from '../context.ts'
import { mostCommon } from '../known.ts'
import { at, namesAt, textAt, textIn, type Plain } from '../writing/sheet.ts'
import type { AskedMetric } from './asked-metric.ts'

// An alarm speaks late of a budget that lasts longer than a month; people and reports are not in a hurry.
const isLongFine: ReadonlySet<string> = new Set(['tickets', 'survey', 'attested', 'deliveries'])
const longer = [
  { value: 'quarter', label: 'a calendar quarter' },
  { value: 'year', label: 'a calendar year' },
]

const units = ['day', 'week', 'month', 'quarter', 'year']

/** The span over which the promise is judged. A second metric takes what the first one has, unless a flag says otherwise. */
export async function span(context: Context, work: Work, { id, kind }: AskedMetric): Promise<Work> {
  const path = ['metrics', id, 'window']
  const model = modelFor(work, { id, kind })
  const zoned = await fill(context, work, {
    at: [...path, 'zone'],
    flag: 'zone',
    name: id,
    asks: 'In which time zone does a month begin?',
    example: 'Europe/London',
    usual:
      textIn(model, 'zone') ??
      mostCommon(context.surroundings.agreements.flatMap(({ zones }) => zones)) ??
      context.surroundings.zone,
    isSure: model !== undefined,
  })
  const zone = textAt(zoned.sheet, [...path, 'zone'])
  return fill(context, zoned, {
    at: path,
    flag: 'window',
    name: id,
    asks: 'Over which span is it judged?',
    example: 'month',
    usual: textIn(model, 'calendar') ?? textIn(model, 'rolling') ?? 'month',
    isSure: model !== undefined,
    choices: [
      { value: 'month', label: 'a calendar month', hint: 'as invoices are' },
      { value: '30 d', label: 'the last 30 days, at any moment' },
      ...(isLongFine.has(kind.kind) ? longer : []),
    ],
    other: 'another length',
    otherAsks: 'Which one, such as 28 d?',
    value: (answer) => (units.includes(answer) ? { calendar: answer, zone } : { rolling: answer, zone }),
  })
}

// The window of another promise; one that lasts long does not suit an alarm.
function modelFor({ sheet }: Work, { id, kind }: AskedMetric): Plain | undefined {
  const windows = namesAt(sheet, ['metrics'])
    .filter((name) => name !== id)
    .map((name) => at(sheet, ['metrics', name, 'window']))
  const isFine = isLongFine.has(kind.kind)
  return windows.find((window) => isFine || !longer.some(({ value }) => value === textIn(window, 'calendar')))
}
