import type { Metric, NoData } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { judgeOne } from '../../fixtures/judged.ts'
import { at, credit, london, metric, minutes, percent } from '../../fixtures/metric.ts'
import type { CountedFacts, MetricFacts, Ticket } from '../facts/metric-facts.ts'

const calendars = new Map([['london', london]])
const span = { from: 0, to: 600 } // ten minutes

const counted = (good: (number | null)[], total: (number | null)[], step = 60): CountedFacts => ({
  kind: 'counted',
  start: 0,
  step,
  good,
  total,
})

const judged = (over: Partial<Metric>, facts: MetricFacts | undefined) =>
  judgeOne(metric(over), facts, span, calendars)

const ends = (over: Partial<Metric>, facts: MetricFacts | undefined) => {
  const { ends: found, verdict } = judged(over, facts)
  return [verdict, found?.worst.toFraction(), found?.best.toFraction()]
}

const ticket = (severity: string, opened: string, stopped: string | null): Ticket => ({
  id: `${severity}-${opened}`,
  severity,
  opened: at(opened),
  stopped: stopped === null ? null : at(stopped),
})

describe('requests', () => {
  const full = counted(
    [100, 100, 99, 0, 1, 100, 100, 100, 100, 100],
    [100, 100, 100, 0, 1, 100, 100, 100, 100, 100],
  )

  it('are summed first and divided once', () => {
    expect(ends({}, full)).toEqual(['missed', '800/801', '800/801'])
    expect(ends({ objective: percent('99.8') }, full)).toEqual(['met', '800/801', '800/801'])
  })

  it('carry their sums, the budget and the workings', () => {
    const found = judged({ objective: percent('99') }, full)
    expect([found.good.toFraction(), found.total.toFraction()]).toEqual(['800', '801'])
    expect(found.budgetSpent?.toFraction()).toBe('100/801')
    expect(found.unknown.valueOf()).toBe(0)
    expect(found.workings).toEqual([
      '800 of 801 requests are good: 800 ÷ 801 = 99.8751… %.',
      '99.8751… % is not below the 99 % promised: met.',
    ])
  })

  // Two of ten minutes are silent; the other eight hold 99 good of 100.
  const gaps = counted([99, 0, 0, 0, 0, 0, 0, 0, null, null], [100, 0, 0, 0, 0, 0, 0, 0, null, null])
  it.each<[NoData, string, string, string]>([
    ['good', 'met', '99/100', '99/100'],
    ['skip', 'met', '99/100', '99/100'],
    ['bad', 'missed', '99/125', '99/125'],
    ['unknown', 'insufficient evidence', '99/125', '124/125'],
  ])('in silence that is %s: %s, from %s to %s', (noData, verdict, lower, upper) => {
    expect(ends({ noData, objective: percent('99') }, gaps)).toEqual([verdict, lower, upper])
    expect(judged({ noData }, gaps).unknown.toFraction()).toBe('1/5')
  })

  it.each<[NoData, string[]]>([
    ['bad', ['By time that is at least (99) × 480 ÷ 600 = 79.2 %.']],
    [
      'unknown',
      [
        'By time that is at least (99) × 480 ÷ 600 = 79.2 %.',
        'The attainment lies between 79.2 % and 99.2 %.',
      ],
    ],
    ['skip', []],
  ])('in silence that is %s show how they weigh', (noData, lines) => {
    const { workings } = judged({ noData, objective: percent('99') }, gaps)
    expect(workings.slice(2, -2)).toEqual(lines)
  })

  it.each<[NoData, string, string | undefined]>([
    ['good', 'met', '1'],
    ['skip', 'insufficient evidence', undefined],
    ['bad', 'missed', '0'],
    ['unknown', 'insufficient evidence', undefined],
  ])('that never came, in silence that is %s: %s', (noData, verdict, share) => {
    const silent = Array.from({ length: 10 }, () => null)
    expect(ends({ noData }, counted(silent, silent))).toEqual([verdict, share, share])
  })

  it('stay unknown where the facts end early, whatever silence means', () => {
    const half = counted([100, 100, 100, 100, 100], [100, 100, 100, 100, 100])
    expect(ends({ noData: 'good' }, half)).toEqual(['insufficient evidence', '1/2', '1'])
    const broken = counted([90, 90, 90, 90, 90], [100, 100, 100, 100, 100])
    expect(ends({ noData: 'good', objective: percent('99') }, broken)).toEqual(['missed', '9/20', '19/20'])
    expect(judged({ noData: 'good' }, half).workings).toContain(
      '300 s lie outside the facts and stay unknown.',
    )
  })

  it('belong to the window in which their interval starts', () => {
    const early = { ...counted([5, 1, 1, 7], [9, 1, 1, 9], 300), start: -300 }
    expect(ends({}, early)).toEqual(['met', '1', '1'])
  })

  it.each([
    ['more good than all', [2], [1]],
    ['less than nothing', [-1], [1]],
  ])('%s need people', (_, good, total) => {
    const found = judged({ noData: 'good' }, counted(good, total))
    expect([found.verdict, found.ends]).toEqual(['review required', null])
    expect(found.workings[0]).toContain('The interval of 1970-01-01T00:00:00Z counts less than nothing')
  })
})

