import type { Agreement, Metric, RepetitionRule } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { factsOf, questionOf } from '../../fixtures/judged.ts'
import { agreement, at, credit, downtime, metric, percent } from '../../fixtures/metric.ts'
import type { EarlierWindow, Facts } from '../facts/facts.ts'
import type { MetricFacts } from '../facts/metric-facts.ts'
import { readWindowName, type AskedWindow } from '../time/asked-window.ts'
import { instantText } from '../time/zone-time.ts'
import { judge } from './judge-agreement.ts'

const named = (text: string): AskedWindow => readWindowName(text) ?? { kind: 'at', text }
const outages: MetricFacts = { kind: 'outages', outages: [], unknown: [] }
const spans = (
  over: Partial<Metric>,
  asked: string,
  facts: MetricFacts | undefined = outages,
): readonly string[] => {
  const promise = metric({ indicator: downtime(), noData: 'good', ...over })
  const given = factsOf(
    facts === undefined ? {} : { uptime: facts },
    { from: 0, to: 1 },
    { window: named(asked) },
  )
  const { judgements } = judge(questionOf(agreement([promise]), given))
  return judgements.map(({ from, to }) => `${instantText(from)} ${instantText(to)}`)
}
const day = 'T00:00:00Z'

describe('the windows of a question', () => {
  it.each<[string, Partial<Metric>, string, readonly string[]]>([
    ['a month', {}, '2026-09', [`2026-09-01${day} 2026-10-01${day}`]],
    ['a month that holds a date', {}, '2026-09-14', [`2026-09-14${day} 2026-09-15${day}`]],
    [
      'a cycle that begins in a month',
      { window: { kind: 'billing cycle', anchorDay: 15, clamp: 'last day', zone: 'UTC' } },
      '2026-09',
      [`2026-09-15${day} 2026-10-15${day}`],
    ],
    [
      'a rolling one that ends with a month',
      { window: { kind: 'rolling', length: { seconds: new Fraction(864_000), text: '10 d' }, zone: 'UTC' } },
      '2026-09',
      [`2026-09-21${day} 2026-10-01${day}`],
    ],
    [
      'months up to a month’s end',
      { window: { kind: 'rolling months', months: 2, ends: 'each month', zone: 'UTC' } },
      '2026-09',
      [`2026-08-01${day} 2026-10-01${day}`],
    ],
    [
      'weeks that end in a month',
      { window: { kind: 'calendar', unit: 'week', zone: 'UTC' } },
      '2026-02',
      ['01-26', '02-02', '02-09', '02-16'].map(
        (from) => `2026-${from}${day} ${instantText(at(`2026-${from}${day}`) + 7 * 86_400)}`,
      ),
    ],
    [
      'a fiscal year',
      { window: { kind: 'fiscal year', startMonth: 9, zone: 'UTC' } },
      '2026-Q3',
      [`2025-09-01${day} 2026-09-01${day}`],
    ],
  ])('%s', (...[, over, asked, expected]) => {
    expect(spans(over, asked)).toEqual(expected)
  })

  it('of a date are those that hold it', () => {
    const facts = factsOf(
      { uptime: outages },
      { from: 0, to: 1 },
      { window: { kind: 'at', text: '2026-09-14' } },
    )
    const quarter = metric({
      indicator: downtime(),
      window: { kind: 'calendar', unit: 'quarter', zone: 'UTC' },
    })
    const [found] = judge(questionOf(agreement([quarter]), facts)).judgements
    expect([found?.from, found?.to]).toEqual([at('2026-07-01T00:00Z'), at('2026-10-01T00:00Z')])
  })

  it('each day are as many as end in the window', () => {
    const rolling: Metric['window'] = {
      kind: 'rolling',
      length: { seconds: new Fraction(86_400), text: '1 d' },
      ends: 'each day',
      zone: 'UTC',
    }
    expect(spans({ window: rolling }, '2026-09')).toHaveLength(30)
  })

  it('of sums are the one that was asked for, and of nothing none that is longer', () => {
    const tally: MetricFacts = {
      kind: 'tally',
      bad: new Fraction(1),
      empty: new Fraction(0),
      unknown: new Fraction(0),
      excluded: {},
    }
    const daily: Metric['window'] = { kind: 'calendar', unit: 'day', zone: 'UTC' }
    expect(spans({ window: daily }, '2026-09', tally)).toHaveLength(1)
    const facts = factsOf({}, { from: 0, to: 1 }, { window: named('2026-09-14T10') })
    expect(judge(questionOf(agreement([metric()]), facts)).judgements).toEqual([])
  })
})

const version = (number: number, effective: string): Agreement =>
  agreement([metric({ indicator: downtime() })], {
    version: number,
    agreed: { effective, prevailsOver: [], subjectTo: [] },
  })

describe('the version', () => {
  const versions = [version(2, '2026-09-10'), version(1, '2026-01-01')]
  it.each([
    ['2026-09', 1],
    ['2026-10', 2],
    ['2025-10', 1],
  ])('of %s is %i', (asked, expected) => {
    const facts = factsOf({ uptime: outages }, { from: 0, to: 1 }, { window: named(asked) })
    expect(judge({ ...questionOf(version(1, '2026-01-01'), facts), versions }).agreement.version).toBe(
      expected,
    )
  })

  it('that is the first begins inside its window', () => {
    const facts = factsOf(
      {
        uptime: {
          ...outages,
          outages: [
            {
              id: 'a',
              from: at('2026-01-20T00:00Z'),
              to: at('2026-01-21T00:00Z'),
              affected: new Fraction(1),
            },
          ],
        },
      },
      { from: 0, to: 1 },
      { window: named('2026-01') },
    )
    const [found] = judge(questionOf(version(1, '2026-01-12'), facts)).judgements
    // A day of the twenty that it was in force.
    expect(found?.ends?.best.toFraction()).toBe('19/20')
  })
})

