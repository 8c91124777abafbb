import { readAgreement, type Agreement } from '@nines/agreement'
import { unread } from '@nines/aws'
import { createCloudWatch, feed, getMetricData, type MetricDataQueryInput } from '@nines/cloudwatch'
import { evidence, plan } from '@nines/enforcement'
import { planFindings } from '@nines/enforcement/findings'
import { judge, noRecords, type MetricFacts } from '@nines/measurement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'

// Classes of requests, played as the service would publish them: alarm, evidence and verdict come to one ratio.

const start = 1_793_491_200 // 2026-11-01T00:00Z
const hour = 3600 // seconds
const parties = { id: 'platform', name: 'Platform', accounts: { production: '111122223333' }, approvers: [] }
const book = {
  parties: new Map([
    ['platform', { ...parties, contacts: { 'on-call': { email: 'on-call@example.com' } } }],
    ['acme', { id: 'acme', name: 'Acme', accounts: {}, approvers: [], contacts: {} }],
  ]),
  calendars: new Map(),
}

function agreed(requests: string): Agreement {
  const text = `
nines: v1
id: acme/shop
version: 1
title: Shop
status: agreed
runs: { account: production, region: eu-west-1 }
objectives: { sell: Shoppers can pay. }
stakeholders: { provider: platform, customer: acme }
requirements: { available: { serves: sell, says: It answers. } }
metrics:
  uptime:
    of: available
    target: ">= 99 %"
    window: { calendar: month, zone: UTC }
    measure: { requests: ${requests} }
    noData: good
responsibilities:
  provider: [Runs it.]
  customer: [Uses it.]
  escalation: [{ after: 0 min, to: on-call }]
agreement: { effective: 2026-10-01 }
review: { every: 3 months, next: 2027-01-15 }
`
  const reading = readAgreement('slas/acme/shop/agreement.yaml', text, book)
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings))
  return reading.value
}

interface Played {
  readonly namespace: string
  readonly dimensions: Readonly<Record<string, string>>
  /** What a minute adds to each metric; `Name{By=value}` for one more dimension. */
  readonly minute: Readonly<Record<string, number>>
}

const minutes = 60

function cloudWith({ namespace, dimensions, minute }: Played) {
  const cloud = createCloudWatch({ account: '111122223333', region: 'eu-west-1' })
  for (const [name, count] of Object.entries(minute)) {
    const [metricName = '', by = ''] = name.split('{')
    const [key = '', value = ''] = by.replace('}', '').split('=')
    const all = { ...dimensions, ...(by === '' ? {} : { [key]: value }) }
    feed(cloud, {
      namespace,
      metricName,
      dimensions: Object.entries(all).map(([Name, Value]) => ({ Name, Value })),
      start,
      step: 60,
      data: { sums: new Float64Array(minutes).fill(count) },
    })
  }
  return cloud
}

/** The values that CloudWatch gives over the hour, summed, by id. */
function read(played: Played, queries: readonly MetricDataQueryInput[]): ReadonlyMap<string, number> {
  const range = { StartTime: start, EndTime: start + hour }
  const answer = getMetricData(cloudWith(played), start + hour, { MetricDataQueries: [...queries], ...range })
  if (!answer.ok) throw new Error(answer.fault.message)
  return new Map(
    answer.value.MetricDataResults.map(({ Id, Values }) => [
      Id,
      Values.reduce((sum, value) => sum + value, 0),
    ]),
  )
}

/** The ratio that a verdict comes to from the same requests by class. */
function judged(agreement: Agreement, counts: Readonly<Record<string, number>>): string | undefined {
  const byClass: MetricFacts = {
    kind: 'classes',
    counts: Object.fromEntries(
      Object.entries(counts).map(([name, count]) => [name, new Fraction(count * minutes)]),
    ),
  }
  const facts = {
    agreement: agreement.id,
    window: { kind: 'span', from: start, to: start + hour, text: 'an hour' },
    asOf: start + hour,
    metrics: { uptime: byClass },
    entities: {},
    fees: {},
    earlier: [],
    notices: [],
  } as const
  const [found] = judge({ versions: [agreement], facts, records: noRecords, calendars: new Map() }).judgements
  return found?.ends?.worst.toFraction()
}

