import { fill, type Context, type Work } from '../context.ts'
import { flowMap } from '../writing/flow.ts'
import { at, isMap, namesAt, type Plain } from '../writing/sheet.ts'
import type { AskedMetric } from './asked-metric.ts'
import type { KindName } from './level.ts'
import { survey } from './survey.ts'
import { attested } from './attested.ts'

/** What has to be said of some kinds of metrics beside their source, window and target. */
export function detail(context: Context, work: Work, metric: AskedMetric): Promise<Work> {
  return details[metric.kind.kind]?.(context, work, metric) ?? Promise.resolve(work)
}

const details: Readonly<Partial<Record<KindName, typeof detail>>> = { downtime, deliveries, survey, attested }

async function downtime(context: Context, work: Work, metric: AskedMetric): Promise<Work> {
  const { id } = metric
  const isReported = namesAt(work.sheet, ['metrics', id, 'measure', 'downtime']).includes('reported')
  const counted = isReported ? await outages(context, work, metric) : work
  return fill(context, counted, {
    at: ['metrics', id, 'partialPeriod'],
    flag: 'partial-period',
    name: id,
    asks: 'How does a month count in which the customer came or went?',
    example: 'own period',
    usual: 'own period',
    choices: [
      { value: 'own period', label: 'by the part in which the customer was there' },
      { value: 'assume available', label: 'whole, the rest as up' },
      { value: 'prorate subscription', label: 'by whole days of the subscription' },
    ],
  })
}

// The three ways that published agreements count most.
const rules = [
  {
    value: 'partial: exact, overlap: union, begins: first failure',
    label: 'exactly: 4 min 30 s',
    hint: 'from the first failure',
  },
  {
    value: 'partial: all, overlap: union, begins: first failure',
    label: 'started minutes count whole: 5 min',
    hint: 'from the first failure',
  },
  {
    value: 'partial: nothing, overlap: union, begins: detected',
    label: 'only full minutes: 4 min',
    hint: 'from when it is detected',
  },
]

async function outages(context: Context, work: Work, metric: AskedMetric): Promise<Work> {
  const path = ['metrics', metric.id, 'measure', 'downtime']
  const down = await fill(context, work, {
    at: [...path, 'down'],
    flag: 'down',
    name: metric.id,
    asks: 'When is it down?',
    example: 'all fail',
    usual: 'all fail',
    choices: [
      { value: 'all fail', label: 'when everything fails' },
      { value: 'any fails', label: 'when anything fails' },
    ],
    other: 'at a share of errors',
    otherAsks: 'At which, such as error rate > 5 %?',
  })
  return fill(context, down, {
    at: path,
    flag: 'outage',
    name: metric.id,
    asks: 'How is an outage counted, from 10:00:30 to 10:05?',
    example: 'partial: exact, overlap: union, begins: first failure',
    usual: 'partial: exact, overlap: union, begins: first failure',
    choices: rules,
    value: (answer) => withRule(at(down.sheet, path), answer),
  })
}

function withRule(measure: Plain | undefined, answer: string): Plain | undefined {
  const rule = flowMap(answer)
  return rule === undefined || !isMap(measure) ? undefined : { ...measure, ...rule }
}

async function deliveries(context: Context, work: Work, { id }: AskedMetric): Promise<Work> {
  const path = ['metrics', id, 'measure', 'deliveries']
  const begun = await fill(context, work, {
    at: [...path, 'start'],
    flag: 'start',
    name: id,
    asks: 'When does the clock start?',
    example: 'scheduled',
    usual: 'scheduled',
    choices: [
      { value: 'scheduled', label: 'when it is scheduled' },
      { value: 'requested', label: 'when it is requested' },
      { value: 'received', label: 'when the input is received' },
    ],
  })
  return fill(context, begun, {
    at: [...path, 'stop'],
    flag: 'stop',
    name: id,
    asks: 'And when does it stop?',
    example: 'delivered',
    usual: 'delivered',
    choices: [
      { value: 'delivered', label: 'when it is delivered' },
      { value: 'started', label: 'when the work starts' },
      { value: 'confirmed', label: 'when the customer confirms it' },
    ],
  })
}
