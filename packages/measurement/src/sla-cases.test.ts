import type { Credit } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { at, credit, london, metric, minutes, percent } from '../fixtures/metric.ts'
import cases from '../fixtures/sla-cases.json' with { type: 'json' }
import type { Vector } from '../fixtures/vector.ts'
import { decimal, number, share, text } from '../fixtures/vector.ts'
import { deadlineOf } from './claim/deadline.ts'
import type { BoundedStep } from './credit/bounded-step.ts'
import type { Breach } from './credit/breach.ts'
import { lintSchedule } from './credit/schedule-lint.ts'
import { creditOf } from './credit/service-credit.ts'
import type { ShareRule } from './credit/share-rule.ts'
import { shareOf } from './credit/share-rule.ts'
import { decide } from './decision.ts'
import type { Excused } from './exclusion/excusal.ts'
import { excuse } from './exclusion/excusal.ts'
import type { CountedFacts } from './facts/metric-facts.ts'
import type { Attainment, Evidence } from './indicator/evidence.ts'
import { attainIntervalMean } from './indicator/interval-mean.ts'
import { attainOutages } from './indicator/outage-attainment.ts'
import type { OutageRule } from './indicator/outage-rule.ts'
import { classifyRequests, pooledShare } from './indicator/request-class.ts'
import { judgeMetric } from './judge.ts'
import { exactly } from './number/exact-sum.ts'
import { fixedText, roundTo } from './number/rounding.ts'
import { walkWorkingSeconds } from './time/business-clock.ts'
import type { JudgedTime, PartialRule } from './time/judged-time.ts'
import { partialPeriod, wholeWindow } from './time/judged-time.ts'
import type { Span } from './time/span.ts'
import { windowAt } from './time/window.ts'

const vectors: readonly Vector[] = cases

const MINUTE = 60
const exact: OutageRule = {
  granularity: MINUTE,
  partial: 'exact',
  atLeast: 0,
  overlap: 'union',
  boundary: 'runs first',
}
const ladders: Readonly<Record<string, Credit>> = {
  'aws-ec2-instance': credit([
    ['99.5', '10'],
    ['99', '30'],
    ['95', '100'],
  ]),
  'aws-ec2-region': credit([
    ['99.99', '10'],
    ['99', '30'],
    ['95', '100'],
  ]),
  's3-standard': credit([
    ['99.9', '10'],
    ['99', '25'],
    ['95', '100'],
  ]),
}

/** Minutes of downtime that begin with the window. */
const span = (minutesLong: number, from = 0): Span => ({ from, to: from + minutesLong * MINUTE })
const windowOf = (vector: Vector): Span => span(number(vector, 'windowMinutes'))
const down = (vector: Vector): Span => ({
  from: 0,
  to: decimal(vector, 'downMinutes').mul(MINUTE).valueOf(),
})

const outages = (
  downs: readonly Span[],
  judged: JudgedTime,
  rule: OutageRule = exact,
  excused: readonly Excused[] = [],
): Evidence => attainOutages({ down: downs, unknown: [], leftOut: [] }, rule, judged, excused)

const provesUptime = (vector: Vector, attainment: Attainment | null): void => {
  const uptime = vector['uptime']
  if (attainment === null || typeof uptime !== 'object' || uptime === null) throw new TypeError('no uptime')
  const shown: Vector = { ...uptime }
  const found = attainment.lower.mul(100)
  expect(attainment.upper.equals(attainment.lower)).toBe(true)
  expect(`${found.n}/${found.d}`).toBe(text(shown, 'fraction'))
  expect(fixedText(roundTo(found, 'half up', 8), 8)).toBe(text(shown, 'percent'))
}
const provesVerdict = (vector: Vector, attainment: Attainment | null): void => {
  expect(decide(attainment, share(vector, 'target'))).toBe(vector['met'] === true ? 'met' : 'missed')
}
const provesCredit = (vector: Vector, attainment: Attainment | null, ladder: Credit | undefined): void => {
  if (attainment === null || ladder === undefined) throw new TypeError('nothing to credit')
  expect(creditOf(ladder, attainment).share.equals(share(vector, 'creditPercent'))).toBe(true)
}

const provesMinutes = (vector: Vector): void => {
  const { attainment } = outages([down(vector)], wholeWindow(windowOf(vector)))
  provesUptime(vector, attainment)
  provesVerdict(vector, attainment)
  provesCredit(vector, attainment, ladders[text(vector, 'sla')])
}

