import type { Cap, Charge, Combination, Credit, Metric, Remedies, Stacking } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { factsOf, questionOf } from '../../fixtures/judged.ts'
import { agreement, at, credit, downtime, metric, percent } from '../../fixtures/metric.ts'
import type { Facts } from '../facts/facts.ts'
import { judge } from './judge-agreement.ts'
import { sumText } from './money.ts'

const month = { from: at('2026-09-01T00:00Z'), to: at('2026-10-01T00:00Z') }
const dollars = (amount: string) => ({ amount: new Fraction(amount), currency: 'USD', text: `${amount} USD` })
const fees = { 'monthly fee': dollars('1000'), 'term fee': dollars('12000') }
const termFee: Charge = { text: 'term fee', what: 'fee', period: 'term', scope: 'service', without: [] }
const paying = (share: string, over: Partial<Credit> = {}): Credit => ({
  ...credit([['99.9', share]]),
  ...over,
})
const promise = (id: string, share: string, over: Partial<Credit> = {}): Metric =>
  metric({ id, credit: paying(share, over) })
const missed = {
  kind: 'tally',
  bad: new Fraction(1),
  total: new Fraction(100),
  empty: new Fraction(0),
  unknown: new Fraction(0),
  excluded: {},
} as const
const remedies = (over: Partial<Remedies>): Remedies => ({ stacking: [], caps: [], sole: false, ...over })
const cap = (share: string, per: Cap['per'], of?: Charge): Cap => ({
  most: { kind: 'share', ...percent(share) },
  per,
  ...(of && { of }),
  text: `${share} %`,
})

const settle = (metrics: readonly Metric[], rules: Partial<Remedies>, over: Partial<Facts> = {}): unknown => {
  const facts = factsOf(Object.fromEntries(metrics.map(({ id }) => [id, missed])), month, { fees, ...over })
  const agreed = agreement(metrics, { remedies: remedies(rules) })
  const { settlement } = judge(questionOf(agreed, facts, { supposesClaims: true }))
  if (settlement === null || settlement.kind === 'unpriced') return settlement
  if (settlement.kind === 'owed') return sumText(settlement.sum)
  return [settlement.by, ...settlement.options.map(({ metric: id, sum }) => `${id} ${sumText(sum)}`)]
}
const two = [promise('uptime', '10'), promise('speed', '25')]
const three = [...two, promise('mail', '5')]

describe('credits that meet', () => {
  it.each<[Combination, unknown]>([
    ['sum', '350.00 USD'],
    ['max', '250.00 USD'],
    ['customer chooses', ['customer', 'uptime 100.00 USD', 'speed 250.00 USD']],
    ['provider chooses', ['provider', 'uptime 100.00 USD', 'speed 250.00 USD']],
    ['not settled', ['both parties', 'uptime 100.00 USD', 'speed 250.00 USD']],
  ])('by %s', (combine, expected) => {
    expect(settle(two, { combine })).toEqual(expected)
  })

  it('are the one that was chosen', () => {
    const notices = [
      { does: 'claim', metric: 'speed', sent: month.to, by: 'acme', chooses: 'uptime' },
    ] as const
    expect(settle(two, { combine: 'customer chooses' }, { notices })).toBe('100.00 USD')
  })

  it('combine by the rule that names them first', () => {
    const stacking: readonly Stacking[] = [{ metrics: ['uptime', 'speed'], combine: 'max', per: 'window' }]
    expect(settle(three, { combine: 'sum', stacking })).toBe('300.00 USD')
    const all: readonly Stacking[] = [{ metrics: ['uptime', 'speed', 'mail'], combine: 'max', per: 'window' }]
    expect(settle(three, { combine: 'sum', stacking: all })).toBe('250.00 USD')
  })

  it('are nothing when none is owed, and no sum while nobody says the charge', () => {
    expect(settle([metric()], {})).toBeNull()
    expect(settle(two, { combine: 'sum' }, { fees: {} })).toEqual({ kind: 'unpriced' })
  })
})

describe('what limits them', () => {
  it.each<[string, readonly Cap[], string]>([
    ['a share of another charge', [cap('1', 'window', termFee)], '120.00 USD'],
    ['the term, of which a part is paid', [cap('2', 'term', termFee)], '140.00 USD'],
    ['the year, in which less was paid', [cap('2', 'year', termFee)], '200.00 USD'],
    ['nothing that is reached', [cap('90', 'window')], '350.00 USD'],
  ])('%s', (_, caps, expected) => {
    const earlier = [
      {
        metric: 'uptime',
        window: { kind: 'named', unit: 'month', text: '2025-08' },
        quotaUsed: {},
        paid: dollars('60'),
      },
      {
        metric: 'uptime',
        window: { kind: 'named', unit: 'month', text: '2026-08' },
        quotaUsed: {},
        paid: dollars('40'),
      },
    ] as const
    expect(settle(two, { combine: 'sum', caps }, { earlier })).toBe(expected)
  })

  it.each<[string, boolean, string]>([
    ['100', true, '0.00 USD'],
    ['100', false, '100.00 USD'],
    ['99.99', true, '100.00 USD'],
  ])('a minimum of %s USD, which it has to exceed: %s', (least, above, expected) => {
    const terms = { ...paying('10').terms, minimum: { money: dollars(least), above } }
    expect(settle([promise('uptime', '10', { terms })], {})).toBe(expected)
  })

  it.each([
    ['half up', '0.13 USD'],
    ['half even', '0.12 USD'],
    ['down', '0.12 USD'],
  ] as const)('rounding %s, once', (rounding, expected) => {
    const terms = { ...paying('12.5').terms, rounding }
    const owed = settle(
      [promise('uptime', '12.5', { terms })],
      {},
      { fees: { 'monthly fee': dollars('1.00') } },
    )
    expect(owed).toBe(expected)
  })
})

