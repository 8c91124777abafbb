import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { agreementOf, book, changed, fileOf, ids, read, textOf, valueOf } from '../sample.ts'
import type { Metric } from './metric.ts'
import { readAgreement } from './read-agreement.ts'

function metricOf(text: string, id: string, sample: (typeof ids)[number]): Metric {
  const metric = agreementOf(text, sample).metrics.find((one) => one.id === id)
  if (metric === undefined) throw new Error(`${sample} has no metric ${id}`)
  return metric
}

describe('the agreements of the repository', () => {
  it.each([...ids, 'parties', 'calendars'] as const)('%s reads without a finding', (sample) => {
    expect(read(sample, textOf(sample))).toMatchObject({ ok: true, findings: [] })
  })

  it('reads bytes as it reads their text', () => {
    const text = textOf('acme/checkout-api')
    const bytes = new TextEncoder().encode(text)
    const file = fileOf('acme/checkout-api')
    expect(valueOf(readAgreement(file, bytes, book))).toEqual(agreementOf(text))
  })

  it('reads lines that end with CR LF', () => {
    const text = textOf('acme/checkout-api')
    expect(agreementOf(text.replaceAll('\n', '\r\n'))).toEqual(agreementOf(text))
  })
})

describe('an agreement', () => {
  const agreement = agreementOf(textOf('acme/checkout-api'))

  it('has its header, and the number of the account that it runs in', () => {
    expect(agreement).toMatchObject({
      id: 'acme/checkout-api',
      version: 4,
      title: 'Checkout API for Acme',
      status: 'agreed',
      runs: { account: '111122223333', region: 'eu-west-1' },
      file: 'slas/acme/checkout-api/agreement.yaml',
    })
    expect(agreement.digest).toMatch(/^[0-9a-f]{64}$/)
  })

  it('has the seven sections', () => {
    expect(agreement.objectives.map(({ id }) => id)).toEqual(['sell-at-any-hour', 'no-lost-baskets'])
    expect(agreement.stakeholders).toEqual({
      provider: 'payments-platform',
      customer: 'acme',
      informed: ['finance'],
      roles: [],
    })
    expect(agreement.requirements).toMatchObject([
      { id: 'available', serves: ['sell-at-any-hour'], says: 'The checkout answers.' },
      { id: 'quick', serves: ['no-lost-baskets'] },
    ])
    expect(agreement.metrics.map(({ id }) => id)).toEqual(['uptime', 'speed'])
    expect(agreement.responsibilities.provider).toHaveLength(2)
    expect(agreement.responsibilities.escalation).toMatchObject([
      { after: { seconds: new Fraction(900), text: '15 min' }, to: 'on-call' },
      { after: { seconds: new Fraction(3600), text: '1 h' }, to: 'duty-manager' },
    ])
    expect(agreement.agreed).toMatchObject({
      effective: '2026-10-01',
      notice: { kind: 'elapsed', text: '30 d' },
    })
    expect(agreement.review).toEqual({ every: '3 months', next: '2027-01-15', triggers: [] })
  })

  it('keeps what may be left out', () => {
    const text = changed(
      'acme/checkout-api',
      ['serves: no-lost-baskets', 'serves: [no-lost-baskets, sell-at-any-hour]'],
      ['  escalation:\n', '  disputes: " The managers meet. "\n  escalation:\n'],
      ['notice: 30 d', 'until: 2027-09-30'],
      ['    of: quick\n', '    of: quick\n    says: Quick enough.\n'],
    )
    const { requirements, responsibilities, agreed, metrics } = agreementOf(text)
    expect(requirements[1]?.serves).toEqual(['no-lost-baskets', 'sell-at-any-hour'])
    expect(responsibilities.disputes).toBe('The managers meet.')
    expect(agreed).toMatchObject({ effective: '2026-10-01', until: '2027-09-30' })
    expect(agreed).not.toHaveProperty('notice')
    expect(metrics[1]?.says).toBe('Quick enough.')
  })
})

