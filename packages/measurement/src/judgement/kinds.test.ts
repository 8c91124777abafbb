import type { Metric } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { factsOf, judgeOne, questionOf } from '../../fixtures/judged.ts'
import { agreement, at, metric, minutes, percent } from '../../fixtures/metric.ts'
import type { Facts } from '../facts/facts.ts'
import type { MetricFacts } from '../facts/metric-facts.ts'
import { noRecords } from '../record/record.ts'
import { judge } from './judge-agreement.ts'
import type { Judgement } from './judgement.ts'

const month = { from: at('2026-09-01T00:00Z'), to: at('2026-10-01T00:00Z') }
const reported = { kind: 'reported', by: 'provider monitoring' } as const
const number = (text: string): Fraction => new Fraction(text)
const tally = (bad: string, over: object = {}): MetricFacts => ({
  kind: 'tally',
  bad: number(bad),
  empty: number('0'),
  unknown: number('0'),
  excluded: {},
  ...over,
})
const judged = (over: Partial<Metric>, facts: MetricFacts | undefined, span = month): Judgement =>
  judgeOne(metric(over), facts, span)
const shown = ({ verdict, ends }: Judgement): readonly unknown[] => [
  verdict,
  ends?.worst.toFraction(),
  ends?.best.toFraction(),
]

describe('levels', () => {
  const hour = { from: month.from, to: month.from + 300 }
  const levels: MetricFacts = {
    kind: 'levels',
    start: month.from,
    step: 60,
    value: [299.9, 300, 300.00000001, null, 12],
  }
  const level: Metric['indicator'] = {
    kind: 'level',
    source: reported,
    limit: { operator: '>', value: { perSecond: number('300'), text: '300 /s' }, text: '> 300 /s' },
  }
  it.each<[string, Metric['indicator'], string]>([
    ['an age is young enough at its limit', minutes, '3/4'],
    ['a level above its limit is not at it', level, '1/4'],
    ['a percent', { ...level, limit: { operator: '<=', value: percent('300'), text: '<= 300 %' } }, '3/4'],
    ['a number', { ...level, limit: { operator: '>=', value: number('300'), text: '>= 300' } }, '1/2'],
  ])('%s', (_, indicator, share) => {
    expect(judged({ indicator, noData: 'skip' }, levels, hour).ends?.best.toFraction()).toBe(share)
  })
})

describe('requests by class', () => {
  const classes = {
    good: [{ kind: 'status', from: 404, to: 404, text: '404' }],
    failed: [{ kind: 'status', from: 400, to: 499, text: '4xx' }],
    out: [
      { kind: 'word', text: 'throttled' },
      { kind: 'later than', limit: { seconds: number('300'), text: '5 min' }, text: 'later than 5 min' },
    ],
  } as const
  const counts = {
    '2xx': number('90'),
    '404': number('5'),
    '403': number('3'),
    '503': number('2'),
    throttled: number('50'),
    'later than 5 min': number('7'),
    abandoned: number('0'),
  }
  it('are good, failed or none of its business', () => {
    const found = judged(
      { indicator: { kind: 'requests', source: reported, classes } },
      { kind: 'classes', counts },
    )
    expect([found.good.toFraction(), found.total.toFraction(), found.workings[0]]).toEqual([
      '95',
      '100',
      '57 requests are in neither sum.',
    ])
  })

  it('count as failed where no list names them, and the workings say so', () => {
    const forgotten = { ...counts, timeout: number('5000'), '5xx': number('1') }
    const found = judged(
      { indicator: { kind: 'requests', source: reported, classes } },
      { kind: 'classes', counts: forgotten },
    )
    expect([found.good.toFraction(), found.total.toFraction()]).toEqual(['95', '5101'])
    expect(found.workings.slice(0, 2)).toEqual([
      '5000 of class timeout count as failed: no list names it.',
      '57 requests are in neither sum.',
    ])
  })

  it('by interval are told, too', () => {
    const byInterval = { start: month.from, step: 300, counts: { '2xx': [10], throttled: [10] } }
    const every = { seconds: number('300'), text: '5 min' }
    const found = judged(
      { indicator: { kind: 'intervals', source: reported, every, empty: 'good' } },
      { kind: 'classes', counts: { '2xx': number('10'), throttled: number('10') }, byInterval },
      { from: month.from, to: month.from + 300 },
    )
    expect(found.ends?.best.toFraction()).toBe('1/2')
    expect(found.workings[0]).toBe('10 of class throttled count as failed: no list names it.')
  })

  it.each([
    ['good', '5/6'],
    ['skip', '3/4'],
    ['bad', '1/2'],
  ] as const)('by interval, empty ones %s', (empty, share) => {
    const indicator: Metric['indicator'] = {
      kind: 'intervals',
      source: reported,
      every: { seconds: number('300'), text: '5 min' },
      empty,
    }
    const byInterval = { start: month.from, step: 300, counts: { '2xx': [10, 5, 0], '5xx': [null, 5, null] } }
    const facts: MetricFacts = { kind: 'classes', counts: {}, byInterval }
    const span = { from: month.from, to: month.from + 900 }
    expect(judged({ indicator, noData: 'skip' }, facts, span).ends?.best.toFraction()).toBe(share)
  })
})

