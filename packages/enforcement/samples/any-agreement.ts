import type { Agreement, Book, Indicator, Metric, Source, Window } from '@nines/agreement'
import * as fc from 'fast-check'
import { Fraction } from 'fraction.js'
import { book as known, checkout, level, promise, tickets, time } from './checkout.ts'

/** Agreements with every kind of source, window, target and setting, and with ids and words that nobody would choose. */

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
const idPart = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,4}){0,2}$/)

export const anyId: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(idPart, idPart).map((parts) => parts.join('/')) },
  { weight: 1, arbitrary: name },
)

const custom = fc.record({
  namespace: fc.stringMatching(/^[A-Z][A-Za-z]{0,20}$/),
  dimensions: fc.dictionary(fc.stringMatching(/^[A-Z][a-z]{1,9}$/), fc.constantFrom('acme', 'x y', '1'), {
    maxKeys: 5,
  }),
  counts: fc.constantFrom({ good: 'Good', total: 'All' }, { bad: 'Bad', total: 'All' }, undefined),
  value: fc.constantFrom(
    { metric: 'Lag', unit: 'seconds' as const },
    { metric: 'Lag', unit: 'milliseconds' as const },
    undefined,
  ),
})

const source: fc.Arbitrary<Source> = fc.oneof(
  fc.constantFrom<Source[]>(
    { kind: 'alb', loadBalancer: 'app/a/0123456789abcdef' },
    { kind: 'alb', loadBalancer: 'app/a/0123456789abcdef', targetGroup: 'targetgroup/b/0123456789abcdef' },
    { kind: 'rest-api', name: 'quotes', stage: 'prod' },
    { kind: 'http-api', id: 'a1b2c3' },
    { kind: 'lambda', functionName: 'pricing' },
    { kind: 'sqs', queue: 'orders' },
    { kind: 'canary', name: 'checkout-probe' },
    { kind: 'reported', by: 'provider monitoring' },
  ),
  custom.map(({ counts, value, ...rest }) => ({
    kind: 'custom' as const,
    ...rest,
    ...(counts === undefined ? {} : { counts }),
    ...(value === undefined ? {} : { value }),
  })),
)

const within = fc.integer({ min: 1, max: 10_000_000 }).map((ms) => time(`${ms}/1000`, `${ms} ms`))

const indicator: fc.Arbitrary<Indicator> = fc.oneof(
  source.map((from) => ({ kind: 'requests' as const, source: from })),
  fc.record({ kind: fc.constant('latency' as const), source, within }),
  fc.record({ kind: fc.constant('age' as const), source, within }),
  fc.constant<Indicator>(tickets({ P1: { kind: 'elapsed', ...time(900, '15 min') } })),
)

const window: fc.Arbitrary<Window> = fc.oneof(
  fc
    .constantFrom('day', 'week', 'month', 'quarter', 'year')
    .map((unit) => ({ kind: 'calendar' as const, unit, zone: 'Europe/London' })),
  fc
    .integer({ min: 1, max: 400 })
    .map((count) => ({ kind: 'rolling' as const, length: time(count * 86_400, `${count} d`), zone: 'UTC' })),
)

/** Numbers of a promise: what an edit may change without moving a name. */
export const anyNumbers: fc.Arbitrary<Pick<Metric, 'objective' | 'alarms'>> = fc.record({
  objective: fc.integer({ min: 0, max: 1_000_000 }).map((parts) => ({
    ratio: new Fraction(parts, 1_000_000),
    text: `${parts / 10_000} %`,
  })),
  alarms: fc.record({
    minimumEvents: fc.integer({ min: 1, max: 1_000_000 }),
    silence: fc.option(fc.integer({ min: 1, max: 900_000 }).map((count) => time(count, `${count} s`))),
    threeDays: fc.boolean(),
  }),
})

const metric: fc.Arbitrary<Metric> = fc
  .record({
    id: fc.oneof({ weight: 4, arbitrary: idPart }, { weight: 1, arbitrary: name }),
    indicator,
    window,
    noData: fc.constantFrom('good', 'bad', 'skip', 'unknown'),
    numbers: anyNumbers,
  })
  .map(({ numbers, ...rest }) => promise({ ...rest, ...numbers, targetText: numbers.objective.text }))

export const anyAgreement: fc.Arbitrary<Agreement> = fc
  .record({
    id: anyId,
    version: fc.integer({ min: 1, max: 9999 }),
    title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }),
    customer: name,
    says: fc.string({ maxLength: 2000 }),
    levels: fc.integer({ min: 0, max: 30 }),
    metrics: fc.uniqueArray(metric, { selector: ({ id }) => id, minLength: 1, maxLength: 6 }),
  })
  .map(({ customer, levels, metrics, says, ...rest }) =>
    checkout(metrics, {
      ...rest,
      stakeholders: { provider: 'payments-platform', customer, informed: [], roles: [] },
      requirements: [{ id: 'available', serves: [], says }],
      responsibilities: {
        provider: [],
        customer: [],
        escalation: Array.from({ length: levels }, (_, at) =>
          level(at * 3600, `${at} h`, at === 0 ? 'on-call' : `level-${at}`),
        ),
        complaints: [],
      },
    }),
  )

export const book: Book = known
