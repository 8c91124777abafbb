import type { Metric, RequestClass, RequestWord, Severities } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { factsOf, questionOf } from '../../fixtures/judged.ts'
import { agreement, at, london, metric, percent } from '../../fixtures/metric.ts'
import type { Ticket } from '../facts/metric-facts.ts'
import { judge } from './judge-agreement.ts'
import { severityOf } from './severity-of.ts'

type Tickets = Extract<Metric['indicator'], { kind: 'tickets' }>
const elapsed = (text: string, seconds: number) =>
  ({ kind: 'elapsed', seconds: new Fraction(seconds), text }) as const
const indicator: Tickets = {
  kind: 'tickets',
  tracker: { kind: 'reported', by: 'support tickets' },
  start: 'opened',
  stop: 'resolved',
  pauses: [],
  within: { P1: elapsed('1 h', 3600), P2: elapsed('4 h', 14_400) },
  calendars: {},
  outside: {},
}
const march = { from: at('2026-03-01T00:00Z'), to: at('2026-04-01T00:00Z') }
const day = (time: string): number => at(`2026-03-03T${time}Z`) // a Tuesday
const ticket = (over: Partial<Ticket>): Ticket => ({
  id: 'a',
  severity: 'P2',
  opened: day('09:00'),
  stopped: day('12:00'),
  ...over,
})

const share = (rule: Partial<Tickets>, one: Ticket, severities?: Severities): string | undefined => {
  const promise = metric({ indicator: { ...indicator, ...rule }, objective: percent('95') })
  const agreed = agreement([promise], severities === undefined ? {} : { severities })
  const facts = factsOf({ uptime: { kind: 'tickets', asOf: day('23:00'), tickets: [one] } }, march)
  const [found] = judge(questionOf(agreed, facts, { calendars: new Map([['london', london]]) })).judgements
  return found?.ends === null
    ? undefined
    : `${found?.ends.worst.toFraction()} to ${found?.ends.best.toFraction()}`
}

const kept = '1 to 1'
const late = '0 to 0'

describe('a pause', () => {
  const paused = [{ from: day('10:00'), to: day('15:00'), why: 'waiting for customer' }]
  it.each([
    ['stops the clock where the agreement says so', { pauses: ['waiting for customer'] }, kept],
    ['is none where it does not', {}, late],
    ['for another reason is none', { pauses: ['deferred by agreement'] }, late],
  ] as const)('%s', (_, rule, expected) => {
    expect(share(rule, ticket({ stopped: day('17:00'), paused }))).toBe(expected)
  })

  it('that lasts keeps it open', () => {
    const waiting = [{ from: day('10:00'), to: null, why: 'waiting for customer' }]
    expect(share({ pauses: ['waiting for customer'] }, ticket({ stopped: null, paused: waiting }))).toBe(
      '0 to 1',
    )
  })
})

describe('a change of severity', () => {
  const levels = { levels: [], setBy: 'both', overrides: [] } as const
  const raised = ticket({ changes: [{ at: day('11:30'), severity: 'P1' }], stopped: day('12:15') })
  it.each([
    ['restart', kept],
    ['continue', late],
  ] as const)('by %s', (changed, expected) => {
    expect(share({}, raised, { ...levels, changed })).toBe(expected)
  })

  it('starts the clock where that is what it starts at', () => {
    expect(share({ start: 'severity set' }, raised)).toBe(kept)
    expect(share({}, raised)).toBe(late)
  })

  it('after the end changes nothing', () => {
    expect(share({}, ticket({ changes: [{ at: day('20:00'), severity: 'P1' }] }))).toBe(kept)
  })
})

describe('updates', () => {
  const updates = [day('09:30'), day('12:00')]
  const each = { start: 'each update', stop: 'next update', within: { P2: elapsed('1 h', 3600) } } as const
  it('are due one after the other', () => {
    // 30 min, 2 h 30 min, 15 min.
    expect(share(each, ticket({ updates, stopped: day('12:15') }))).toBe('2/3 to 2/3')
  })

  it('leave the last one open', () => {
    expect(
      share({ ...each, within: { P2: elapsed('12 h', 43_200) } }, ticket({ updates, stopped: null })),
    ).toBe('2/3 to 1')
  })
})