describe('times', () => {
  const latency = (over: object): Metric['indicator'] => ({
    kind: 'latency',
    source: reported,
    within: { seconds: number('0.01'), text: '10 ms' },
    ...over,
  })
  it.each<[string, Metric['indicator'], object, string]>([
    ['a limit', latency({}), {}, '1/2'],
    [
      'a limit that grows with the round trip',
      latency({ grows: { kind: 'round-trip', times: number('2') } }),
      { roundTrip: number('0.02') },
      '1',
    ],
    [
      'a limit that grows with the size',
      latency({ grows: { kind: 'size', unit: 'MB', each: { seconds: number('0.005'), text: '5 ms' } } }),
      { size: number('1') },
      '1/2',
    ],
  ])('within %s', (_, indicator, more, share) => {
    const events = ['0.01', '0.05'].map((seconds) => ({ seconds: number(seconds), ...more }))
    expect(judged({ indicator }, { kind: 'timings', events }).ends?.best.toFraction()).toBe(share)
  })

  it('need people where nobody says what their limit grows with', () => {
    const grows = { kind: 'size', unit: 'MB', each: { seconds: number('1'), text: '1 s' } }
    expect(
      judged({ indicator: latency({ grows }) }, { kind: 'timings', events: [{ seconds: number('1') }] })
        .verdict,
    ).toBe('review required')
  })

  const average: Partial<Metric> = {
    indicator: { kind: 'average', source: reported },
    objective: percent('100'),
    target: { kind: 'time', operator: '<=', most: { kind: 'elapsed', seconds: number('30'), text: '30 s' } },
  }
  it.each([
    ['300', '10', ['met', '30', '30']],
    ['301', '10', ['missed', '301/10', '301/10']],
    ['0', '0', ['insufficient evidence', undefined, undefined]],
  ])('on average %s s of %s', (sum, count, expected) => {
    expect(shown(judged(average, { kind: 'sums', sum: number(sum), count: number(count) }))).toEqual(expected)
  })
})