const past = (share: string, over: Partial<EarlierWindow> = {}): EarlierWindow => ({
  metric: 'uptime',
  attainment: percent(share).ratio,
  quotaUsed: {},
  ...over,
})

describe('a right', () => {
  const promise = metric({ credit: credit([['99.9', '10']]) })
  const month = { from: at('2026-09-01T00:00Z'), to: at('2026-10-01T00:00Z') }
  const state = (
    rule: RepetitionRule,
    earlier: readonly EarlierWindow[],
    bad: number,
    over: Partial<Facts> = {},
  ): string | undefined => {
    const tally: MetricFacts = {
      kind: 'tally',
      bad: new Fraction(bad),
      total: new Fraction(1000),
      empty: new Fraction(0),
      unknown: new Fraction(0),
      excluded: {},
    }
    const right = { id: 'leave', metrics: ['uptime'], rule, gives: ['terminate'], refund: 'none' } as const
    const claims = {
      channel: 'email',
      deadlines: [
        {
          action: 'claim',
          term: { unit: 'calendar days', amount: 5, text: '5 days' },
          from: 'end of window',
          metrics: [],
        },
      ],
      evidence: [],
      late: 'forfeits',
      standing: [],
    } as const
    const agreed = agreement([promise], { rights: [right], claims })
    const facts = factsOf({ uptime: tally }, month, { earlier, ...over })
    return judge(questionOf(agreed, facts)).rights[0]?.state
  }
  const inARow: RepetitionRule = {
    kind: 'consecutive',
    count: 2,
    below: 'target',
    text: '2 windows in a row missed',
  }
  const ofThree: RepetitionRule = {
    kind: 'count of',
    count: 2,
    of: 3,
    below: 'target',
    notified: true,
    text: '2 of 3 windows missed',
  }
  const either: RepetitionRule = {
    kind: 'any of',
    rules: [inARow, { ...inARow, count: 1, below: percent('95').ratio }],
  }
  it.each<[string, RepetitionRule, readonly EarlierWindow[], number, string]>([
    ['two in a row', inARow, [past('99')], 10, 'arisen'],
    ['one, and one that was good', inARow, [past('99'), past('100')], 10, 'not arisen'],
    ['one that a statement calls met', inARow, [past('99', { verdict: 'met' })], 10, 'not arisen'],
    [
      'one of which nobody knows',
      inARow,
      [{ metric: 'uptime', quotaUsed: {}, verdict: 'insufficient evidence' }],
      10,
      'undecided',
    ],
    ['one far below', either, [], 60, 'arisen'],
    ['none far below', either, [], 10, 'not arisen'],
    ['misses that nobody told of', ofThree, [past('99'), past('99')], 10, 'not arisen'],
    [
      'misses that were told of',
      ofThree,
      [past('99', { notified: true }), past('99', { notified: true })],
      10,
      'arisen',
    ],
  ])('from %s', (...[, rule, earlier, bad, expected]) => {
    expect(state(rule, earlier, bad)).toBe(expected)
  })

  it.each([
    ['2026-10-05T23:59Z', 'arisen'],
    ['2026-10-06T00:00Z', 'not arisen'],
  ])('counts this miss when it was claimed in time: %s', (sent, expected) => {
    const notices = [{ does: 'claim', metric: 'uptime', sent: at(sent), by: 'acme' }] as const
    expect(state(ofThree, [past('99', { notified: true })], 10, { notices })).toBe(expected)
  })
})

describe('a claim', () => {
  const deadline = {
    action: 'claim',
    term: { unit: 'hours', amount: 24, text: '24 h' },
    from: 'awareness',
    metrics: [],
  } as const
  const claims = {
    channel: 'email',
    deadlines: [deadline],
    evidence: [],
    late: 'forfeits',
    standing: [],
  } as const
  const agreed = agreement([metric({ credit: credit([['99.9', '10']]) })], { claims })
  const tally: MetricFacts = {
    kind: 'tally',
    bad: new Fraction(10),
    total: new Fraction(1000),
    empty: new Fraction(0),
    unknown: new Fraction(0),
    excluded: {},
  }
  const month = { from: at('2026-09-01T00:00Z'), to: at('2026-10-01T00:00Z') }
  const aware = at('2026-10-02T08:00Z')
  it.each([
    ['2026-10-03T07:00Z', [], 'open'],
    ['2026-10-03T08:00Z', [], 'over'],
    ['2026-10-09T08:00Z', [{ does: 'claim', metric: 'uptime', sent: aware + 60, by: 'acme' }], 'kept'],
    ['2026-10-09T08:00Z', [{ does: 'claim', metric: 'uptime', sent: aware + 60, by: 'payments' }], 'over'],
    [
      '2026-10-09T08:00Z',
      [{ does: 'claim', metric: 'uptime', window: named('2026-08'), sent: aware + 60, by: 'acme' }],
      'over',
    ],
  ] as const)('at %s', (now, notices, expected) => {
    const facts = factsOf({ uptime: tally }, month, { notices })
    const [found] = judge(questionOf(agreed, facts, { now: at(now), incident: { aware } })).judgements
    expect(found?.claims).toMatchObject([{ does: 'claim', due: aware + 86_400, state: expected }])
  })

  it('is not known before anybody was aware', () => {
    const [found] = judge(questionOf(agreed, factsOf({ uptime: tally }, month))).judgements
    expect(found?.claims).toMatchObject([{ due: null, state: 'open' }])
  })
})