describe('hours', () => {
  const business = {
    kind: 'business-hours',
    seconds: new Fraction(14_400),
    text: '4 business hours',
  } as const
  it.each([
    ['16:00', 'in time', '2026-03-04T12:00Z', kept],
    ['16:00', 'late', '2026-03-04T12:01Z', late],
  ])('of business from %s: %s', (...[opened, , stopped, expected]) => {
    const one = ticket({ opened: day(opened), stopped: at(stopped) })
    const promise = metric({
      indicator: { ...indicator, within: { P2: business }, calendar: 'london' },
      objective: percent('95'),
    })
    const facts = factsOf({ uptime: { kind: 'tickets', tickets: [one] } }, march)
    const [found] = judge(
      questionOf(agreement([promise]), facts, { calendars: new Map([['london', london]]) }),
    ).judgements
    expect(`${found?.ends?.worst.toFraction()} to ${found?.ends?.best.toFraction()}`).toBe(expected)
  })

  it('outside of which another time holds', () => {
    const rule = {
      calendars: { P1: 'london' },
      within: { P1: elapsed('15 min', 900) },
      outside: { P1: elapsed('1 h', 3600) },
    }
    const night = ticket({ severity: 'P1', opened: day('20:00'), stopped: day('20:50') })
    expect(share(rule, night)).toBe(kept)
    expect(share(rule, { ...night, opened: day('10:00'), stopped: day('10:50') })).toBe(late)
  })
})

const waiting = (from: string, to: string) => [{ from: at(from), to: at(to), why: 'waiting for customer' }]

describe('business days', () => {
  const days = { kind: 'business-days', days: 2, text: '2 business days' } as const
  const judged = (one: Partial<Ticket>, calendar = london) => {
    const promise = metric({
      indicator: { ...indicator, pauses: ['waiting for customer'], within: { P2: days }, calendar: 'london' },
      objective: percent('95'),
    })
    const tickets = [ticket({ opened: at('2026-03-25T15:00Z'), ...one })] // a Wednesday, summer time begins on Sunday
    const facts = factsOf({ uptime: { kind: 'tickets', asOf: at('2026-03-31T23:00Z'), tickets } }, march)
    const [found] = judge(
      questionOf(agreement([promise]), facts, { calendars: new Map([['london', calendar]]) }),
    ).judgements
    return found
  }
  const overWeekend = waiting('2026-03-26T10:00Z', '2026-03-30T09:00+01:00')

  it.each([
    ['at the close', '2026-03-27T17:00Z', undefined, kept],
    ['a second after the close', '2026-03-27T17:00:01Z', undefined, late],
    ['at the opening after the weekend', '2026-03-30T09:00+01:00', undefined, late],
    ['never', null, undefined, late],
    // Thursday from 10:00 and Friday stand still: 15 working hours, which end on Tuesday at 16:00.
    ['with a pause, when it is due', '2026-03-31T16:00+01:00', overWeekend, kept],
    ['with a pause, a second later', '2026-03-31T16:00:01+01:00', overWeekend, late],
    [
      'after a pause by night',
      '2026-03-27T17:00:01Z',
      waiting('2026-03-26T18:00Z', '2026-03-26T20:00Z'),
      late,
    ],
    [
      'with a pause after it was due',
      '2026-03-30T12:00+01:00',
      waiting('2026-03-27T17:00Z', '2026-03-30T11:00+01:00'),
      late,
    ],
  ])('%s', (_, stopped, paused, expected) => {
    const found = judged({ stopped: stopped === null ? null : at(stopped), ...(paused && { paused }) })
    expect(`${found?.ends?.worst.toFraction()} to ${found?.ends?.best.toFraction()}`).toBe(expected)
  })

  it('are two days of working hours where the calendar says so', () => {
    const same = { ...london, businessDay: 'same time' } as const
    expect(judged({ stopped: at('2026-03-27T15:00Z') }, same)?.ends?.worst.valueOf()).toBe(1)
    expect(judged({ stopped: at('2026-03-27T15:00:01Z') }, same)?.ends?.worst.valueOf()).toBe(0)
  })

  it('say when it was due and when it came', () => {
    expect(judged({ stopped: at('2026-03-30T09:00+01:00') })?.workings[0]).toBe(
      'a had 2 business days: it was due by 2026-03-27T17:00:00+00:00, and came at 2026-03-30T09:00:00+01:00.',
    )
    expect(judged({ stopped: at('2026-03-31T17:00+01:00'), paused: overWeekend })?.workings[0]).toBe(
      'a had 2 business days besides its pauses: it was due by 2026-03-31T16:00:00+01:00, and came at 2026-03-31T17:00:00+01:00.',
    )
    expect(judged({ stopped: null })?.workings[0]).toContain('and is open at 2026-04-01T00:00:00+01:00.')
  })
})