// The same month as an agreement of today's format judges it: a minute is 0 or 1 good of 1.
const provesJudgement = (vector: Vector): void => {
  const length = number(vector, 'windowMinutes')
  const facts: CountedFacts = {
    kind: 'counted',
    start: 0,
    step: MINUTE,
    good: Array.from({ length }, (_, index) => (index < number(vector, 'downMinutes') ? 0 : 1)),
    total: Array.from({ length }, () => 1),
  }
  const ladder = ladders[text(vector, 'sla')]
  const promise = metric({
    indicator: minutes,
    objective: percent(text(vector, 'target')),
    ...(ladder && { credit: ladder }),
  })
  const found = judgeMetric(promise, facts, windowOf(vector), new Map())
  provesUptime(vector, found.attainment)
  expect(found.verdict).toBe(vector['met'] === true ? 'met' : 'missed')
  expect((found.credit?.share ?? new Fraction(0)).equals(share(vector, 'creditPercent'))).toBe(true)
}

const provesMean = (vector: Vector): void => {
  const note = typeof vector['note'] === 'string' ? vector['note'] : ''
  const hourly = vector['interval'] === '1h'
  const all = hourly ? number(vector, 'intervals') : 8640
  const empties = note.includes('no traffic') ? all : note === '' ? 0 : 4320
  const bad = hourly ? 0 : Number(text(vector, 'sumErrorRates'))
  // Per interval: nothing, all bad, or (hourly) one of a thousand bad.
  const total = Array.from({ length: all }, (_, index) => (index < empties ? 0 : 1000))
  const good = total.map((events, index) => (events === 0 || index < empties + bad ? 0 : hourly ? 999 : 1000))
  const step = hourly ? 3600 : 300
  const facts: CountedFacts = { kind: 'counted', start: 0, step, good, total }
  const mean = attainIntervalMean(
    facts,
    { from: 0, to: all * step },
    note.includes('skipped') ? 'skip' : 'good',
  )
  expect(mean.total.valueOf()).toBe(number(vector, 'intervals'))
  expect(mean.total.sub(mean.good).equals(text(vector, 'sumErrorRates'))).toBe(true)
  provesUptime(vector, mean.attainment)
  provesVerdict(vector, mean.attainment)
  provesCredit(vector, mean.attainment, ladders['s3-standard'])
}

const provesRuns = (vector: Vector): void => {
  const lengths = vector['outagesMinutes']
  if (!Array.isArray(lengths)) throw new TypeError('no outages')
  const apart = lengths.map((length, index) => span(Number(length), index * 3600))
  const rule = { ...exact, atLeast: number(vector, 'minConsecutive') * MINUTE }
  const found = outages(apart, wholeWindow(windowOf(vector)), rule)
  expect(found.total.sub(found.good).valueOf()).toBe(number(vector, 'downMinutes'))
  provesUptime(vector, found.attainment)
  provesVerdict(vector, found.attainment)
}

const provesPartial = (vector: Vector): void => {
  const rules: Readonly<Record<string, PartialRule>> = { assume_available: 'assume available' }
  const rule = rules[text(vector, 'partialPeriod')]
  if (rule === undefined) throw new TypeError('no such convention')
  const active = span(number(vector, 'activeMinutes'))
  const found = outages([down(vector)], partialPeriod(rule, windowOf(vector), [active], 'UTC'))
  provesUptime(vector, found.attainment)
  provesVerdict(vector, found.attainment)
  expect(vector['creditPercent']).toBe(0)
}

const provesMaintenance = (vector: Vector): void => {
  const both = text(vector, 'maintenance') === 'remove_from_both'
  const maintenance = span(240, 86_400)
  const { excused } = excuse(
    [{ id: 'window', class: 'planned maintenance', span: maintenance, notifiedAt: 0 }],
    [
      {
        class: 'planned maintenance',
        effect: both ? 'remove from both' : 'remove from numerator',
        noticeSeconds: 86_400,
        quotaSeconds: null,
      },
    ],
  )
  // An outage inside the maintenance counts in neither term.
  const found = outages([down(vector), span(30, 86_400 + 600)], wholeWindow(span(43_200)), exact, excused)
  expect(found.total.valueOf()).toBe(number(vector, 'denominatorMinutes'))
  provesUptime(vector, found.attainment)
  provesVerdict(vector, found.attainment)
}

const provesQuarter = (vector: Vector): void => {
  const [year, quarter] = text(vector, 'window').split('Q').map(Number)
  const inside = at(`${year}-${String(3 * (quarter ?? 1)).padStart(2, '0')}-15T00:00Z`)
  const window = windowAt({ kind: 'calendar', unit: 'quarter', zone: 'UTC' }, inside)
  expect((window.to - window.from) / MINUTE).toBe(number(vector, 'windowMinutes'))
  const outage = span(number(vector, 'downMinutes'), window.from)
  const { attainment } = outages([outage], wholeWindow(window))
  provesUptime(vector, attainment)
  provesVerdict(vector, attainment)
}