describe('a promise about requests', () => {
  it('is its share, exactly, and as it was written', () => {
    const text = changed('acme/checkout-api', ['target: ">= 99.9 %"', 'target: ">=99.90%"'])
    const { objective, targetText, indicator } = metricOf(text, 'uptime', 'acme/checkout-api')
    expect(objective).toEqual({ ratio: new Fraction(999, 1000), text: '99.90%' })
    expect(targetText).toBe('>=99.90%')
    expect(indicator).toEqual({
      kind: 'requests',
      source: { kind: 'alb', loadBalancer: 'app/checkout/50dc6c495c0c9188' },
    })
  })

  it.each([
    [
      'alb: app/a/0123456789abcdef, targetGroup: targetgroup/b/0123456789abcdef',
      { kind: 'alb', loadBalancer: 'app/a/0123456789abcdef', targetGroup: 'targetgroup/b/0123456789abcdef' },
    ],
    ['restApi: quotes', { kind: 'rest-api', name: 'quotes' }],
    ['restApi: quotes, stage: prod', { kind: 'rest-api', name: 'quotes', stage: 'prod' }],
    ['httpApi: a1b2c3, stage: $default', { kind: 'http-api', id: 'a1b2c3', stage: '$default' }],
    ['lambda: pricing', { kind: 'lambda', functionName: 'pricing' }],
    [
      'custom: { namespace: Orders, bad: Lost, total: Taken }',
      { kind: 'custom', namespace: 'Orders', dimensions: {}, counts: { bad: 'Lost', total: 'Taken' } },
    ],
    [
      'custom: { namespace: Orders, good: Kept, total: Taken, dimensions: { Customer: acme } }',
      {
        kind: 'custom',
        namespace: 'Orders',
        dimensions: { Customer: 'acme' },
        counts: { good: 'Kept', total: 'Taken' },
      },
    ],
  ])('counts them at { %s }', (written, source) => {
    const text = changed('acme/checkout-api', ['alb: app/checkout/50dc6c495c0c9188 } }', `${written} } }`])
    expect(metricOf(text, 'uptime', 'acme/checkout-api').indicator).toEqual({ kind: 'requests', source })
  })
})

describe('a promise about speed', () => {
  it('is a share within a time', () => {
    const { objective, indicator } = metricOf(textOf('acme/checkout-api'), 'speed', 'acme/checkout-api')
    expect(objective.ratio).toEqual(new Fraction(19, 20))
    expect(indicator).toMatchObject({
      kind: 'latency',
      within: { seconds: new Fraction(3, 10), text: '300 ms' },
    })
    expect(indicator).not.toHaveProperty('percentile')
  })

  it('is the same promise as a percentile', () => {
    const text = changed('globex/quotes-api', ['percentile: p99', 'percentile: p99.95'])
    const { objective, targetText, indicator } = metricOf(text, 'response-time', 'globex/quotes-api')
    expect(objective).toEqual({ ratio: new Fraction(1999, 2000), text: '99.95 %' })
    expect(targetText).toBe('<= 800 ms')
    expect(indicator).toMatchObject({
      percentile: 'p99.95',
      within: { seconds: new Fraction(4, 5), text: '800 ms' },
    })
  })

  it('reads a time that the provider publishes', () => {
    const custom = 'custom: { namespace: Orders, metric: Duration, unit: milliseconds }, within: 300 ms'
    const text = changed('acme/checkout-api', ['alb: app/checkout/50dc6c495c0c9188, within: 300 ms', custom])
    expect(metricOf(text, 'speed', 'acme/checkout-api').indicator).toMatchObject({
      source: { kind: 'custom', namespace: 'Orders', value: { metric: 'Duration', unit: 'milliseconds' } },
    })
  })
})