describe('counts', () => {
  const count = (most: string): Partial<Metric> => ({
    indicator: { kind: 'count', of: 'incidents', severities: ['P1'], by: 'support tickets' },
    objective: percent('100'),
    target: { kind: 'number', operator: '<=', value: number(most) },
  })
  const ticket = (id: string, severity: string) => ({ id, severity, opened: month.from + 60, stopped: null })
  const tickets: MetricFacts = {
    kind: 'tickets',
    tickets: [ticket('a', 'P1'), ticket('b', 'P2'), { ...ticket('c', 'P1'), opened: month.to }],
  }
  it.each<[string, MetricFacts, string, string]>([
    ['of a number', { kind: 'count', count: number('3') }, '3', 'met'],
    ['of too many', { kind: 'count', count: number('4') }, '3', 'missed'],
    ['of the tickets of a severity', tickets, '1', 'met'],
    ['of more of them', tickets, '0', 'missed'],
  ])('%s', (_, facts, most, verdict) => {
    expect(judged(count(most), facts).verdict).toBe(verdict)
  })

  it('few enough are met only when the window has ended', () => {
    const facts = factsOf({ uptime: { kind: 'count', count: number('3') } }, month, { asOf: month.from + 60 })
    const verdicts = ['3', '2'].map(
      (most) => judge(questionOf(agreement([metric(count(most))]), facts)).judgements[0]?.verdict,
    )
    expect(verdicts).toEqual(['insufficient evidence', 'missed'])
  })
})

const says = (by: string, kept = true, evidence: readonly string[] = ['protocol']) => ({
  on: '2026-09-10',
  by,
  kept,
  evidence,
})

const attested = (by: Extract<Metric['indicator'], { kind: 'attested' }>['by']): Partial<Metric> => ({
  indicator: { kind: 'attested', by, statement: 'It was restored.', evidence: [] },
  objective: percent('100'),
  target: { kind: 'kept' },
})

describe('people', () => {
  const survey: Metric['indicator'] = {
    kind: 'survey',
    question: 'How was it?',
    scale: { from: 1, to: 5 },
    minimumResponses: 2,
    asked: 'all',
  }
  it.each<[string, object, Readonly<Record<string, number>>, readonly unknown[]]>([
    ['positive answers', { positiveFrom: 4 }, { 3: 1, 4: 2, 5: 1 }, ['missed', '3/4', '3/4']],
    ['too few', { positiveFrom: 4 }, { 5: 1 }, ['insufficient evidence', undefined, undefined]],
    ['answers off the scale', { positiveFrom: 4 }, { 6: 3 }, ['review required', undefined, undefined]],
  ])('%s', (_, over, answers, expected) => {
    expect(shown(judged({ indicator: { ...survey, ...over } }, { kind: 'survey', answers }))).toEqual(
      expected,
    )
  })

  it.each([
    ['the provider', 'provider', [says('payments')], 'met'],
    ['the provider denies it', 'provider', [says('payments', false)], 'missed'],
    ['somebody else', 'provider', [says('acme')], 'insufficient evidence'],
    ['without evidence', 'customer', [says('acme', true, [])], 'insufficient evidence'],
    ['one of both', 'both', [says('acme')], 'insufficient evidence'],
    ['both', 'both', [says('acme'), says('payments')], 'met'],
    ['a third', { party: 'auditor' }, [says('auditor')], 'met'],
    ['in another month', 'provider', [{ ...says('payments'), on: '2026-10-01' }], 'insufficient evidence'],
  ] as const)('%s', (...[, by, statements, verdict]) => {
    expect(judged(attested(by), { kind: 'attested', statements }).verdict).toBe(verdict)
  })

  it('state it in records as well', () => {
    const records = { ...noRecords, occurrences: [{ ...says('payments'), of: 'uptime', says: '' }] }
    const question = questionOf(agreement([metric(attested('provider'))]), factsOf({}, month), { records })
    expect(judge(question).judgements[0]?.verdict).toBe('met')
  })
})

