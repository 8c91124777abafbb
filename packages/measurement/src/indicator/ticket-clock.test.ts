import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { at, london } from '../../fixtures/metric.ts'
import type { ClockRule, TicketMove } from './ticket-clock.ts'
import { readClock } from './ticket-clock.ts'

const hour = 3600
const rule: ClockRule = {
  stop: 'resolved',
  pauses: true,
  severityChange: 'continue',
  clocks: {
    P1: { within: { kind: 'elapsed', seconds: new Fraction(4 * hour), text: '4 h' } },
    P2: {
      within: { kind: 'business-hours', seconds: new Fraction(8 * hour), text: '8 business hours' },
      calendar: london,
    },
    P3: { within: { kind: 'business-hours', seconds: new Fraction(8 * hour), text: '8 business hours' } },
  },
}
const t = (text: string) => at(`2026-03-27T${text}Z`) // a Friday
const read = (
  moves: readonly TicketMove[],
  over: Partial<ClockRule> = {},
  severity = 'P1',
  asOf = t('23:00'),
) => {
  const found = readClock({ severity, opened: t('10:00'), moves }, { ...rule, ...over }, asOf)
  return found === null ? null : [found.state, found.spentSeconds / hour]
}
const wait: readonly TicketMove[] = [
  { kind: 'waiting on customer', at: t('11:00') },
  { kind: 'back with provider', at: t('14:00') },
]

describe('a clock', () => {
  it.each<[string, readonly TicketMove[], Partial<ClockRule>, [string, number]]>([
    ['stops at its event', [{ kind: 'resolved', at: t('14:00') }], {}, ['in time', 4]],
    ['is late a second later', [{ kind: 'resolved', at: t('14:00') + 1 }], {}, ['late', 4 + 1 / hour]],
    [
      'stands while the customer has to act',
      [...wait, { kind: 'resolved', at: t('16:00') }],
      {},
      ['in time', 3],
    ],
    [
      'runs on where pauses do not count',
      [...wait, { kind: 'resolved', at: t('16:00') }],
      { pauses: false },
      ['late', 6],
    ],
    ['stands until it is read', [{ kind: 'waiting on customer', at: t('11:00') }], {}, ['open', 1]],
    [
      'is not stopped by a machine',
      [{ kind: 'reply', at: t('10:01'), automatic: true }],
      { stop: 'reply' },
      ['late', 13],
    ],
    [
      'is stopped by a person',
      [{ kind: 'reply', at: t('10:30'), automatic: false }],
      { stop: 'reply' },
      ['in time', 0.5],
    ],
    [
      'ignores a second pause in a pause',
      [{ kind: 'waiting on customer', at: t('10:30') }, ...wait, { kind: 'resolved', at: t('15:00') }],
      {},
      ['in time', 1.5],
    ],
    [
      'ignores an end without a pause',
      [
        { kind: 'back with provider', at: t('11:00') },
        { kind: 'resolved', at: t('12:00') },
      ],
      {},
      ['in time', 2],
    ],
    [
      'ignores what came after the stop',
      [
        { kind: 'resolved', at: t('12:00') },
        { kind: 'severity', at: t('13:00'), severity: 'P9' },
      ],
      {},
      ['in time', 2],
    ],
  ])('%s', (_, moves, over, expected) => {
    expect(read(moves, over)).toEqual(expected)
  })

  it('is open before it is due, and knows nothing of later', () => {
    expect(read([{ kind: 'resolved', at: t('13:00') }], {}, 'P1', t('12:00'))).toEqual(['open', 2])
  })

  it('runs in working time on the calendar of its severity', () => {
    expect(
      read([{ kind: 'resolved', at: at('2026-03-30T10:00+01:00') }], {}, 'P2', at('2026-03-31T00:00Z')),
    ).toEqual(['in time', 8])
  })
})

describe('a severity that changes', () => {
  const raised: readonly TicketMove[] = [
    { kind: 'severity', at: t('12:00'), severity: 'P1' },
    { kind: 'resolved', at: t('15:00') },
  ]
  it.each([
    ['continue', ['late', 5]],
    ['restart', ['in time', 3]],
  ] as const)('lets the clock %s', (severityChange, expected) => {
    expect(read(raised, { severityChange }, 'P2')).toEqual(expected)
  })

  it('in a pause restarts when the pause ends', () => {
    const moves: readonly TicketMove[] = [
      { kind: 'waiting on customer', at: t('11:00') },
      ...raised,
      { kind: 'back with provider', at: t('14:00') },
    ]
    expect(read(moves, { severityChange: 'restart' }, 'P2')).toEqual(['in time', 1])
  })

  it('is read only where a promise is made, on a calendar where it needs one', () => {
    expect(read([], {}, 'P9')).toBeNull()
    expect(() => read([], {}, 'P3')).toThrow('8 business hours is counted on a calendar')
  })
})
