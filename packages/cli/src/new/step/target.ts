import { allowance } from '../allowance.ts'
import { fill, isSettled, type Context, type EntryQuestion, type Work } from '../context.ts'
import { at, type Plain } from '../writing/sheet.ts'
import type { AskedMetric } from './asked-metric.ts'
import { leaving, shareQuestion } from './share-question.ts'
import { ticketTarget } from './ticket-target.ts'

/** The level agreed. */
export function target(context: Context, work: Work, metric: AskedMetric): Promise<Work> {
  const { id: name } = metric
  const isSaid = ['target', 'share', 'within', 'percentile', 'stop'].every((flag) =>
    isSettled(context, work, { at: ['metrics', name, 'target'], flag, name }),
  )
  if (isSaid) return Promise.resolve(work)
  return targets[metric.kind.kind](context, work, metric)
}

const targets: Readonly<Record<AskedMetric['kind']['kind'], typeof target>> = {
  requests: requestShare,
  latency: quickShare,
  percentile: percentileLimit,
  age: ageLimit,
  tickets: ticketTarget,
  downtime: upShare,
  deliveries: deliveryLimit,
  survey: contentShare,
  attested: (_, work) => Promise.resolve(work), // kept, or not
}

function requestShare(context: Context, work: Work, { id }: AskedMetric): Promise<Work> {
  const window = at(work.sheet, ['metrics', id, 'window'])
  const shares = ['>= 99 %', '>= 99.5 %', '>= 99.9 %', '>= 99.95 %', '>= 99.99 %']
  return fill(context, work, {
    ...shareQuestion(id, 'target', shares, allowing(window, 'failure')),
    asks: 'Which share of requests succeeds?',
    usual: '>= 99.9 %',
  })
}

function upShare(context: Context, work: Work, { id }: AskedMetric): Promise<Work> {
  const window = at(work.sheet, ['metrics', id, 'window'])
  const shares = ['>= 99 %', '>= 99.5 %', '>= 99.9 %', '>= 99.95 %', '>= 99.99 %']
  return fill(context, work, {
    ...shareQuestion(id, 'target', shares, allowing(window, 'downtime')),
    asks: 'Which share of the time is it up?',
    usual: '>= 99.9 %',
  })
}

async function deliveryLimit(context: Context, work: Work, { id }: AskedMetric): Promise<Work> {
  const limited = await fill(context, work, limitQuestion(id, 'How long may it take?', '<= 24 h'))
  return fill(context, limited, {
    ...shareQuestion(id, 'share', ['>= 95 %', '>= 99 %', '>= 99.9 %'], leaving('deliveries')),
    asks: 'Which share of them keeps this time?',
    usual: '>= 99 %',
  })
}

function contentShare(context: Context, work: Work, { id }: AskedMetric): Promise<Work> {
  return fill(context, work, {
    ...shareQuestion(id, 'target', ['>= 70 %', '>= 80 %', '>= 90 %'], () => undefined),
    asks: 'Which share of the answers is good?',
    usual: '>= 80 %',
  })
}

async function quickShare(context: Context, work: Work, { id, kind }: AskedMetric): Promise<Work> {
  const timed = await fill(context, work, {
    at: ['metrics', id, 'measure', kind.measure, 'within'],
    flag: 'within',
    name: id,
    asks: 'How long may a request take?',
    example: '300 ms',
    usual: '300 ms',
  })
  return fill(context, timed, {
    ...shareQuestion(id, 'target', ['>= 95 %', '>= 99 %', '>= 99.9 %'], leaving('requests')),
    asks: 'Which share of requests keeps this time?',
    usual: '>= 95 %',
  })
}

async function percentileLimit(context: Context, work: Work, { id, kind }: AskedMetric): Promise<Work> {
  const chosen = await fill(context, work, {
    at: ['metrics', id, 'measure', kind.measure, 'percentile'],
    flag: 'percentile',
    name: id,
    asks: 'Which percentile?',
    example: 'p99',
    usual: 'p99',
    choices: [
      { value: 'p95', label: 'p95', hint: '95 of 100 requests keep the time' },
      { value: 'p99', label: 'p99', hint: '99 of 100' },
      { value: 'p99.9', label: 'p99.9', hint: '999 of 1000' },
    ],
    other: 'another percentile',
    otherAsks: 'Which one, such as p90?',
  })
  return fill(context, chosen, limitQuestion(id, 'How long may such a request take?', '<= 800 ms'))
}

async function ageLimit(context: Context, work: Work, { id }: AskedMetric): Promise<Work> {
  const limited = await fill(context, work, limitQuestion(id, 'How long may an item wait?', '<= 5 min'))
  const window = at(work.sheet, ['metrics', id, 'window'])
  return fill(context, limited, {
    ...shareQuestion(id, 'share', ['>= 99 %', '>= 99.5 %', '>= 99.9 %'], allowing(window, 'longer waiting')),
    asks: 'In which share of the minutes?',
    usual: '>= 99.5 %',
  })
}

function allowing(window: Plain | undefined, what: string): (share: string) => string | undefined {
  return (share) => {
    const allowed = allowance(share, window)
    return allowed && `${allowed} of ${what}`
  }
}

function limitQuestion(id: string, asks: string, usual: string): EntryQuestion {
  return {
    at: ['metrics', id, 'target'],
    flag: 'target',
    name: id,
    asks,
    example: usual,
    usual,
    value: (answer) => (/^\d/u.test(answer) ? `<= ${answer}` : answer),
  }
}