describe('without facts', () => {
  it('nothing is met', () => {
    const found = judged({ noData: 'good', credit: credit([['99.9', '10']]) }, undefined)
    expect(found).toMatchObject({
      verdict: 'insufficient evidence',
      ends: null,
      budgetSpent: null,
      credit: null,
      workings: ['No facts were given.', 'Nothing decides.'],
    })
  })

  it('of the right kind, people have to look', () => {
    expect(judged({}, { kind: 'tickets', tickets: [] }).verdict).toBe('review required')
    expect(judged({ indicator: minutes }, { kind: 'tickets', tickets: [] }).workings[0]).toBe(
      'The facts are tickets, and the promise is about age.',
    )
  })
})

describe('minutes', () => {
  const facts = counted([1, 1, 1, 1, 1, 1, 0, null, null, 0], [1, 1, 1, 1, 1, 1, 1, null, null, 0])
  it.each<[NoData, string, string, string]>([
    ['good', '9/10', '9/10', '10'],
    ['bad', '3/5', '3/5', '10'],
    ['skip', '6/7', '6/7', '7'],
    ['unknown', '3/5', '9/10', '7'],
  ])('without data that are %s give %s to %s of %s', (noData, lower, upper, total) => {
    const found = judged({ indicator: minutes, noData }, facts)
    expect(found.ends?.worst.toFraction()).toBe(lower)
    expect(found.ends?.best.toFraction()).toBe(upper)
    expect(found.total.toFraction()).toBe(total)
    expect(found.unknown.toFraction()).toBe('3/10')
  })

  it('weigh the same however many points they hold', () => {
    const uneven = counted([3, 0, 1, 1, 1, 1, 1, 1, 1, 1], [3, 1, 2, 1, 1, 1, 1, 1, 1, 1])
    expect(ends({ indicator: minutes }, uneven)).toEqual(['missed', '17/20', '17/20'])
  })

  it('are nothing when none was seen', () => {
    const silent = Array.from({ length: 10 }, () => null)
    expect(ends({ indicator: minutes, noData: 'skip' }, counted(silent, silent))).toEqual([
      'insufficient evidence',
      undefined,
      undefined,
    ])
  })
})

describe('X3: evidence that is missing', () => {
  const facts = counted(
    [
      ...Array.from({ length: 42_100 }, () => 1),
      ...Array.from({ length: 100 }, () => 0),
      ...Array.from({ length: 1000 }, () => null),
    ],
    [...Array.from({ length: 42_200 }, () => 1), ...Array.from({ length: 1000 }, () => null)],
  )
  const month = { from: 0, to: 43_200 * 60 }
  const steps = credit([
    ['99.9', '10'],
    ['99', '25'],
  ])

  it('still misses for certain when the best end is below the target', () => {
    const found = judgeOne(metric({ indicator: minutes, credit: steps }), facts, month, calendars)
    expect(found.verdict).toBe('missed')
    expect(found.ends?.worst.equals(new Fraction(42_100, 43_200))).toBe(true)
    expect(found.ends?.best.equals(new Fraction(43_100, 43_200))).toBe(true)
    expect(found.credit?.pay?.count.toFraction()).toBe('1/10')
    expect(found.credit?.atMost?.count.toFraction()).toBe('1/4')
  })

  it('owes nothing for certain while undecided, and says what it could be', () => {
    const undecided = metric({
      indicator: minutes,
      objective: percent('99.7'),
      credit: credit([['99.7', '10']]),
    })
    const found = judgeOne(undecided, facts, month, calendars)
    expect(found.verdict).toBe('insufficient evidence')
    expect(found.credit?.pay?.count.toFraction()).toBe('0')
    expect(found.credit?.atMost?.count.toFraction()).toBe('1/10')
  })
})

it('coverage is the share of the window with data (E7)', () => {
  const silent = Array.from({ length: 10 }, () => null)
  const found = judged({ noData: 'good' }, counted(silent, silent))
  expect([found.verdict, found.coverage.valueOf()]).toEqual(['met', 0])
})