const scheduleOf = (written: string): readonly BoundedStep[] =>
  written.split(';').map((step) => {
    const found = /^\s*([[(])([\d.]+),([\d.]+)([\])])->(\d+)$/.exec(step)
    if (found === null) throw new TypeError(step)
    const [, open, from = '', to = '', close, pays = ''] = found
    return {
      from: new Fraction(from).div(100),
      fromInclusive: open === '[',
      to: new Fraction(to).div(100),
      toInclusive: close === ']',
      pays: new Fraction(pays).div(100),
    }
  })

const provesLint = (vector: Vector): void => {
  const [all, bad] = [decimal(vector, 'total'), decimal(vector, 'bad')]
  const ratio = pooledShare(
    classifyRequests({ ok: all.sub(bad), failed: bad }, { ok: 'good', failed: 'failed' }),
  )
  if (ratio === null) throw new TypeError('no requests')
  provesUptime(vector, { lower: ratio, upper: ratio })
  const flaws = lintSchedule(scheduleOf(text(vector, 'schedule')), new Fraction('0.999'), null)
  const gap = flaws.find(({ kind }) => `lint:${kind}` === text(vector, 'expect'))
  expect(gap?.says).toContain('exactly 99 %')
}

const breach = (over: Partial<Breach>): Breach => ({
  target: new Fraction(1),
  attainment: new Fraction(0),
  window: span(43_200),
  zone: 'UTC',
  outages: [],
  affected: new Fraction(1),
  occurrences: 1,
  ...over,
})

const money = (vector: Vector, rule: ShareRule, of: Breach): string => {
  const paid = shareOf(rule, of)?.mul(decimal(vector, 'fee')) ?? new Fraction(0)
  const decimals = text(vector, 'credit').split('.')[1]?.length ?? 0
  return fixedText(roundTo(paid, 'half up', decimals), decimals)
}

const provesFormula = (vector: Vector): void => {
  switch (text(vector, 'formula')) {
    case 'proportional_affected': {
      const hit = breach({ outages: [down(vector)], affected: decimal(vector, 'affectedShare') })
      expect((hit.window.to - hit.window.from) / MINUTE).toBe(number(vector, 'windowMinutes'))
      return expect(money(vector, { kind: 'downtime fee', times: new Fraction(1) }, hit)).toBe(
        vector['credit'],
      )
    }
    case 'max_of': {
      const rule: ShareRule = {
        kind: 'max of',
        rules: [{ kind: 'flat', pays: share(vector, 'flatPercent') }, { kind: 'unavailability' }],
      }
      const found = shareOf(rule, breach({ attainment: share(vector, 'uptime') }))
      return expect(found?.equals(share(vector, 'creditPercent'))).toBe(true)
    }
    case 'shortfall': {
      const missed = breach({ target: share(vector, 'target'), attainment: share(vector, 'uptime') })
      const rule: ShareRule = { kind: 'points', rule: { kind: 'shortfall' } }
      expect(shareOf(rule, missed)?.lt(share(vector, 'capPercent'))).toBe(true)
      return expect(money(vector, rule, missed)).toBe(vector['credit'])
    }
    default: {
      expect([vector['formula'], vector['rounding']]).toEqual(['per_block', 'ceil'])
      const rule: ShareRule = {
        kind: 'per block',
        rule: {
          block: decimal(vector, 'blockMinutes').mul(MINUTE),
          rounding: 'ceil',
          pays: share(vector, 'valuePercent'),
          per: 'incident',
          minimumOutage: new Fraction(0),
          allowance: new Fraction(0),
          maximumPerDay: null,
        },
      }
      const found = shareOf(rule, breach({ outages: [down(vector)] }))
      return expect(found?.equals(share(vector, 'creditPercent'))).toBe(true)
    }
  }
}

const provesClock = (vector: Vector): void => {
  const zoned = Temporal.PlainDateTime.from(text(vector, 'opened')).toZonedDateTime(london.zone)
  const opened = zoned.epochMilliseconds / 1000
  const due = walkWorkingSeconds(london, opened, number(vector, 'businessMinutes') * MINUTE)
  expect(due).toBe(at(text(vector, 'due')))
  const elapsed = vector['elapsedHours']
  if (elapsed !== undefined) expect(((due ?? 0) - opened) / 3600).toBe(elapsed)
}

const monthOf = (vector: Vector): Span =>
  windowAt(
    { kind: 'calendar', unit: 'month', zone: text(vector, 'zone') },
    at(`${text(vector, 'month')}-15T12:00Z`),
  )