const balancer = (minute: Played['minute']): Played => ({
  namespace: 'AWS/ApplicationELB',
  dimensions: { LoadBalancer: 'app/shop/50dc6c495c0c9188' },
  minute,
})
const alb = balancer({
  RequestCount: 1000,
  HTTPCode_Target_2XX_Count: 900,
  HTTPCode_Target_3XX_Count: 30,
  HTTPCode_Target_4XX_Count: 55,
  HTTPCode_Target_5XX_Count: 15,
  HTTPCode_ELB_5XX_Count: 5,
})
const albCounts = { '2xx': 900, '3xx': 30, '4xx': 55, '5xx': 20 }
const rest: Played = {
  namespace: 'AWS/ApiGateway',
  dimensions: { ApiName: 'quotes' },
  minute: { Count: 1000, '4XXError': 80, '5XXError': 20 },
}
const restCounts = { '2xx': 880, '3xx': 20, '4xx': 80, '5xx': 20 }
const lambda: Played = {
  namespace: 'AWS/Lambda',
  dimensions: { FunctionName: 'pricing' },
  minute: { Invocations: 1000, Errors: 20, Throttles: 50 },
}
const lambdaCounts = { '2xx': 980, 'internal error': 12, timeout: 8, throttled: 50 }
const own: Played = {
  namespace: 'Shop/Requests',
  dimensions: { Customer: 'acme' },
  minute: { 'Requests{Answer=2xx}': 940, 'Requests{Answer=timeout}': 10, 'Requests{Answer=throttled}': 50 },
}
const ownCounts = { '2xx': 940, timeout: 10, throttled: 50 }

describe('requests by class', () => {
  it.each<[string, Played, Readonly<Record<string, number>>, string]>([
    ['{ alb: app/shop/50dc6c495c0c9188 }', alb, albCounts, '197/201'],
    ['{ alb: app/shop/50dc6c495c0c9188, classes: { failed: [5xx] } }', alb, albCounts, '197/201'],
    ['{ alb: app/shop/50dc6c495c0c9188, classes: { failed: [4xx, 5xx] } }', alb, albCounts, '62/67'],
    ['{ alb: app/shop/50dc6c495c0c9188, classes: { out: [4xx] } }', alb, albCounts, '93/95'],
    ['{ alb: app/shop/50dc6c495c0c9188, classes: { failed: [3xx], out: [4xx] } }', alb, albCounts, '18/19'],
    ['{ restApi: quotes, classes: { failed: [4xx, 5xx] } }', rest, restCounts, '9/10'],
    ['{ restApi: quotes, classes: { out: [4xx] } }', rest, restCounts, '45/46'],
    ['{ restApi: quotes, classes: { failed: [4xx], good: [5xx] } }', rest, restCounts, '23/25'],
    ['{ lambda: pricing }', lambda, lambdaCounts, '14/15'],
    ['{ lambda: pricing, classes: { out: [throttled] } }', lambda, lambdaCounts, '49/50'],
    ['{ lambda: pricing, classes: { good: [throttled] } }', lambda, lambdaCounts, '103/105'],
    ['{ lambda: pricing, classes: { out: [timeout, internal error] } }', lambda, lambdaCounts, '98/103'],
    [
      '{ custom: { namespace: Shop/Requests, by: Answer, total: Requests, dimensions: { Customer: acme } }, classes: { good: [2xx], failed: [timeout], out: [throttled] } }',
      own,
      ownCounts,
      '94/95',
    ],
  ])('of %s', (requests, played, counts, ratio) => {
    const agreement = agreed(requests)
    const [metric] = agreement.metrics
    if (metric === undefined) throw new Error('no metric')
    expect(planFindings(agreement, book)).toEqual([])
    const sums = read(played, evidence(metric))
    const share = new Fraction(sums.get('good') ?? Number.NaN).div(sums.get('total') ?? Number.NaN)
    expect(share.toFraction()).toBe(ratio)
    expect(judged(agreement, counts)).toBe(ratio)
    const alarm = plan(agreement, book).plan.metricAlarms.find(({ key }) => key === 'uptime/page/long-1h')
    const bad = read(played, alarm?.input.Metrics ?? []).get('ratio') ?? Number.NaN
    expect(bad).toBeCloseTo(new Fraction(1).sub(new Fraction(ratio)).valueOf(), 12)
  })

  it('that CloudWatch counts together are told, read by nobody, and judged from what is handed in', () => {
    const agreement = agreed('{ restApi: quotes, classes: { good: ["404"], failed: [4xx, 5xx] } }')
    expect(planFindings(agreement, book).map(({ rule }) => `${rule.severity} ${rule.id}`)).toEqual([
      'error enforcement/unseen-source',
    ])
    expect(agreement.metrics.flatMap((metric) => evidence(metric))).toEqual([])
    expect(unread(agreement)).toEqual([
      {
        metric: 'uptime',
        says: expect.stringContaining('A REST API counts 4xx in one number'),
        fix: 'Say the same of all of 4xx, or hand the requests in by class: reported.',
      },
    ])
    expect(unread(agreed('{ restApi: quotes }'))).toEqual([])
    expect(judged(agreement, { '2xx': 880, '404': 60, '403': 40, '5xx': 20 })).toBe('47/50')
  })
})
