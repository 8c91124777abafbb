import type { Agreement, Cap, Charge, Credit } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { factsOf, questionOf } from '../../fixtures/judged.ts'
import { agreement, at, credit, metric, percent } from '../../fixtures/metric.ts'
import type { EarlierWindow, Facts } from '../facts/facts.ts'
import type { MetricFacts } from '../facts/metric-facts.ts'
import { readWindowName } from '../time/asked-window.ts'
import { judge } from './judge-agreement.ts'
import type { Judgement } from './judgement.ts'
import { sumText } from './money.ts'
import type { Settled } from './combine-credits.ts'

const month = { from: at('2026-09-01T00:00Z'), to: at('2026-10-01T00:00Z') }
const dollars = (amount: string) => ({ amount: new Fraction(amount), currency: 'USD', text: `${amount} USD` })
const fees = { 'monthly fee': dollars('1000'), 'term fee': dollars('12000') }
const termFee: Charge = { text: 'term fee', what: 'fee', period: 'term', scope: 'service', without: [] }
const cap = (share: string, per: Cap['per']): Cap => ({
  most: { kind: 'share', ...percent(share) },
  per,
  of: termFee,
  text: `${share} % of term fee per ${per}`,
})
const tally = (bad: number, unknown = 0): MetricFacts => ({
  kind: 'tally',
  bad: new Fraction(bad),
  total: new Fraction(1000),
  empty: new Fraction(0),
  unknown: new Fraction(unknown),
  excluded: {},
})
const past = (window: string, paid: string, atMost?: string): EarlierWindow => ({
  metric: 'uptime',
  window: readWindowName(window) ?? { kind: 'at', text: window },
  quotaUsed: {},
  paid: dollars(paid),
  ...(atMost === undefined ? {} : { paidAtMost: dollars(atMost) }),
})
const steps: Credit = credit([
  ['99.9', '10'],
  ['99', '25'],
])
const version = (number: number, over: Partial<Agreement>, agreed: Partial<Agreement['agreed']>): Agreement =>
  agreement([metric({ credit: steps })], {
    version: number,
    agreed: { effective: '2026-01-01', until: '2026-12-31', prevailsOver: [], subjectTo: [], ...agreed },
    ...over,
  })
const capped = (share: string, per: Cap['per'] = 'term'): Partial<Agreement> => ({
  remedies: { stacking: [], caps: [cap(share, per)], sole: false },
})

const settled = (
  versions: readonly Agreement[],
  earlier: readonly EarlierWindow[],
  over: { readonly facts?: MetricFacts; readonly more?: Partial<Facts> } = {},
): { readonly settlement: Settled | null; readonly judgement: Judgement | undefined } => {
  const facts = factsOf({ uptime: over.facts ?? tally(5) }, month, { fees, earlier, ...over.more })
  const [first] = versions
  if (first === undefined) throw new Error('No version.')
  const { settlement, judgements } = judge({ ...questionOf(first, facts), versions, supposesClaims: true })
  return { settlement, judgement: judgements[0] }
}
const sums = ({ settlement }: ReturnType<typeof settled>): readonly unknown[] =>
  settlement?.kind === 'owed'
    ? [sumText(settlement.sum), settlement.atMost === null ? null : sumText(settlement.atMost)]
    : [settlement]
const stepsOf = ({ settlement }: ReturnType<typeof settled>): readonly string[] =>
  settlement?.kind === 'owed' ? settlement.steps : []

describe('a cap over a term whose terms changed while it ran', () => {
  const first = version(1, capped('2'), {})
  const second = version(2, capped('1'), { effective: '2026-06-01' })
  // 1 % of 12000 = 120 by version 2, of which version 1 paid 70: 50 of the 100 are left.
  it('is the new one, for all of the term', () => {
    const found = settled([first, second], [past('2026-03', '70')])
    expect(sums(found)).toEqual(['50.00 USD', '50.00 USD'])
    expect(stepsOf(found)).toEqual([
      'Version 2 changed the term of 2026-01-01 on 2026-06-01: its cap is for the whole term, and what was paid before the change counts.',
      'The cap of 1 % of term fee per term allows 120.00 USD, of which 70.00 USD are paid already: 50.00 USD are left.',
    ])
  })

  it('takes nothing back where more was paid than it allows now', () => {
    expect(sums(settled([first, second], [past('2026-03', '150')]))).toEqual(['0.00 USD', '0.00 USD'])
  })

  it('counts nothing of a term before', () => {
    const before = version(1, capped('2'), { effective: '2025-01-01', until: '2025-12-31' })
    const found = settled(
      [before, version(2, capped('1'), {})],
      [past('2025-11', '70'), past('2026-02', '30')],
    )
    // 120 − 30 = 90.
    expect(sums(found)).toEqual(['90.00 USD', '90.00 USD'])
    expect(stepsOf(found).join()).not.toContain('changed the term')
  })

  it('counts nothing of the year before, once the term has renewed itself', () => {
    const renewing = version(1, capped('1'), {
      effective: '2025-01-01',
      until: '2025-12-31',
      renews: { count: 1, unit: 'year', text: '1 year' },
    })
    expect(sums(settled([renewing], [past('2025-11', '70'), past('2026-02', '30')]))).toEqual([
      '90.00 USD',
      '90.00 USD',
    ])
  })

  it('counts a window that the agreement began in', () => {
    const begun = version(1, capped('1'), { effective: '2026-02-15' })
    expect(sums(settled([begun], [past('2026-02', '70')]))).toEqual(['50.00 USD', '50.00 USD'])
  })
})

