import type { Agreement, Metric, Right } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { factsOf, questionOf } from '../../fixtures/judged.ts'
import { agreement, at, credit, metric, percent } from '../../fixtures/metric.ts'
import type { EarlierWindow } from '../facts/facts.ts'
import type { MetricFacts } from '../facts/metric-facts.ts'
import { readWindowName } from '../time/asked-window.ts'
import { judge, type AgreementJudgement } from './judge-agreement.ts'

const month = { from: at('2026-09-01T00:00Z'), to: at('2026-10-01T00:00Z') }
const missed: MetricFacts = {
  kind: 'tally',
  bad: new Fraction(10),
  total: new Fraction(1000),
  empty: new Fraction(0),
  unknown: new Fraction(0),
  excluded: {},
}
const leave: Right = {
  id: 'leave',
  metrics: ['uptime'],
  rule: { kind: 'consecutive', count: 3, below: 'target', text: '3 windows in a row missed' },
  gives: ['terminate'],
  refund: 'none',
}
const told = (
  file: string | null,
  window: string | null,
  over: Partial<EarlierWindow> = {},
): EarlierWindow => ({
  metric: 'uptime',
  ...(window === null ? {} : { window: readWindowName(window) ?? { kind: 'at', text: window } }),
  verdict: 'missed',
  quotaUsed: {},
  source: { file, at: ['earlier', 0] },
  ...over,
})
const each = (from: string, to: string): EarlierWindow =>
  told('a', null, { window: { kind: 'span', from: at(from), to: at(to), text: '' } })
const judged = (
  earlier: readonly EarlierWindow[],
  over: Partial<Metric> = {},
  more: Partial<Agreement> = { rights: [leave] },
): AgreementJudgement => {
  const promise = metric({ credit: credit([['99.9', '10']]), ...over })
  return judge(questionOf(agreement([promise], more), factsOf({ uptime: missed }, month, { earlier })))
}
const rules = ({ remarks }: AgreementJudgement): readonly string[] =>
  remarks.map(({ rule, about }) =>
    [rule.severity, rule.id, about.kind === 'earlier' ? about.file : about.kind].join(' '),
  )
const state = ({ rights }: AgreementJudgement): string | undefined => rights[0]?.state
const rolling: Metric['window'] = {
  kind: 'rolling',
  length: { seconds: new Fraction(30 * 86_400), text: '30 d' },
  ends: 'each day',
  zone: 'UTC',
}

describe('what is told of earlier windows', () => {
  it.each<[string, readonly EarlierWindow[], readonly string[]]>([
    ['is fine where they follow each other', [told('july', '2026-07'), told('august', '2026-08')], []],
    ['is no question where nobody says when they were', [told(null, null), told(null, null)], []],
    ['is not the judged one', [told('september', '2026-09')], ['error earlier/not-before september']],
    ['is not a later one', [told(null, '2026-10')], ['error earlier/not-before facts']],
    ['is not told twice', [told('a', '2026-08'), told('b', '2026-08')], ['error earlier/overlap b']],
    [
      'does not overlap',
      [told('a', '2026-Q2'), told('b', '2026-06')],
      ['warning earlier/gap b', 'error earlier/overlap b'],
    ],
    [
      'is not contradicted by the facts',
      [told('a', '2026-08'), told(null, '2026-08', { verdict: 'met' })],
      ['error earlier/conflict facts'],
    ],
    ['may be repeated by the facts', [told(null, '2026-08'), told('a', '2026-08')], []],
    [
      'has its window where a statement stands beside it',
      [told(null, null), told('a', '2026-08')],
      ['error earlier/conflict facts'],
    ],
    [
      'has its window, in whatever order',
      [told('a', '2026-08'), told(null, null)],
      ['error earlier/conflict facts'],
    ],
    ['has no gap', [told('a', '2026-06'), told('b', '2026-08')], ['warning earlier/gap a']],
    ['comes up to the judged one', [told('a', '2026-06')], ['warning earlier/gap a']],
    ['is of this promise', [told('a', '2026-09', { metric: 'speed' })], []],
    ['is of this thing', [told('a', '2026-09', { entity: 'server' })], []],
  ])('%s', (...[, earlier, expected]) => {
    expect(rules(judged(earlier)).toSorted()).toEqual(expected.toSorted())
  })

  it('is told with what contradicts what', () => {
    const statement = told('august', '2026-08', {
      attainment: percent('99.5').ratio,
      notified: true,
      paid: { amount: new Fraction(10), currency: 'EUR', text: '10 EUR' },
    })
    const facts = told(null, '2026-08', {
      attainment: percent('99').ratio,
      notified: false,
      paid: { amount: new Fraction(20), currency: 'EUR', text: '20 EUR' },
    })
    expect(judged([facts, statement]).remarks[0]?.says).toBe(
      'Of 2026-08-01T00:00:00Z to 2026-09-01T00:00:00Z these facts and august say different things: attainment 99/100 and 199/200, notified false and true, paid 20 EUR and 10 EUR.',
    )
  })

  it('may overlap where windows roll, but for the same one', () => {
    const first = each('2026-07-01T00:00Z', '2026-07-31T00:00Z')
    const second = each('2026-08-05T00:00Z', '2026-09-04T00:00Z')
    expect(rules(judged([first, second], { window: rolling }))).toEqual([])
    expect(rules(judged([first, first], { window: rolling }))).toEqual(['error earlier/overlap a'])
    const later = each('2026-09-05T00:00Z', '2026-10-05T00:00Z')
    expect(rules(judged([later], { window: rolling }))).toEqual(['error earlier/not-before a'])
  })
})