describe('sums that somebody else has formed', () => {
  it.each<[string, MetricFacts, Partial<Metric>, readonly unknown[]]>([
    [
      'of minutes are of the whole window',
      tally('43.2'),
      { indicator: minutes },
      ['met', '999/1000', '999/1000'],
    ],
    [
      'say what nobody knows',
      tally('1', { total: number('1000'), unknown: number('9') }),
      {},
      ['insufficient evidence', '99/100', '999/1000'],
    ],
    [
      'can be more than there is',
      tally('1001', { total: number('1000') }),
      {},
      ['review required', undefined, undefined],
    ],
    [
      'can be of nothing',
      tally('0', { total: number('0') }),
      {},
      ['insufficient evidence', undefined, undefined],
    ],
  ])('%s', (_, facts, over, expected) => {
    expect(shown(judged(over, facts))).toEqual(expected)
  })

  it.each([
    ['remove from numerator', '9/10'],
    ['remove from both', '8/9'],
  ] as const)('let off: %s', (effect, share) => {
    const exclusion = {
      id: 'works',
      class: 'planned maintenance',
      effect,
      windows: [],
      agreedBy: 'announcement',
    } as const
    const facts = factsOf(
      {
        uptime: tally('20', {
          total: number('100'),
          excluded: { works: { all: number('10'), bad: number('10') } },
        }),
      },
      month,
    )
    const [found] = judge(questionOf(agreement([metric()], { exclusions: [exclusion] }), facts)).judgements
    expect(found?.ends?.best.toFraction()).toBe(share)
  })
})

const of = (value: string): Metric['indicator'] => ({
  kind: 'requests',
  source: { kind: 'sqs', queue: value },
})

const kase = (id: string, target: string, values: readonly string[], order: number): Metric =>
  metric({
    id: `uptime.${id}`,
    entry: 'uptime',
    per: 'server',
    objective: percent(target),
    indicator: of(id),
    requires: [
      {
        kind: 'number',
        attribute: 'zones',
        range: { from: { value: number('2'), inclusive: true } },
        text: '>= 2',
      },
    ],
    case: { id, order, when: [{ kind: 'one-of', attribute: 'disk', values }] },
  })

describe('a thing', () => {
  const free = {
    id: 'uptime.free',
    of: 'available',
    when: [{ kind: 'one-of', attribute: 'plan', values: ['free'] }],
    because: 'free plan',
  } as const
  const metrics = [kase('fast', '99.9', ['premium'], 0), kase('slow', '95', ['hdd', 'tape'], 1)]
  const pick = (
    attributes: Facts['entities'][string]['attributes'],
    wins?: 'lowest target' | 'highest target' | 'claimant chooses',
    kind = 'server',
    chooses?: string,
  ): readonly unknown[] => {
    const agreed = agreement(metrics, { absent: [free], ...(wins && { wins: { uptime: wins } }) })
    const notices =
      chooses === undefined
        ? []
        : [{ does: 'claim', metric: 'uptime', sent: month.to, by: 'acme', chooses } as const]
    const facts = factsOf(
      { uptime: { kind: 'entities', of: { a: tally('1', { total: number('100') }) } } },
      month,
      { entities: { a: { kind, attributes, fees: {} } }, notices },
    )
    const [found] = judge(questionOf(agreed, facts)).judgements
    return [found?.metric, found?.verdict]
  }
  const both = { disk: ['premium', 'hdd'], zones: 2 }
  it.each([
    ['by the case that holds', pick({ disk: ['tape'], zones: 3 }), ['uptime.slow', 'met']],
    ['by the lowest target', pick(both, 'lowest target'), ['uptime.slow', 'met']],
    ['by the highest target', pick(both, 'highest target'), ['uptime.fast', 'missed']],
    ['by the first that was written', pick(both), ['uptime.fast', 'missed']],
    [
      'by what the claimant chose',
      pick(both, 'claimant chooses', 'server', 'uptime.slow'),
      ['uptime.slow', 'met'],
    ],
    ['by the first where nobody chose', pick(both, 'claimant chooses'), ['uptime.fast', 'missed']],
    ['that is promised nothing', pick({ plan: ['free'] }), ['uptime.free', 'no promise']],
    ['that lacks what is required', pick({ disk: ['hdd'], zones: 1 }), ['uptime.slow', 'not covered']],
    ['that no case holds for', pick({ disk: ['ram'] }), ['uptime', 'not covered']],
    ['of another kind', pick(both, 'lowest target', 'bucket'), ['uptime.slow', 'not covered']],
  ])('is judged %s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })
})
