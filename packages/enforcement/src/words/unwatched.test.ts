import type { Indicator, Metric } from '@nines/agreement'
import { describe, expect, it } from 'vitest'
import { book, checkout, percent, promise, time } from '../../samples/checkout.ts'
import { plan } from '../planning.ts'
import { windowWords } from './window-words.ts'

const source = { kind: 'reported', by: 'provider monitoring' } as const
const { objective } = promise()

function promisedBy(indicator: Indicator, more: Partial<Metric> = {}): readonly [string, string] {
  const [found] = plan(checkout([promise({ indicator, ...more })]), book).plan.promises
  return [found?.verifiedBy ?? '', found?.says.split(' in each calendar')[0] ?? '']
}

describe('a promise without alarms', () => {
  it.each<[Indicator, Partial<Metric>, string, string]>([
    [{ kind: 'requests', source }, {}, 'report', 'At least 99.9 % of requests succeed'],
    [
      {
        kind: 'latency',
        source,
        within: time(0, '0 s'),
        grows: { kind: 'size', unit: 'MB', each: time(2, '2 s') },
      },
      {},
      'report',
      'At least 99.9 % of requests are answered within 2 s per MB',
    ],
    [{ kind: 'coverage', metric: 'uptime' }, {}, 'report', 'At least 99.9 % of the time of uptime has data'],
    [
      { kind: 'count', of: 'incidents', severities: [], by: 'provider monitoring' },
      { objective: percent('100 %'), targetText: '<= 2' },
      'report',
      'The number of incidents is <= 2',
    ],
    [
      { kind: 'attested', by: 'both', statement: 'Rehearsed.', evidence: [] },
      { objective: percent('100 %'), target: { kind: 'kept' }, targetText: 'kept' },
      'people',
      'What is attested is kept',
    ],
    [
      {
        kind: 'survey',
        question: 'Content?',
        scale: { from: 1, to: 5 },
        positiveFrom: 4,
        minimumResponses: 30,
        asked: 'users',
      },
      { target: { kind: 'share', operator: '>=', least: objective } },
      'people',
      'At least 99.9 % of answers are positive',
    ],
  ])('%#', (indicator, more, verifiedBy, says) => {
    expect(promisedBy(indicator, more)).toEqual([verifiedBy, says])
  })
})

it.each([
  [{ kind: 'clock hour', zone: 'UTC' } as const, 'each hour of the clock (UTC)'],
  [{ kind: 'rolling months', months: 6, zone: 'UTC' } as const, 'any 6 months (UTC)'],
  [
    { kind: 'billing cycle', anchorDay: 15, clamp: 'last day', zone: 'UTC' } as const,
    'each billing cycle from day 15 of the month (UTC)',
  ],
  [
    { kind: 'fiscal quarter', startMonth: 2, zone: 'UTC' } as const,
    'each fiscal quarter of a year from February (UTC)',
  ],
  [{ kind: 'term', zone: 'UTC' } as const, 'the term of the agreement (UTC)'],
])('the words of a window: %j', (window, words) => {
  expect(windowWords(window)).toBe(words)
})