describe('a target of 100 %', () => {
  it('is missed by one bad event and has no budget to divide by', () => {
    const strict = { objective: percent('100') }
    const facts = counted(
      Array.from({ length: 10 }, () => 1e6),
      [1e6 + 1, ...Array.from({ length: 9 }, () => 1e6)],
    )
    expect(judged(strict, facts)).toMatchObject({ verdict: 'missed', budgetSpent: null })
    expect(judged(strict, { ...facts, total: facts.good })).toMatchObject({
      verdict: 'met',
      budgetSpent: null,
    })
  })
})

describe('tickets', () => {
  const indicator = {
    kind: 'tickets',
    tracker: { kind: 'github', repository: 'acme-example/order-support' },
    start: 'opened',
    stop: 'first human reply',
    pauses: [],
    calendar: 'london',
    calendars: {},
    outside: {},
    within: {
      P1: { kind: 'elapsed', seconds: new Fraction(900), text: '15 min' },
      P2: { kind: 'business-hours', seconds: new Fraction(4 * 3600), text: '4 business hours' },
    },
  } as const satisfies Metric['indicator']
  const march = { from: at('2026-03-01T00:00Z'), to: at('2026-03-31T23:00Z') }
  const share = (tickets: readonly Ticket[], noData: NoData = 'good', asOf?: string) =>
    judgeOne(
      metric({ indicator, noData, objective: percent('95') }),
      { kind: 'tickets', tickets, ...(asOf === undefined ? {} : { asOf: at(asOf) }) },
      march,
      calendars,
    )

  const inTime = [
    ticket('P1', '2026-03-10T03:00Z', '2026-03-10T03:15Z'),
    ticket('P2', '2026-03-27T15:00Z', '2026-03-30T11:00+01:00'),
  ]

  it('answered at the due instant are in time', () => {
    expect(share(inTime)).toMatchObject({ verdict: 'met' })
    expect(share(inTime).workings[0]).toBe('2 of 2 tickets are good: 2 ÷ 2 = 100 %.')
  })

  it('a second later are late', () => {
    const late = ticket('P1', '2026-03-10T03:00Z', '2026-03-10T03:15:01Z')
    expect(share([...inTime, late]).ends?.best.toFraction()).toBe('2/3')
  })

  it('outside the window or without a promise do not count', () => {
    const others = [
      ticket('P3', '2026-03-10T03:00Z', null),
      ticket('P1', '2026-02-28T23:59Z', null),
      ticket('P1', '2026-03-31T23:00Z', null),
      ticket('toString', '2026-03-10T03:00Z', null),
    ]
    expect(share([...inTime, ...others]).total.toFraction()).toBe('2')
  })

  it('that are open count as late once they are due, and leave an interval before', () => {
    const open = ticket('P2', '2026-03-31T15:00+01:00', null)
    expect(share([...inTime, open])).toMatchObject({ verdict: 'insufficient evidence' })
    expect(share([...inTime, open]).workings).toContain('Of 1 tickets nobody knows.')
    expect(share([...inTime, open], 'good', '2026-04-01T12:00Z')).toMatchObject({ verdict: 'missed' })
    expect(share([ticket('P1', '2026-03-10T03:00Z', null)])).toMatchObject({ verdict: 'missed' })
  })

  it.each<[NoData, string]>([
    ['good', 'met'],
    ['bad', 'missed'],
    ['skip', 'insufficient evidence'],
    ['unknown', 'insufficient evidence'],
  ])('that never came, with noData %s: %s', (noData, verdict) => {
    expect(share([], noData).verdict).toBe(verdict)
  })

  it('need no calendar for elapsed time', () => {
    const { calendar: _, ...anywhere } = indicator
    const promise = metric({
      indicator: { ...anywhere, within: { P1: indicator.within.P1 } },
      objective: percent('95'),
    })
    const facts = { kind: 'tickets', tickets: inTime } as const
    expect(judgeOne(promise, facts, march, new Map())).toMatchObject({ verdict: 'met' })
    expect(() => judgeOne(metric({ indicator: anywhere }), facts, march, new Map())).toThrow('none is named')
  })

  it('are few when a single late one misses, and the workings say so', () => {
    expect(share(inTime).workings).toContain('Fewer than 20 tickets: a single late one misses 95 %.')
    const many = Array.from({ length: 20 }, () => inTime[0] ?? ticket('P1', '2026-03-10T03:00Z', null))
    expect(share(many).workings.join()).not.toContain('Fewer than')
  })

  it('stopped before they were opened need people', () => {
    const impossible = ticket('P1', '2026-03-10T03:00Z', '2026-03-10T02:00Z')
    expect(share([impossible])).toMatchObject({ verdict: 'review required', ends: null })
  })
})
