import type { Agreement, CountIndicator, Indicator, Metric, Source } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import {
  alb,
  book,
  checkout,
  custom,
  days,
  delay,
  month,
  percent,
  promise,
  queue,
  settings,
  tickets,
  time,
} from '../samples/checkout.ts'
import { queryLines } from '../samples/query-text.ts'
import { planFindings } from './findings.ts'
import { plan } from './planning.ts'

// What the plan does with every feature of a promise that a metric in CloudWatch can have: the alarms hold it, or a finding says
// that they don't. A feature that changes neither line would be ignored in silence.

const handed: Source = { kind: 'reported', by: 'provider monitoring' }
const every = time(300, '5 min')
const silence = time(1800, '30 min')
const count: CountIndicator = { kind: 'count', of: 'outages', severities: [], by: 'provider monitoring' }
const gauge: Indicator = {
  kind: 'level',
  source: { kind: 'gauge', namespace: 'Own', metric: 'Length', dimensions: {}, unit: 'count' },
  limit: { operator: '<=', value: new Fraction(500), text: '<= 500' },
}

/** How a promise is held: the first window's judgement, who speaks, and what is told beside it. */
function held(metric: Metric, more: Partial<Agreement> = {}): readonly string[] {
  const agreement = checkout([metric], more)
  const { metricAlarms, compositeAlarms, promises } = plan(agreement, book).plan
  const first = metricAlarms[0]?.input
  const alarms = first && [
    `${queryLines(first.Metrics)[0]?.replace('*', '')} > ${first.Threshold}, ${first.TreatMissingData}`,
    compositeAlarms.map(({ key }) => key.replace(`${metric.id}/`, '')).join(' '),
  ]
  const verified = promises.map(({ verifiedBy }) => `by ${verifiedBy}`)
  const told = planFindings(agreement, book).map(
    ({ rule, at }) => `${rule.severity} ${rule.id} at ${at.join('.')}`,
  )
  return [...(alarms ?? verified), ...told]
}

function authority(more: Partial<NonNullable<Agreement['authority']>>): Partial<Agreement> {
  return { authority: { decides: 'cloudwatch', disagreement: 'the deciding one holds', ...more } }
}

const usual = ['ratio = IF(total >= 20, bad / total, 0) > 0.0144, notBreaching', 'page ticket']
const late = ['late = IF(FILL(age, 0) > 300, 1, 0) > 0, notBreaching', 'page ticket']
const kept = { count: 15, unit: 'month', text: '15 months' } as const
const years = { count: 2, unit: 'year', text: '2 years' } as const

type Row = [feature: string, metric: Metric, expected: readonly string[], more?: Partial<Agreement>]