const outage = (hour: string) => ({
  kind: 'outages' as const,
  outages: [
    {
      id: 'a',
      from: at(`2026-09-03T${hour}:00Z`),
      to: at(`2026-09-03T${hour}:00Z`) + 3600,
      affected: new Fraction(1),
    },
  ],
  unknown: [],
})

const settleOutages = (hours: readonly [string, string], rule: Partial<Remedies>): unknown => {
  const metrics = [
    metric({
      id: 'uptime',
      indicator: downtime(),
      objective: percent('99.99'),
      credit: credit([['99.99', '10']]),
    }),
    metric({
      id: 'api',
      indicator: downtime(),
      objective: percent('99.99'),
      credit: credit([['99.99', '20']]),
    }),
  ]
  const facts = factsOf({ uptime: outage(hours[0]), api: outage(hours[1]) }, month, { fees })
  const { settlement } = judge(questionOf(agreement(metrics, { remedies: remedies(rule) }), facts))
  return settlement?.kind === 'owed' ? sumText(settlement.sum) : settlement
}

describe('credits of several things', () => {
  it.each([
    ['of one incident', ['10', '10'], 'incident', '200.00 USD'],
    ['of two incidents', ['10', '15'], 'incident', '300.00 USD'],
    ['of one window', ['10', '15'], 'window', '200.00 USD'],
  ] as const)('%s', (...[, hours, per, expected]) => {
    expect(settleOutages(hours, { combine: 'max', per })).toBe(expected)
    const stacking: readonly Stacking[] = [{ metrics: ['uptime', 'api'], combine: 'max', per }]
    expect(settleOutages(hours, { stacking })).toBe(expected)
  })

  it('add up for one promise, and combine within each of them', () => {
    const metrics = [
      { ...promise('uptime', '10'), per: 'server' },
      { ...promise('speed', '25'), per: 'server' },
    ]
    const entity = { kind: 'server', attributes: {}, fees: { 'monthly fee': dollars('100') } }
    const both = { kind: 'entities', of: { a: missed, b: missed } } as const
    const facts = factsOf({ uptime: both, speed: both }, month, { entities: { a: entity, b: entity }, fees })
    const owed = (per: Stacking['per']): unknown => {
      const stacking: readonly Stacking[] = [{ metrics: ['uptime', 'speed'], combine: 'max', per }]
      const { settlement } = judge(
        questionOf(agreement(metrics, { remedies: remedies({ stacking }) }), facts),
      )
      return settlement?.kind === 'owed' ? sumText(settlement.sum) : settlement
    }
    expect([owed('entity'), owed('window')]).toEqual(['50.00 USD', '50.00 USD'])
  })
})

describe('a sum that nobody can pay', () => {
  const stepsOf = (amount: string, currency: string, over: Partial<Credit['terms']>) => {
    const [one] = two.map((each) => ({ ...each, credit: paying('30', { terms: { ...terms, ...over } }) }))
    const money = { amount: new Fraction(amount), currency, text: `${amount} ${currency}` }
    const facts = factsOf({ uptime: missed }, month, { fees: { 'monthly fee': money } })
    const { settlement } = judge(questionOf(agreement(one === undefined ? [] : [one]), facts))
    return settlement?.kind === 'owed' ? [sumText(settlement.sum), ...settlement.steps] : settlement
  }
  const { rounding: _, ...terms } = paying('30').terms

  it('stays exact, and is told with its neighbours, where no rounding is agreed', () => {
    expect(stepsOf('333.33', 'EUR', {})).toEqual([
      '99.999 EUR',
      'The agreement names no rounding, and nobody can pay 99.999 EUR: 99.99 EUR or 100.00 EUR is to be settled, or rounding agreed.',
    ])
    expect(stepsOf('1001', 'JPY', {})).toEqual([
      '300.3 JPY',
      'The agreement names no rounding, and nobody can pay 300.3 JPY: 300 JPY or 301 JPY is to be settled, or rounding agreed.',
    ])
  })

  it('is none where it ends with its currency, or is rounded', () => {
    expect(stepsOf('333.30', 'EUR', {})).toEqual(['99.99 EUR'])
    expect(stepsOf('333.33', 'EUR', { rounding: 'down' })).toEqual(['99.99 EUR', 'Rounded down: 99.99 EUR.'])
  })
})
