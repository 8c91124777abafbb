import { describe, expect, it } from 'vitest'
import { agreementWith } from '../../promise-sample.ts'
import type { Credit } from '../credit.ts'

function creditWith(fields: string): Credit {
  const measure = '{ requests: { reported: provider monitoring, classes: { failed: [5xx] } } }'
  const text = `metrics: { m: { of: up, window: { calendar: month, zone: UTC }, noData: good, target: ">= 99.9 %", measure: ${measure}, credit: { ${fields} } } }`
  const credit = agreementWith(text).metrics[0]?.credit
  if (credit === undefined) throw new Error('There is no credit')
  return credit
}

describe('a schedule', () => {
  it.each<[string, object]>([
    ['pays: 10 %', { kind: 'flat', per: 'window', pays: { kind: 'share' } }],
    ['rounding: half up, pays: 5 EUR per failure', { kind: 'flat', per: 'thing', pays: { kind: 'money' } }],
    [
      'pays: "5 % per 15 min of each incident, started blocks count"',
      { kind: 'per block', block: { text: '15 min' }, rounding: 'ceil', per: 'incident' },
    ],
    [
      'pays: "5 % per 30 min of all downtime, full blocks count"',
      { kind: 'per block', rounding: 'floor', per: 'window' },
    ],
    [
      'pays: "1 % per 0.3 pp, started blocks count"',
      { kind: 'per points', points: { text: '0.3 pp' }, rounding: 'ceil' },
    ],
    ['pays: shortfall', { kind: 'shortfall' }],
    ['pays: unavailability', { kind: 'unavailability' }],
    ['pays: 10 x downtime fee', { kind: 'downtime fee' }],
    [
      'maxOf: [10 %, unavailability]',
      { kind: 'max of', schedules: [{ kind: 'flat' }, { kind: 'unavailability' }] },
    ],
    [
      'byOccurrence: { lookback: 6, pays: [5 %, 10 %] }',
      { kind: 'by occurrence', lookback: 6, pays: [{ text: '5 %' }, { text: '10 %' }] },
    ],
  ])('%s', (fields, schedule) => {
    expect(creditWith(`base: monthly fee, ${fields}`).schedule).toMatchObject(schedule)
  })

  it('that is linear pays for each point', () => {
    const { schedule } = creditWith('base: monthly fee, pays: "2 % per 0.5 pp, pro rata"')
    const ratio =
      schedule.kind === 'linear' && schedule.perPoint.kind === 'share' ? schedule.perPoint.ratio : undefined
    expect(ratio?.toFraction()).toBe('1/25')
  })

  it('of steps with both bounds takes them literally', () => {
    const { schedule } = creditWith(
      'base: monthly fee, steps: [">= 99 % and < 99.9 % -> 10 %", "< 99 % -> 25 %"]',
    )
    const ranges = schedule.kind === 'steps' ? schedule.steps.map(({ range }) => range) : []
    expect(ranges).toMatchObject([
      { from: { inclusive: true }, to: { inclusive: false } },
      { to: { inclusive: false } },
    ])
  })
})

describe('what belongs to a credit', () => {
  it('is said, or has its default', () => {
    expect(creditWith('base: monthly fee, pays: 10 %')).toMatchObject({
      fromMiss: 1,
      caps: [],
      terms: { form: 'future invoices', expires: 'never', automatic: true },
    })
    const credit = creditWith(
      'base: { is: quarterly fee, without: [taxes], dayIs: actual days }, pays: 3 days, cap: [25 %, 8 % of term fee per term], expires: 12 months, minimum: "> 1 USD", rounding: half even, fromMiss: 2, minimumOutage: 5 min',
    )
    expect(credit.charge).toMatchObject({ period: 'quarter', without: ['taxes'], dayIs: 'actual days' })
    expect(credit.caps).toMatchObject([
      { per: 'window', most: { text: '25 %' } },
      { per: 'term', most: { text: '8 %' }, of: { text: 'term fee' } },
    ])
    expect(credit.terms).toMatchObject({
      expires: { count: 12, unit: 'month' },
      minimum: { above: true, money: { currency: 'USD' } },
      rounding: 'half even',
    })
    expect([credit.fromMiss, credit.minimumOutage.text]).toEqual([2, '5 min'])
  })
})