const provesMonth = (vector: Vector): void => {
  const { from, to } = monthOf(vector)
  expect((to - from) / MINUTE).toBe(number(vector, 'windowMinutes'))
}

const provesMonthVerdict = (vector: Vector): void => {
  const month = monthOf(vector)
  const outage = { from: month.from, to: month.from + decimal(vector, 'downMinutes').mul(MINUTE).valueOf() }
  provesVerdict(vector, outages([outage], wholeWindow(month)).attainment)
}

const provesDeadline = (vector: Vector): void => {
  const [days, unit] = text(vector, 'deadline').split(' ')
  expect([unit, vector['calendar']]).toEqual(['business', 'England'])
  const anchor = at(`${text(vector, 'anchor')}T12:00+01:00`)
  const due = deadlineOf(
    {
      action: 'claim',
      term: { unit: 'business days', amount: Number(days), calendar: london },
      from: 'incident',
      zone: london.zone,
    },
    { incident: anchor, awareness: null, eligibility: null, 'end of window': null },
  )
  // The last moment in time lies on the due date.
  const last = Temporal.Instant.fromEpochMilliseconds((due ?? 0) * 1000 - 1).toZonedDateTimeISO(london.zone)
  expect(last.toPlainDate().toString()).toBe(vector['due'])
}

const provesExactness = (vector: Vector): void => {
  const { attainment } = outages([down(vector)], wholeWindow(windowOf(vector)))
  provesVerdict(vector, attainment)
  expect(attainment?.lower.equals(share(vector, 'target'))).toBe(true)
  const [all, bad] = [number(vector, 'windowMinutes'), Number(text(vector, 'downMinutes'))]
  const naive = (100 * (all - bad)) / all
  expect(`float64 says ${naive}`).toBe(vector['trap'])
  expect(exactly(132.48).toFraction()).toBe('3312/25')
}

const provesInterval = (vector: Vector): void => {
  const downs = down(vector)
  const unknown = [span(number(vector, 'unknownMinutes'), 86_400)]
  const judged = wholeWindow(windowOf(vector))
  const found = attainOutages({ down: [downs], unknown, leftOut: [] }, exact, judged, [])
  expect(decide(found.attainment, share(vector, 'target')).toUpperCase()).toBe(vector['verdict'])
  expect(found.attainment?.lower.equals(new Fraction(42_100, 43_200))).toBe(true)
}

const has =
  (...fields: string[]) =>
  (vector: Vector) =>
    fields.every((field) => vector[field] !== undefined)
const isCase =
  (name: string, of: (vector: Vector) => boolean = () => true) =>
  (vector: Vector) =>
    vector['case'] === name && of(vector)

const proofs: readonly (readonly [string, (vector: Vector) => boolean, (vector: Vector) => void])[] = [
  ['minutes down', (vector) => vector['indicator'] === 'time_unavailable', provesMinutes],
  ['mean of intervals', (vector) => vector['indicator'] === 'interval_mean', provesMean],
  ['consecutive minutes', isCase('T3', has('minConsecutive')), provesRuns],
  ['partial months', isCase('T4', has('partialPeriod')), provesPartial],
  ['maintenance', isCase('T5', has('maintenance')), provesMaintenance],
  ['quarters', isCase('T6', has('window')), provesQuarter],
  ['schedules', isCase('T6x', has('schedule')), provesLint],
  ['credit formulas', isCase('T8', has('formula')), provesFormula],
  ['business clocks', isCase('T11', has('businessMinutes')), provesClock],
  ['local months', isCase('T12', has('month', 'windowMinutes')), provesMonth],
  ['verdicts of local months', isCase('T12', has('month', 'downMinutes')), provesMonthVerdict],
  ['deadlines', isCase('T12', has('deadline')), provesDeadline],
  ['exactness', isCase('X2', has('trap')), provesExactness],
  ['missing evidence', isCase('X3', has('verdict')), provesInterval],
]

describe('the vectors of the field', () => {
  it('are each proved once, and each proof has one', () => {
    for (const vector of vectors) expect(proofs.filter(([, takes]) => takes(vector))).toHaveLength(1)
    for (const [name, takes] of proofs) expect([name, vectors.some(takes)]).toEqual([name, true])
  })

  for (const [name, takes, proves] of proofs)
    describe(name, () => {
      it.each(vectors.filter(takes).map((vector) => [JSON.stringify(vector), vector] as const))(
        '%s',
        (_, vector) => {
          proves(vector)
        },
      )
    })

  it.each(
    vectors
      .filter(has('indicator', 'downMinutes'))
      .map((vector) => [JSON.stringify(vector), vector] as const),
  )('as an agreement judges it: %s', (_, vector) => {
    provesJudgement(vector)
  })
})
