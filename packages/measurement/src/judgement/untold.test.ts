import type { Cap, Charge, Right } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { factsOf, questionOf } from '../../fixtures/judged.ts'
import { agreement, at, credit, metric, percent } from '../../fixtures/metric.ts'
import type { EarlierWindow } from '../facts/facts.ts'
import type { MetricFacts } from '../facts/metric-facts.ts'
import { readWindowName } from '../time/asked-window.ts'
import { judge, type AgreementJudgement } from './judge-agreement.ts'

const month = { from: at('2026-09-01T00:00Z'), to: at('2026-10-01T00:00Z') }
const dollars = (amount: number) => ({ amount: new Fraction(amount), currency: 'USD', text: `${amount} USD` })
const fees = { 'monthly fee': dollars(1000), 'term fee': dollars(12_000) }
const termFee: Charge = { text: 'term fee', what: 'fee', period: 'term', scope: 'service', without: [] }
const cap = (per: Cap['per']): Cap => ({
  most: { kind: 'share', ...percent('1') },
  per,
  of: termFee,
  text: `1 % of term fee per ${per}`,
})
const tally: MetricFacts = {
  kind: 'tally',
  bad: new Fraction(5),
  total: new Fraction(1000),
  empty: new Fraction(0),
  unknown: new Fraction(0),
  excluded: {},
}
const past = (window: string, over: Partial<EarlierWindow> = {}): EarlierWindow => ({
  metric: 'uptime',
  window: readWindowName(window) ?? { kind: 'at', text: window },
  quotaUsed: {},
  ...over,
})

interface Asked {
  readonly since: string
  readonly per?: Cap['per']
  readonly earlier?: readonly EarlierWindow[]
  readonly rights?: readonly Right[]
  readonly isExample?: boolean
}

const judged = ({ since, per = 'term', earlier = [], rights = [], isExample }: Asked): AgreementJudgement => {
  const agreed = agreement([metric({ credit: credit([['99.9', '10']]) })], {
    agreed: { effective: since, prevailsOver: [], subjectTo: [] },
    remedies: { stacking: [], caps: rights.length > 0 ? [] : [cap(per)], sole: false },
    rights,
  })
  const known = rights.length > 0 ? { 'monthly fee': fees['monthly fee'] } : fees
  const facts = factsOf({ uptime: tally }, month, { fees: known, earlier })
  return judge(questionOf(agreed, facts, { supposesClaims: isExample === true }))
}
const sums = ({ settlement }: AgreementJudgement): readonly unknown[] =>
  settlement?.kind === 'owed'
    ? [settlement.sum.amount.toFraction(), settlement.atMost?.amount.toFraction()]
    : [settlement]
const told = ({ remarks }: AgreementJudgement): readonly string[] => remarks.map(({ rule }) => rule.id)

describe('what is left of a cap over longer than a window', () => {
  it.each<[string, Asked, readonly string[], readonly string[]]>([
    ['is all in the first window', { since: '2026-09-01' }, ['100', '100'], []],
    ['is all in a window that the agreement begins in', { since: '2026-09-10' }, ['100', '100'], []],
    [
      'is open where nothing is told of earlier ones',
      { since: '2026-08-01' },
      ['0', '100'],
      ['earlier/untold'],
    ],
    [
      'is all of a quarter that no earlier window is in',
      { since: '2026-01-01', per: 'month' },
      ['100', '100'],
      [],
    ],
    ['is open in a quarter', { since: '2026-01-01', per: 'quarter' }, ['0', '100'], ['earlier/untold']],
    ['is known where all is told', { since: '2026-08-01', earlier: [past('2026-08')] }, ['100', '100'], []],
    [
      'is open where one between is told of nowhere',
      { since: '2026-07-01', earlier: [past('2026-07')] },
      ['0', '100'],
      [],
    ],
    [
      'is open where one was paid in no money',
      { since: '2026-08-01', earlier: [past('2026-08', { unpriced: true })] },
      ['0', '100'],
      [],
    ],
    [
      'is all in a worked example, which tells all',
      { since: '2026-08-01', isExample: true },
      ['100', '100'],
      [],
    ],
  ])('%s', (_, asked, expected, rules) => {
    const found = judged(asked)
    expect([sums(found), told(found)]).toEqual([expected, rules])
  })

  it('is told, with what is missing', () => {
    const { remarks, settlement } = judged({ since: '2026-08-01' })
    expect(remarks).toMatchObject([
      {
        about: { kind: 'facts', at: ['metrics', 'uptime'] },
        says: 'The agreement holds since 2026-08-01, nothing is told of earlier windows, and the cap of 1 % of term fee per term counts what they paid.',
      },
    ])
    expect(settlement).toMatchObject({
      steps: [
        'The cap of 1 % of term fee per term: what all windows before this one paid is not known, and for certain it leaves 0.00 USD.',
      ],
    })
  })
})

describe('a right by repetition', () => {
  const right: Right = {
    id: 'leave',
    metrics: ['uptime'],
    rule: { kind: 'consecutive', count: 2, below: 'target', text: '2 windows in a row missed' },
    gives: ['terminate'],
    refund: 'none',
  }
  it.each<[string, Asked, readonly string[]]>([
    ['needs what earlier windows came to', { since: '2026-08-01' }, ['earlier/untold']],
    ['needs nothing in the first window', { since: '2026-09-01' }, []],
    ['needs nothing in a worked example', { since: '2026-08-01', isExample: true }, []],
  ])('%s', (_, asked, rules) => {
    expect(told(judged({ ...asked, rights: [right] }))).toEqual(rules)
  })
})