describe('what was perhaps paid before', () => {
  const promise = version(1, capped('1'), {})
  it.each<[string, readonly EarlierWindow[], MetricFacts, readonly string[]]>([
    // The term allows 120. 60 to 90 are gone: 30 are left for certain, 60 at most.
    ['leaves a cap open', [past('2026-03', '60', '90')], tally(5), ['30.00 USD', '60.00 USD']],
    // 20 of 1000 are unknown: 98 % at worst, which pays 250; 120 − 60 = 60 are left for it at most.
    ['meets what is perhaps owed', [past('2026-03', '60', '90')], tally(0, 20), ['0.00 USD', '60.00 USD']],
    [
      'leaves nothing where all may be gone',
      [past('2026-03', '0', '120')],
      tally(5),
      ['0.00 USD', '100.00 USD'],
    ],
    [
      'is no question where the cap is far',
      [past('2026-03', '5', '10')],
      tally(5),
      ['100.00 USD', '100.00 USD'],
    ],
  ])('%s', (...[, earlier, facts, expected]) => {
    expect(sums(settled([promise], earlier, { facts }))).toEqual(expected)
  })

  it('is told, with what is certain of it', () => {
    expect(stepsOf(settled([promise], [past('2026-03', '60', '90')]))).toEqual([
      'The cap of 1 % of term fee per term allows 120.00 USD, of which 90.00 USD may be paid already (60.00 USD for certain): 30.00 USD are left.',
      'At most:',
      'The cap of 1 % of term fee per term allows 120.00 USD, of which 60.00 USD are paid already: 60.00 USD are left.',
    ])
  })

  it('opens a cap of the promise itself, too', () => {
    const own = agreement([metric({ credit: { ...steps, caps: [cap('1', 'year')] } })])
    const { judgement } = settled([own], [past('2026-03', '60', '90')])
    const { sum, atMostSum, steps: lines = [] } = judgement?.credit ?? {}
    expect([sum && sumText(sum), atMostSum && sumText(atMostSum)]).toEqual(['30.00 USD', '60.00 USD'])
    expect(lines).toContain('For certain:')
    expect(lines).toContain('At most:')
  })

  it('changes no line where it changes nothing', () => {
    const { judgement } = settled([version(1, {}, {})], [past('2026-03', '60', '90')])
    expect(judgement?.credit?.steps.filter((line) => line.endsWith(':'))).toEqual([])
  })

  it('counts what statements came to together, and not what their windows repeat', () => {
    const window = readWindowName('2026-03') ?? { kind: 'at', text: '' }
    const told = { ...past('2026-03', '90'), source: { file: 'march.json', at: [] } }
    const settlements = [{ window, paid: dollars('40'), source: { file: 'march.json', at: [] } }]
    const more = { settled: settlements }
    // 120 − 40 = 80. The facts tell of March again, and of April besides: 120 − 40 − 50 = 30.
    expect(sums(settled([promise], [told], { more }))).toEqual(['80.00 USD', '80.00 USD'])
    const both = [told, past('2026-03', '90'), past('2026-04', '50')]
    expect(sums(settled([promise], both, { more }))).toEqual(['30.00 USD', '30.00 USD'])
    const others = [{ ...past('2026-04', '50'), metric: 'speed' }]
    expect(sums(settled([promise], [told, ...others], { more }))).toEqual(['30.00 USD', '30.00 USD'])
  })
})

describe('a settlement', () => {
  it('of which nobody says the most in money says so', () => {
    const euros = { ...steps, charge: { ...steps.charge, text: 'other fee' } }
    const two = [metric({ credit: steps }), metric({ id: 'speed', entry: 'speed', credit: euros })]
    const facts = factsOf({ uptime: tally(5), speed: tally(0, 20) }, month, { fees })
    const { settlement } = judge(questionOf(agreement(two), facts))
    expect(settlement).toMatchObject({ kind: 'owed', atMost: null })
    const only = judge(questionOf(agreement(two), factsOf({ speed: tally(0, 20) }, month, { fees })))
    expect(only.settlement).toBeNull()
  })

  it('takes the largest of what is perhaps owed where somebody chooses', () => {
    const two = [metric({ credit: steps }), metric({ id: 'speed', entry: 'speed', credit: steps })]
    const facts = factsOf({ uptime: tally(5), speed: tally(0, 20) }, month, { fees })
    const remedies = { combine: 'customer chooses', stacking: [], caps: [], sole: false } as const
    const { settlement } = judge(questionOf(agreement(two, { remedies }), facts))
    // 100 for uptime for certain; up to 250 for speed, which the customer would choose then.
    expect(settlement?.kind === 'owed' && settlement.atMost && sumText(settlement.atMost)).toBe('250.00 USD')
  })
})
