import type { Exclusion } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { factsOf, questionOf } from '../../fixtures/judged.ts'
import { agreement, at, downtime, london, metric, percent } from '../../fixtures/metric.ts'
import type { ExcludedRecord, MaintenanceRecord } from '../record/record.ts'
import { noRecords } from '../record/record.ts'
import { readRecurrence } from '../time/read-recurrence.ts'
import { judge } from './judge-agreement.ts'
import type { Judgement } from './judgement.ts'

const day = { from: at('2026-09-01T00:00Z'), to: at('2026-09-02T00:00Z') }
const outages = {
  kind: 'outages',
  outages: [
    { id: 'a', from: at('2026-09-01T02:00Z'), to: at('2026-09-01T05:00Z'), affected: new Fraction(1) },
  ],
  unknown: [],
} as const
const planned: Exclusion = {
  id: 'works',
  class: 'planned maintenance',
  effect: 'remove from numerator',
  windows: [],
  agreedBy: 'announcement',
}
const works: MaintenanceRecord = {
  id: 'storage',
  under: 'works',
  announced: at('2026-08-20T09:00Z'),
  times: [{ from: at('2026-09-01T01:00Z'), to: at('2026-09-01T04:00Z') }],
  cancelled: false,
  metrics: [],
  entities: [],
  evidence: [],
}
const judged = (
  rule: Partial<Exclusion>,
  record: Partial<MaintenanceRecord> = {},
  excluded: readonly ExcludedRecord[] = [],
): Judgement => {
  const promise = metric({ indicator: downtime(), exclusions: ['works'], objective: percent('95') })
  const agreed = agreement([promise], { exclusions: [{ ...planned, ...rule }] })
  const records = { ...noRecords, maintenance: [{ ...works, ...record }], exclusions: excluded }
  const question = questionOf(agreed, factsOf({ uptime: outages }, day), {
    records,
    calendars: new Map([['london', london]]),
  })
  const [found] = judge(question).judgements
  if (found === undefined) throw new Error('Nothing was judged.')
  return found
}
const shares = ({ ends }: Judgement): readonly (string | undefined)[] => [
  ends?.worst.toFraction(),
  ends?.best.toFraction(),
]
// Of 24 hours 3 are down, and maintenance lets off 2 of them.
const off = ['23/24', '23/24']
const counted = ['7/8', '7/8']

describe('what an exclusion does', () => {
  it.each([
    ['remove from numerator', off],
    ['remove from both', ['20/21', '20/21']],
    ['remove interval', ['20/21', '20/21']],
  ] as const)('%s', (effect, expected) => {
    expect(shares(judged({ effect }))).toEqual(expected)
  })
})