const rows: Row[] = [
  ['a share of requests', promise(), usual],
  [
    'a share strictly above',
    promise({ target: { kind: 'share', operator: '>', least: percent('99.9 %') } }),
    usual,
  ],
  [
    'a lower target',
    promise({ objective: percent('99 %') }),
    [usual[0]?.replace('0.0144', '0.144') ?? '', 'page ticket'],
  ],
  [
    'a target of 100 %',
    promise({ objective: percent('100 %') }),
    [
      'bad = FILL(target5xx, 0) + FILL(balancer5xx, 0) > 0, notBreaching',
      'page',
      'note enforcement/no-budget at metrics.uptime.target',
    ],
  ],
  [
    'a later target',
    promise({
      ramp: [
        {
          from: '2027-01-01',
          target: { kind: 'share', operator: '>=', least: percent('99.95 %') },
          text: '>= 99.95 %',
        },
      ],
    }),
    [...usual, 'warning enforcement/later-target at metrics.uptime.ramp'],
  ],
  [
    'statuses counted',
    promise({
      indicator: {
        kind: 'requests',
        source: alb,
        classes: { good: [], failed: [], out: [{ kind: 'status', from: 400, to: 499, text: '4xx' }] },
      },
    }),
    usual,
  ],
  [
    'classes that nothing counts',
    promise({
      indicator: {
        kind: 'requests',
        source: alb,
        classes: { good: [], failed: [], out: [{ kind: 'word', text: 'load test' }] },
      },
    }),
    ['by people', 'error enforcement/unseen-source at metrics.uptime.measure'],
  ],
  [
    'a percentile',
    promise({
      indicator: { kind: 'latency', source: alb, within: time('0.3', '300 ms'), percentile: 'p99.9' },
    }),
    usual,
  ],
  [
    'a limit that grows',
    promise({
      indicator: {
        kind: 'latency',
        source: alb,
        within: time(1, '1 s'),
        grows: { kind: 'size', unit: 'MB', each: time(1, '1 s') },
      },
    }),
    ['by report', 'note enforcement/no-alarm at metrics.uptime.measure'],
  ],
  ['an age', delay(), late],
  [
    'a mean over intervals',
    promise({ indicator: { kind: 'intervals', source: alb, every, empty: 'skip' } }),
    ['by report', 'note enforcement/no-alarm at metrics.uptime.measure'],
  ],
  [
    'a mean over intervals that is handed in',
    promise({ indicator: { kind: 'intervals', source: handed, every, empty: 'skip' } }),
    ['by report'],
  ],
  [
    'a level',
    promise({ indicator: gauge }),
    ['by report', 'note enforcement/no-alarm at metrics.uptime.measure'],
  ],
  [
    'a mean time',
    promise({ indicator: { kind: 'average', source: alb } }),
    ['by report', 'note enforcement/no-alarm at metrics.uptime.measure'],
  ],
  [
    'downtime',
    promise({
      indicator: {
        kind: 'downtime',
        source: alb,
        every,
        down: [{ kind: 'all fail' }],
        atLeast: time(0, '0 s'),
        boundary: 'runs first',
        partial: 'all',
        overlap: 'union',
        begins: 'first failure',
      },
    }),
    ['by report', 'note enforcement/no-alarm at metrics.uptime.measure'],
  ],
  [
    'deliveries',
    promise({
      indicator: {
        kind: 'deliveries',
        source: queue,
        start: 'scheduled',
        stop: 'delivered',
        within: { kind: 'elapsed', ...every },
        pauses: [],
      },
    }),
    ['by report', 'note enforcement/no-alarm at metrics.uptime.measure'],
  ],
  ['a count', promise({ indicator: count }), ['by report']],
  ['tickets', promise({ indicator: tickets() }), ['by report']],
  [
    'the coverage of another metric',
    promise({ indicator: { kind: 'coverage', metric: 'speed' } }),
    ['by report'],
  ],
  [
    'what is attested',
    promise({ indicator: { kind: 'attested', by: 'both', statement: 'Kept.', evidence: [] } }),
    ['by people'],
  ],
  [
    'requests that are handed in',
    promise({ indicator: { kind: 'requests', source: handed } }),
    ['by report'],
  ],
  [
    'counters without a number',
    promise({ indicator: { kind: 'requests', source: custom({}) } }),
    ['by people', 'error enforcement/unseen-source at metrics.uptime.measure'],
  ],
  [
    'silence that is failure',
    promise({ noData: 'bad', alarms: { ...settings, silence } }),
    ['ratio = IF(total < 1, 1, IF(total >= 20, bad / total, 0)) > 0.0144, breaching', 'page ticket'],
  ],
  [
    'silence that is unknown, unwatched',
    promise({ noData: 'unknown', unknownAtMost: percent('5 %') }),
    [...usual, 'note enforcement/unwatched-silence at metrics.uptime.noData'],
  ],
  ['silence that is left out', promise({ noData: 'skip' }), usual],
  [
    'a share that has to be measured',
    promise(),
    [...usual, 'note enforcement/unwatched-silence at evidence.coverage'],
    authority({ coverage: percent('95 %') }),
  ],
  [
    'a least number of events',
    promise({ alarms: { ...settings, minimumEvents: 50 } }),
    [usual[0]?.replace('20', '50') ?? '', 'page ticket'],
  ],
  [
    'a ticket of three days',
    delay({ alarms: { ...settings, threeDays: true } }),
    [...late, 'note enforcement/minutes-in-a-day at metrics.delay.alarms.threeDays'],
  ],
  [
    'a least number of events of minutes',
    delay({ alarms: { ...settings, minimumEvents: 50 } }),
    [...late, 'note enforcement/idle-setting at metrics.delay.alarms'],
  ],
  [
    'settings of a promise without alarms',
    promise({ indicator: tickets(), alarms: { minimumEvents: 50, silence, threeDays: true } }),
    ['by report', 'note enforcement/idle-setting at metrics.uptime.alarms'],
  ],
  [
    'coverage hours',
    promise({ during: 'office' }),
    [...usual, 'note enforcement/around-the-clock at metrics.uptime.during'],
  ],
  [
    'each thing by itself',
    promise({ per: 'instance' }),
    [...usual, 'note enforcement/as-a-whole at metrics.uptime.per'],
  ],
  [
    'what a thing needs',
    promise({ requires: [{ kind: 'number', attribute: 'zones', range: {}, text: '>= 2' }] }),
    [...usual, 'note enforcement/as-a-whole at metrics.uptime'],
  ],
  [
    'a case, whichever wins',
    promise({
      id: 'uptime.gold',
      entry: 'uptime',
      case: { id: 'gold', order: 0, when: [{ kind: 'one-of', attribute: 'plan', values: ['gold'] }] },
    }),
    [...usual, 'note enforcement/as-a-whole at metrics.uptime.cases.gold'],
    { wins: { uptime: 'highest target' } },
  ],
  [
    'scheduled maintenance',
    promise({ exclusions: ['works'] }),
    [...usual, 'note enforcement/rings-through-exclusions at exclusions.works'],
  ],
  [
    'a duty of the customer',
    promise(),
    [...usual, 'note enforcement/rings-through-breach at responsibilities.customer.0'],
    {
      responsibilities: {
        ...checkout([]).responsibilities,
        customer: [
          { says: 'Sends at most 20 a second.', breach: { effect: 'remove from both', metrics: ['uptime'] } },
        ],
      },
    },
  ],
  [
    'another witness',
    promise({ decides: 'customer logs' }),
    [...usual, 'note enforcement/another-decides at metrics.uptime.decides'],
  ],
  [
    'another witness for all',
    promise(),
    [...usual, 'note enforcement/another-decides at evidence.decides'],
    authority({ decides: 'status page' }),
  ],
  ['evidence kept as long as CloudWatch does', promise(), usual, authority({ kept })],
  [
    'evidence kept longer',
    promise(),
    [...usual, 'warning enforcement/evidence-outlived at evidence.kept'],
    authority({ kept: years }),
  ],
  [
    'four weeks',
    promise({ window: days(28) }),
    [usual[0]?.replace('0.0144', '0.01344') ?? '', 'page ticket'],
  ],
  [
    'a billing cycle',
    promise({ window: { kind: 'billing cycle', anchorDay: 5, clamp: 'last day', zone: 'UTC' } }),
    usual,
  ],
  [
    'a term',
    promise({ window: { kind: 'term', zone: 'UTC' } }),
    [
      usual[0]?.replace('0.0144', '0.1752') ?? '',
      'page ticket',
      'note enforcement/long-window at metrics.uptime.window',
    ],
  ],
  [
    'an hour of the clock',
    promise({ window: { kind: 'clock hour', zone: 'UTC' } }),
    [
      'by report',
      'note enforcement/slow-pair at metrics.uptime.window',
      'note enforcement/slow-pair at metrics.uptime.window',
      'note enforcement/slow-pair at metrics.uptime.window',
      'warning enforcement/silent-tier at metrics.uptime.window',
      'warning enforcement/silent-tier at metrics.uptime.window',
      'warning enforcement/budget-below-a-minute at metrics.uptime.target',
    ],
  ],
  ['a part of a window', promise({ partialPeriod: 'assume available', window: month }), usual],
]

describe('every feature is held by the alarms, or told', () => {
  it.each<Row>(rows)('%s', (_, metric, expected, more) => {
    expect(held(metric, more)).toEqual(expected)
  })
})