const word = (text: RequestWord): RequestClass => ({ kind: 'word', text })

describe('deliveries', () => {
  const promise = metric({
    objective: percent('99'),
    indicator: {
      kind: 'deliveries',
      source: { kind: 'reported', by: 'provider monitoring' },
      start: 'scheduled',
      stop: 'delivered',
      within: elapsed('24 h', 86_400),
      pauses: [],
    },
  })
  it('are in time, late or on their way', () => {
    const tickets = [
      ticket({ id: 'a', severity: '', stopped: day('20:00') }),
      ticket({ id: 'b', severity: '', opened: at('2026-03-01T00:00Z'), stopped: at('2026-03-02T01:00Z') }),
      ticket({ id: 'c', severity: '', stopped: null }),
    ]
    const facts = factsOf({ uptime: { kind: 'tickets', asOf: day('23:00'), tickets } }, march)
    const [found] = judge(questionOf(agreement([promise]), facts)).judgements
    expect([found?.ends?.worst.toFraction(), found?.ends?.best.toFraction()]).toEqual(['1/3', '2/3'])
    expect(found?.workings[0]).toBe(
      'b had 24 h: it was due by 2026-03-02T00:00:00+00:00, and came at 2026-03-02T01:00:00+00:00.',
    )
    expect(found?.workings).toContain('Fewer than 100 deliveries: a single late one misses 99 %.')
  })

  it('that failed are late, and those that are out are none, by their class', () => {
    const classes = { good: [], failed: [word('internal error')], out: [word('not scheduled')] }
    const sorted = { ...promise, indicator: { ...promise.indicator, classes } }
    const tickets = [
      ticket({ id: 'a', severity: '', stopped: day('20:00') }),
      ticket({ id: 'b', severity: '', class: 'internal error', stopped: day('20:00') }),
      ticket({ id: 'c', severity: '', class: 'not scheduled', opened: at('2026-03-01T00:00Z') }),
      ticket({ id: 'd', severity: '', stopped: day('20:00') }),
      ticket({ id: 'e', severity: '', class: 'abandoned', stopped: day('20:00') }),
    ]
    const facts = factsOf({ uptime: { kind: 'tickets', asOf: day('23:00'), tickets } }, march)
    const [found] = judge(questionOf(agreement([sorted]), facts)).judgements
    expect(found?.ends?.worst.toFraction()).toBe('1/2')
    expect(found?.workings.slice(0, 3)).toEqual([
      "not scheduled: 1 of the deliveries doesn't count, by the agreement's classes.",
      'b is internal error: it failed.',
      'e is abandoned, which no list names: it failed.',
    ])
  })
})

describe('severityOf', () => {
  const severities: Severities = {
    levels: [],
    setBy: 'both',
    changed: 'restart',
    matrix: {
      rows: { axis: 'impact', values: ['all', 'one'] },
      columns: { axis: 'urgency', values: ['now', 'later'] },
      cells: [
        ['P1', 'P2'],
        ['P3', 'P4'],
      ],
    },
    overrides: [{ when: [{ kind: 'one-of', attribute: 'place', values: ['clinic'] }], is: 'P1' }],
  }
  it.each([
    [{ impact: 'all', urgency: 'later' }, 'P2'],
    [{ impact: 'one', urgency: 'later', place: 'clinic' }, 'P1'],
    [{ impact: 'one' }, undefined],
    [{}, undefined],
  ])('%j is %s', (answers, expected) => {
    expect(severityOf(severities, answers)).toBe(expected)
  })

  it('needs a matrix or an override', () => {
    const { matrix: _, ...rest } = severities
    expect(severityOf(rest, { impact: 'all', urgency: 'now' })).toBeUndefined()
  })
})