describe('maintenance', () => {
  it('is let off, and the statement says by what', () => {
    expect(judged({}).letOff).toEqual([
      {
        exclusion: 'works',
        record: 'storage',
        seconds: 10_800,
        fault: null,
        says: 'storage, 2026-09-01T01:00:00Z for 3 h: let off as planned maintenance.',
      },
    ])
  })

  it.each<[string, Partial<Exclusion>, Partial<MaintenanceRecord>, readonly string[], string]>([
    [
      'announced too late',
      { notice: { kind: 'elapsed', seconds: new Fraction(86_400 * 12), text: '12 d' } },
      {},
      counted,
      'announced 11 d 16 h ahead',
    ],
    [
      'announced in time',
      { notice: { kind: 'elapsed', seconds: new Fraction(86_400), text: '1 d' } },
      {},
      off,
      'let off',
    ],
    [
      'in business days too late',
      { notice: { kind: 'business-days', days: 9, text: '9 business days' }, calendar: 'london' },
      {},
      counted,
      '9 business days of notice',
    ],
    [
      'in business days in time',
      { notice: { kind: 'business-days', days: 5, text: '5 business days' }, calendar: 'london' },
      {},
      off,
      'let off',
    ],
    [
      'beyond its quota',
      { quota: { most: { seconds: new Fraction(7200), text: '2 h' }, per: 'month', text: '2 h per month' } },
      {},
      ['11/12', '11/12'],
      '2 h are let off as planned maintenance; the rest counts, for 2 h per month are allowed',
    ],
  ])('%s', (...[, rule, record, expected, says]) => {
    const found = judged(rule, record)
    expect(shares(found)).toEqual(expected)
    expect(found.letOff[0]?.says).toContain(says)
  })

  it('outside the agreed windows counts', () => {
    const rule = readRecurrence('FREQ=DAILY')
    if (!rule.ok) throw new Error(rule.says)
    const window = {
      first: '2026-08-01T03:00',
      length: { seconds: new Fraction(3600), text: '1 h' },
      rule: rule.rule,
      zone: 'UTC',
    }
    const found = judged({ windows: [window] })
    expect(shares(found)).toEqual(['11/12', '11/12'])
    expect(found.letOff[0]?.says).toContain('outside the agreed windows')
    expect(found.remarks).toMatchObject([{ rule: { id: 'records/outside-windows' } }])
  })

  it('that recurs is let off each time that it comes', () => {
    const rule = readRecurrence('FREQ=WEEKLY;BYDAY=TU')
    if (!rule.ok) throw new Error(rule.says)
    const times = { first: '2026-08-04T03:00', seconds: 3600, rule: rule.rule, zone: 'Europe/London' }
    expect(shares(judged({}, { times }))).toEqual(['11/12', '11/12'])
  })

  it.each<[string, Partial<MaintenanceRecord>]>([
    ['that was cancelled', { cancelled: true }],
    ['of another promise', { metrics: ['speed'] }],
    ['of a thing', { entities: ['a'] }],
    ['under something else', { under: 'weather' }],
  ])('%s lets nothing off', (_, record) => {
    expect(shares(judged({}, record))).toEqual(counted)
  })
})

describe('an exclusion on which both have to agree', () => {
  const cut: ExcludedRecord = {
    id: 'cable',
    under: 'works',
    times: [{ from: at('2026-09-01T02:00Z'), to: at('2026-09-01T05:00Z') }],
    metrics: [],
    entities: [],
    says: 'The line was cut.',
    evidence: [],
    agreed: [{ party: 'payments', on: '2026-09-02' }],
  }
  const both = { agreedBy: 'both', class: 'customer fault' } as const
  it('is disputed while one has not, and judged both ways', () => {
    const found = judged(both, { cancelled: true }, [cut])
    expect([found.verdict, found.disputed, ...shares(found)]).toEqual(['review required', true, '7/8', '1'])
    expect(found.letOff[0]?.says).toContain('acme has not agreed that it is customer fault')
  })

  it('is let off when both have', () => {
    const agreed = [...cut.agreed, { party: 'acme', on: '2026-09-03' }]
    expect(judged(both, { cancelled: true }, [{ ...cut, agreed }])).toMatchObject({
      verdict: 'met',
      disputed: false,
    })
  })
})

describe('a quota for the year in which an agreement begins', () => {
  const quota = {
    most: { seconds: new Fraction(4 * 3600), text: '4 h' },
    per: 'year',
    text: '4 h per year',
  } as const
  const spring: MaintenanceRecord = {
    ...works,
    id: 'spring',
    announced: at('2026-02-01T00:00Z'),
    times: [{ from: at('2026-03-01T00:00Z'), to: at('2026-03-01T03:00Z') }],
  }
  const since = (effective: string, more: readonly MaintenanceRecord[] = [spring]): Judgement => {
    const promise = metric({ indicator: downtime(), exclusions: ['works'], objective: percent('95') })
    const agreed = agreement([promise], {
      exclusions: [{ ...planned, quota }],
      agreed: { effective, prevailsOver: [], subjectTo: [] },
    })
    const records = { ...noRecords, maintenance: [...more, works] }
    const [found] = judge(questionOf(agreed, factsOf({ uptime: outages }, day), { records })).judgements
    if (found === undefined) throw new Error('Nothing was judged.')
    return found
  }
  const note = 'its first year the quota of 4 h per year is whole'

  // Of the 3 h of work 2 h were down. Spring took 3 of 4 h, so 1 h of the work is let off, in which nothing was down.
  it('is used up by work since it began', () => {
    const found = since('2026-02-15')
    expect(shares(found)).toEqual(['7/8', '7/8'])
    expect(found.workings.join()).toContain(`The agreement holds since 2026-02-15: of ${note}`)
  })

  it('is whole where the work came before it began', () => {
    const found = since('2026-07-01')
    expect(shares(found)).toEqual(['23/24', '23/24'])
    expect(found.workings.join()).toContain(note)
  })

  it('counts the part of a work that it began in', () => {
    const across = { ...spring, times: [{ from: at('2026-06-30T22:00Z'), to: at('2026-07-01T03:00Z') }] }
    // 3 h of it are after midnight: 1 h is left.
    expect(shares(since('2026-07-01', [across]))).toEqual(['7/8', '7/8'])
  })

  it('is no word where nothing is to be let off, nor in a later year', () => {
    expect(since('2025-07-01').workings.join()).not.toContain(note)
    expect(judged({ quota }, { cancelled: true }).workings.join()).not.toContain(note)
  })
})

