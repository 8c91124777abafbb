import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { factsOf, questionOf } from '../../fixtures/judged.ts'
import { agreement, at, credit, metric, percent } from '../../fixtures/metric.ts'
import type { Cap, Charge } from '@nines/agreement'
import type { Facts } from '../facts/facts.ts'
import type { MetricFacts } from '../facts/metric-facts.ts'
import { judge, type AgreementJudgement } from './judge-agreement.ts'

const month = { from: at('2026-09-01T00:00Z'), to: at('2026-10-01T00:00Z') }
const tally = (bad: number): MetricFacts => ({
  kind: 'tally',
  bad: new Fraction(bad),
  total: new Fraction(1000),
  empty: new Fraction(0),
  unknown: new Fraction(0),
  excluded: {},
})
const money = (amount: number, currency = 'USD') => ({
  amount: new Fraction(amount),
  currency,
  text: `${amount} ${currency}`,
})
const termFee: Charge = { text: 'term fee', what: 'fee', period: 'term', scope: 'service', without: [] }
const cap: Cap = {
  most: { kind: 'share', ...percent('4') },
  per: 'window',
  of: termFee,
  text: '4 % of term fee',
}
const owing = credit([['99.9', '10']])

interface Asked {
  readonly own?: boolean
  readonly bad?: number
  readonly over?: Partial<Facts>
}

const judged = (fees: Facts['fees'], { own = false, bad = 5, over }: Asked = {}): AgreementJudgement => {
  const caps = own ? [] : [cap]
  const promise = metric({ credit: own ? { ...owing, caps: [cap] } : owing })
  const agreed = agreement([promise], { remedies: { stacking: [], caps, sole: false } })
  return judge(questionOf(agreed, factsOf({ uptime: tally(bad) }, month, { fees, ...over })))
}
const sums = ({ settlement }: AgreementJudgement): readonly unknown[] =>
  settlement?.kind === 'owed'
    ? [settlement.sum.amount.toFraction(), settlement.atMost?.amount.toFraction()]
    : [settlement]
const rules = ({ remarks }: AgreementJudgement): readonly string[] => remarks.map(({ rule }) => rule.id)

describe('a cap on money', () => {
  it.each([
    ['that is known', { 'monthly fee': money(1000), 'term fee': money(1000) }, ['40', '40'], []],
    ['of which nobody says the charge', { 'monthly fee': money(1000) }, ['0', '100'], ['facts/unknown-cap']],
    [
      'of a charge in another currency',
      { 'monthly fee': money(1000), 'term fee': money(1000, 'EUR') },
      ['0', '100'],
      ['facts/unknown-cap'],
    ],
  ] as const)('%s', (_, fees, expected, told) => {
    for (const own of [false, true]) {
      const found = judged(fees, { own })
      expect([sums(found), rules(found)]).toEqual([expected, told])
    }
  })

  it('is told where it decides something alone, with what to write', () => {
    expect(rules(judged({ 'monthly fee': money(1000) }, { bad: 0 }))).toEqual([])
    expect(judged({ 'monthly fee': money(1000) }).remarks).toMatchObject([
      {
        about: { kind: 'facts', at: ['fees'] },
        says: 'The cap of 4 % of term fee: its amount is not known in USD, so what is owed lies between nothing and what it would be without the cap.',
        fix: 'Write "term fee" below fees of the facts, in USD.',
      },
    ])
  })

  it('is said to be unknown where the sum is worked out', () => {
    const { settlement } = judged({ 'monthly fee': money(1000) })
    expect(settlement).toMatchObject({
      steps: [
        'The cap of 4 % of term fee: its amount is not known in USD, and for certain it leaves 0.00 USD.',
        'At most:',
        'The cap of 4 % of term fee: its amount is not known in USD, and at most it leaves 100.00 USD.',
      ],
    })
  })
})

describe('a fee of the facts', () => {
  const known = { 'monthly fee': money(1000), 'term fee': money(1000) }
  it('that no credit and no cap is a share of is told, with the nearest one', () => {
    const { remarks } = judged({ ...known, 'monthly fe': money(1) })
    expect(remarks).toMatchObject([
      {
        rule: { id: 'facts/unknown-fee' },
        about: { at: ['fees', 'monthly fe'] },
        says: 'The agreement has no charge by the name of "monthly fe"; there are monthly fee and term fee.',
        fix: 'Write "monthly fee".',
      },
    ])
    expect(judged({ ...known, rent: money(1) }).remarks).toMatchObject([{ fix: 'Write one of these.' }])
  })

  it('of a thing is one, too', () => {
    const entities = { a: { kind: 'server', attributes: {}, fees: { 'montly fee': money(1) } } }
    expect(judged(known, { over: { entities } }).remarks).toMatchObject([
      { about: { at: ['entities', 'a', 'fees', 'montly fee'] } },
    ])
  })
})
