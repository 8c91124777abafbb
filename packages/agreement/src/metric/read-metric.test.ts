import { describe, expect, it } from 'vitest'
import { agreementWith } from '../../promise-sample.ts'
import type { Agreement, Metric } from '../index.ts'

const RUNS = 'runs: { account: production, region: eu-west-1 }'
const WINDOW = 'window: { calendar: month, zone: UTC }, noData: good'

function metricOf(agreement: Agreement, id: string): Metric {
  const metric = agreement.metrics.find((known) => known.id === id)
  if (metric === undefined) throw new Error(`There is no metric ${id}`)
  return metric
}

function measured(measure: string, target: string, more = ''): Metric {
  const text = `${RUNS}\nmetrics: { m: { of: up, ${WINDOW}, partialPeriod: own period, ${more}target: ${target}, measure: { ${measure} } } }`
  return metricOf(agreementWith(text), 'm')
}

describe('layers', () => {
  const text = `entities: { server: { disk: [premium, hdd], zones: number } }
defaults: { window: { calendar: quarter, zone: UTC }, noData: { unknown: "<= 10 %" }, alarms: { minimumEvents: 5 } }
metrics:
  uptime:
    of: up
    per: server
    target: ">= 99.9 %"
    alarms: { threeDays: true }
    measure: { requests: { reported: provider monitoring, classes: { good: [4xx], out: [throttled], failed: ["503", later than 5 s] } } }
    credit: { base: monthly fee, steps: ["< 99.9 % -> 10 %"], cap: 10 % }
    cases:
      fast: { when: { disk: premium, zones: ">= 2" }, target: ">= 99.99 %", credit: { pays: 20 %, cap: 20 % } }
      none: { when: { disk: hdd }, promise: none, because: best effort }`
  const agreement = agreementWith(text)

  it('give a metric for the entry and for each case, complete in itself', () => {
    expect(agreement.metrics.map(({ id, entry }) => [id, entry])).toEqual([
      ['uptime', 'uptime'],
      ['uptime.fast', 'uptime'],
    ])
    const fast = metricOf(agreement, 'uptime.fast')
    expect(fast.objective.text).toBe('99.99 %')
    expect(fast.window).toEqual({ kind: 'calendar', unit: 'quarter', zone: 'UTC' })
    expect(fast.case).toMatchObject({ id: 'fast', order: 0, when: [{ kind: 'one-of' }, { kind: 'number' }] })
    expect(fast.alarms).toMatchObject({ minimumEvents: 5, threeDays: true })
    expect([fast.noData, fast.unknownAtMost?.text]).toEqual(['unknown', '10 %'])
  })

  it('replace the schedule of a credit as a whole, and keep its other fields', () => {
    const { credit } = metricOf(agreement, 'uptime.fast')
    expect(credit?.schedule).toMatchObject({ kind: 'flat', per: 'window', pays: { text: '20 %' } })
    expect(credit?.charge).toMatchObject({ text: 'monthly fee', scope: 'entity' })
    expect(credit?.caps.map(({ text: cap }) => cap)).toEqual(['20 %'])
  })

  it('say openly what is not promised', () => {
    expect(agreement.absent).toMatchObject([{ id: 'uptime.none', of: 'up', because: 'best effort' }])
  })
})

describe('indicators', () => {
  it.each<[string, string, string, object]>([
    [
      'requests: { canary: probe }',
      '">= 99 %"',
      '',
      { kind: 'requests', source: { kind: 'canary', name: 'probe' } },
    ],
    [
      'latency: { reported: customer logs, within: 10 ms + 2 x round trip }',
      '">= 99 %"',
      '',
      { kind: 'latency', within: { text: '10 ms' }, grows: { kind: 'round-trip' } },
    ],
    [
      'latency: { reported: customer logs, within: 2 s per MB }',
      '">= 99 %"',
      '',
      { grows: { kind: 'size', unit: 'MB', each: { text: '2 s' } } },
    ],
    [
      'downtime: { canary: probe, every: 1 min, down: [probe fails, error rate > 5 %, no answer within 2 s for 60 s] }',
      '">= 99 %"',
      '',
      {
        kind: 'downtime',
        down: [{ kind: 'probe fails' }, { kind: 'error ratio above' }, { kind: 'no answer' }],
        partial: 'all',
        begins: 'first failure',
      },
    ],
    [
      'intervals: { canary: probe, every: 5 min, empty: skip }',
      '">= 99 %"',
      '',
      { kind: 'intervals', every: { text: '5 min' }, empty: 'skip' },
    ],
    [
      'level: { custom: { namespace: Q, metric: Rate, unit: per second } }',
      '">= 600 /min"',
      'share: ">= 99 %", ',
      { kind: 'level', source: { kind: 'gauge' }, limit: { operator: '>=', text: '>= 600 /min' } },
    ],
    [
      'deliveries: { reported: provider monitoring, start: scheduled, stop: delivered, pauses: [waiting for customer] }',
      '"<= 1 h"',
      'share: ">= 99 %", ',
      { kind: 'deliveries', within: { kind: 'elapsed', text: '1 h' }, pauses: ['waiting for customer'] },
    ],
    [
      'survey: { question: Content?, scale: [1, 7], minimumResponses: 30, asked: Users }',
      '">= 4.2"',
      '',
      { kind: 'survey', scale: { from: 1, to: 7 } },
    ],
    [
      'count: { of: incidents, severities: [P1], reported: provider monitoring }',
      '"<= 2"',
      '',
      { kind: 'count', of: 'incidents', severities: ['P1'], by: 'provider monitoring' },
    ],
    [
      'attested: { by: both, states: It was rehearsed., evidence: [report] }',
      'kept',
      '',
      { kind: 'attested', by: 'both', statement: 'It was rehearsed.' },
    ],
    ['coverage: { metric: m }', '">= 90 %"', '', { kind: 'coverage', metric: 'm' }],
  ])('%s with the target %s', (measure, target, more, indicator) => {
    expect(measured(measure, target, more).indicator).toMatchObject(indicator)
  })

  it('come to a share or to one value, which a window keeps or doesn’t', () => {
    expect(measured('coverage: { metric: m }', '">= 90 %"').target).toMatchObject({ kind: 'share' })
    const counted = measured('count: { of: outages, reported: status page }', '"< 2"')
    expect(counted.target).toMatchObject({ kind: 'number', operator: '<' })
    expect(counted.objective.text).toBe('100 %')
  })
})

describe('windows', () => {
  it.each<[string, object]>([
    ['{ calendar: hour, zone: UTC }', { kind: 'clock hour' }],
    ['{ rolling: 6 months, ends: each month, zone: UTC }', { kind: 'rolling months', months: 6 }],
    [
      '{ billing: month, day: 31, clamp: first of next, zone: UTC }',
      { kind: 'billing cycle', anchorDay: 31, clamp: 'first of next' },
    ],
    ['{ fiscal: quarter, starts: February, zone: UTC }', { kind: 'fiscal quarter', startMonth: 2 }],
    ['{ term: whole, zone: UTC }', { kind: 'term' }],
  ])('%s', (window, expected) => {
    const text = `${RUNS}\nmetrics: { m: { of: up, window: ${window}, noData: good, target: ">= 99 %", measure: { requests: { canary: probe } } } }`
    expect(metricOf(agreementWith(text), 'm').window).toMatchObject(expected)
  })
})