describe('a window that is told of nowhere', () => {
  it('is unknown: no row goes through it for certain', () => {
    expect(state(judged([told('a', '2026-07'), told('b', '2026-08')]))).toBe('arisen')
    const gap = judged([told('a', '2026-06'), told('b', '2026-08')])
    expect(state(gap)).toBe('undecided')
    expect(gap.remarks[0]?.says).toBe(
      'One window of uptime is told of nowhere, the first from 2026-07-01T00:00:00Z to 2026-08-01T00:00:00Z: what it came to is unknown.',
    )
    const long = judged([told('a', '2026-05')])
    expect(state(long)).toBe('undecided')
    expect(long.remarks[0]?.says).toContain('3 windows of uptime are told of nowhere')
  })

  it('is put in order, whatever the order of the files', () => {
    expect(state(judged([told('b', '2026-08'), told('a', '2026-07', { verdict: 'met' })]))).toBe('not arisen')
  })

  it.each<[string, Partial<Metric>, Partial<Agreement>, readonly string[]]>([
    ['the agreement never looks back', {}, {}, []],
    ['it has rights of another promise', {}, { rights: [{ ...leave, metrics: ['speed'] }] }, []],
    [
      'a credit begins with the second miss',
      { credit: { ...credit([['99.9', '10']]), fromMiss: 2 } },
      {},
      ['warning earlier/gap a'],
    ],
    [
      'a credit grows with each miss',
      {
        credit: {
          ...credit([]),
          schedule: {
            kind: 'max of',
            schedules: [{ kind: 'by occurrence', lookback: 6, pays: [{ kind: 'share', ...percent('5') }] }],
          },
        },
      },
      {},
      ['warning earlier/gap a'],
    ],
    [
      'a cap is for the year',
      {
        credit: {
          ...credit([['99.9', '10']]),
          caps: [{ most: { kind: 'share', ...percent('50') }, per: 'year', text: '50 % per year' }],
        },
      },
      {},
      ['warning earlier/gap a'],
    ],
  ])('is told of where %s', (...[, over, more, expected]) => {
    expect(rules(judged([told('a', '2026-06')], over, more))).toEqual(expected)
  })
})

describe('what is in no money', () => {
  it('is told of where a cap is for longer than a window', () => {
    const caps = [{ most: { kind: 'share', ...percent('50') }, per: 'term', text: '50 % per term' }] as const
    const unpriced = told('a', '2026-08', { unpriced: true })
    const capped = { remedies: { stacking: [], caps, sole: false } }
    expect(rules(judged([unpriced], {}, capped))).toEqual(['warning earlier/unpriced a'])
    expect(rules(judged([unpriced]))).toEqual([])
  })
})

describe('a bound below the target', () => {
  const far: Right = {
    ...leave,
    rule: {
      kind: 'consecutive',
      count: 2,
      below: percent('99.5').ratio,
      text: '2 windows in a row < 99.5 %',
    },
  }
  // This window, 99 %, is below it.
  it.each<[string, Partial<EarlierWindow>, string]>([
    ['an attainment below it', { attainment: percent('99').ratio }, 'arisen'],
    ['an attainment above it', { attainment: percent('99.7').ratio }, 'not arisen'],
    ['an interval around it', { attainment: percent('99.7').ratio, worst: percent('98').ratio }, 'undecided'],
    ['a miss of which nobody says how far', {}, 'undecided'],
    ['a window that was met', { verdict: 'met' }, 'not arisen'],
  ])('is held against %s', (_, over, expected) => {
    expect(state(judged([told('a', '2026-08', over)], {}, { rights: [far] }))).toBe(expected)
  })

  it('is an upper one for a count', () => {
    const count = metric({
      indicator: { kind: 'count', of: 'incidents', severities: [], by: 'support tickets' },
      target: { kind: 'number', operator: '<=', value: new Fraction(2) },
    })
    const rule = {
      ...far,
      rule: { kind: 'consecutive', count: 2, below: new Fraction(5), text: '' },
    } as const
    const earlier = [told('a', '2026-08', { attainment: new Fraction(6) })]
    const facts = factsOf({ uptime: { kind: 'count', count: new Fraction(7) } }, month, { earlier })
    const { rights } = judge(questionOf(agreement([count], { rights: [rule] }), facts))
    expect(rights[0]?.state).toBe('arisen')
  })
})