describe('a promise about age and about tickets', () => {
  const text = textOf('acme/order-events')

  it('has the share of minutes', () => {
    expect(metricOf(text, 'delay', 'acme/order-events')).toMatchObject({
      objective: { ratio: new Fraction(199, 200), text: '99.5 %' },
      targetText: '<= 5 min',
      indicator: {
        kind: 'age',
        source: { kind: 'sqs', queue: 'order-events' },
        within: { seconds: new Fraction(300) },
      },
    })
  })

  it('has the time of each severity, in the order written', () => {
    const { objective, targetText, indicator } = metricOf(text, 'first-response', 'acme/order-events')
    expect(objective.text).toBe('95 %')
    expect(targetText).toBe('P1: 15 min, P2: 4 business hours')
    expect(indicator).toMatchObject({
      kind: 'tickets',
      tracker: { kind: 'github', repository: 'acme-example/order-support' },
      calendar: 'london-office',
      within: {
        P1: { kind: 'elapsed', seconds: new Fraction(900) },
        P2: { kind: 'business-hours', seconds: new Fraction(14_400) },
      },
    })
  })
})

describe('what is not said', () => {
  it.each([
    ['good', null],
    ['skip', null],
    ['bad', '15 min'],
    ['unknown', '15 min'],
  ])('with missing data %s silence is %s', (noData, silence) => {
    const text = changed('acme/checkout-api', ['noData: good', `noData: ${noData}`])
    const { alarms } = metricOf(text, 'uptime', 'acme/checkout-api')
    expect(alarms).toMatchObject({ minimumEvents: 20, threeDays: false })
    expect(alarms.silence?.text ?? null).toBe(silence)
  })

  it('gives way to what is', () => {
    const alarms = 'alarms: { minimumEvents: 5, silence: 1 h, threeDays: true }\n    noData: good #'
    const text = changed('acme/checkout-api', ['noData: good #', alarms])
    expect(metricOf(text, 'uptime', 'acme/checkout-api').alarms).toMatchObject({
      minimumEvents: 5,
      silence: { seconds: new Fraction(3600), text: '1 h' },
      threeDays: true,
    })
  })

  it('silence can be declared normal', () => {
    const text = changed('acme/order-events', [
      'noData: unknown',
      'alarms: { silence: never }\n    noData: unknown',
    ])
    expect(metricOf(text, 'delivery', 'acme/order-events').alarms.silence).toBeNull()
  })
})

describe('credit and window', () => {
  it('has steps from the mildest to the hardest, and a cap', () => {
    const { credit } = metricOf(textOf('acme/checkout-api'), 'uptime', 'acme/checkout-api')
    expect(credit?.base).toBe('monthly fee')
    expect(credit?.caps.map(({ text, per }) => [text, per])).toEqual([['100 %', 'window']])
    const steps = credit?.schedule.kind === 'steps' ? credit.schedule.steps : []
    const ends = steps.map(({ range: { from, to } }) => [from, to].map((end) => end?.value.toFraction()))
    expect(ends).toEqual([
      ['99/100', '999/1000'],
      ['19/20', '99/100'],
      [undefined, '19/20'],
    ])
    expect(steps[0]?.range).toMatchObject({ from: { inclusive: true }, to: { inclusive: false } })
    expect(steps.map(({ pays }) => pays.text)).toEqual(['10 %', '25 %', '100 %'])
    expect(steps[0]?.text).toBe('< 99.9 % -> 10 %')
  })

  it('may do without a cap', () => {
    const text = changed('acme/order-events', ['\n      cap: 10 %', ''])
    expect(metricOf(text, 'delivery', 'acme/order-events').credit?.caps).toEqual([])
  })

  it('rolls where it is said', () => {
    const text = changed('acme/checkout-api', ['calendar: month', 'rolling: 30 d'])
    expect(metricOf(text, 'uptime', 'acme/checkout-api').window).toEqual({
      kind: 'rolling',
      length: { seconds: new Fraction(2_592_000), text: '30 d' },
      zone: 'Europe/London',
    })
  })
})