const quota = (hours: number): Pick<Exclusion, 'quota'> => ({
  quota: {
    most: { seconds: new Fraction(hours * 3600), text: `${hours} h` },
    per: 'month',
    text: `${hours} h per month`,
  },
})

describe('what keeps a record from being let off whole', () => {
  const rule = readRecurrence('FREQ=DAILY')
  if (!rule.ok) throw new Error(rule.says)
  const window = {
    first: '2026-08-01T03:00',
    length: { seconds: new Fraction(3600), text: '1 h' },
    rule: rule.rule,
    zone: 'UTC',
  }
  // The work is from 1 to 4, the window from 3 to 4.
  it.each<[string, Partial<Exclusion>, number, string]>([
    [
      'is its window, where the quota is larger',
      { windows: [window], ...quota(2) },
      3600,
      'records/outside-windows',
    ],
    [
      'is its quota, where that ends inside the window',
      { windows: [window], ...quota(0.5) },
      1800,
      'records/over-quota',
    ],
  ])('%s', (...[, over, seconds, expected]) => {
    const { letOff, remarks } = judged(over)
    expect(letOff[0]?.seconds).toBe(seconds)
    expect(remarks.map((each) => each.rule.id)).toEqual([expected])
  })

  it('is another record, and that is no fault', () => {
    const promise = metric({ indicator: downtime(), exclusions: ['works'], objective: percent('95') })
    const agreed = agreement([promise], { exclusions: [{ ...planned, ...quota(9) }] })
    const records = { ...noRecords, maintenance: [works, { ...works, id: 'again' }] }
    const [found] = judge(questionOf(agreed, factsOf({ uptime: outages }, day), { records })).judgements
    expect(found?.letOff.map(({ seconds, fault }) => [seconds, fault])).toEqual([
      [10_800, null],
      [0, null],
    ])
    expect(found?.letOff[1]?.says).toContain('for another record has it already')
    expect(found?.remarks).toEqual([])
  })
})

describe('a record that does not let off what it says', () => {
  const late = { notice: { kind: 'elapsed', seconds: new Fraction(30 * 86_400), text: '30 d' } } as const
  const small = {
    quota: { most: { seconds: new Fraction(7200), text: '2 h' }, per: 'month', text: '2 h per month' },
  } as const
  it.each<[string, Judgement, readonly string[]]>([
    ['in time', judged({}), []],
    ['too late', judged(late), ['records/late-notice']],
    ['beyond its quota', judged(small), ['records/over-quota']],
    ['not agreed by both', judged({ agreedBy: 'both' }), ['records/not-agreed']],
  ])('is told of: %s', (_, { remarks, letOff }, expected) => {
    expect(remarks.map(({ rule }) => [rule.id, rule.severity])).toEqual(
      expected.map((rule) => [rule, 'warning']),
    )
    for (const { about, says } of remarks)
      expect([about, says]).toEqual([{ kind: 'record', record: 'storage' }, letOff[0]?.says])
  })

  it('is told of once, however many promises it is about', () => {
    const promises = ['uptime', 'speed'].map((id) =>
      metric({ id, indicator: downtime(), exclusions: ['works'], objective: percent('95') }),
    )
    const agreed = agreement(promises, { exclusions: [{ ...planned, ...late }] })
    const facts = factsOf({ uptime: outages, speed: outages }, day)
    const records = { ...noRecords, maintenance: [works] }
    expect(judge(questionOf(agreed, facts, { records })).remarks).toHaveLength(1)
  })
})
