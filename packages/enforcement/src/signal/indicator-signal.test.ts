import type { Source } from '@nines/agreement'
import { describe, expect, it } from 'vitest'
import { alb, custom, queue, time } from '../../samples/checkout.ts'
import { signal } from './indicator-signal.ts'
import type { MeasuredIndicator, Signal, SignalStat, Unseen } from './signal.ts'

const group: Source = { ...alb, kind: 'alb', loadBalancer: 'app/a/1', targetGroup: 'targetgroup/b/2' }
const rest: Source = { kind: 'rest-api', name: 'quotes', stage: 'prod' }
const http: Source = { kind: 'http-api', id: 'a1b2c3' }
const lambda: Source = { kind: 'lambda', functionName: 'pricing' }

function line({ id, namespace, metric, dimensions, stat }: SignalStat): string {
  const at = dimensions.map(({ Name, Value }) => `${Name}=${Value}`).join(' ')
  return `${id}: ${stat} of ${namespace} ${metric} {${at}}`
}

function described(found: Signal | Unseen): readonly string[] {
  if (found.kind === 'unseen') return [found.says]
  if (found.kind === 'level') return [line(found.stat), `limit ${found.limit} ${found.unit}`]
  const { part, ids } = found.counted
  return [...found.stats.map(line), `${part} = ${ids.join(' + ')}`, `total = ${found.total.join(' + ')}`]
}

describe('requests', () => {
  it.each<[string, Source, readonly string[]]>([
    [
      'a load balancer',
      alb,
      [
        'requests: Sum of AWS/ApplicationELB RequestCount {LoadBalancer=app/checkout/50dc6c495c0c9188}',
        'target5xx: Sum of AWS/ApplicationELB HTTPCode_Target_5XX_Count {LoadBalancer=app/checkout/50dc6c495c0c9188}',
        'balancer5xx: Sum of AWS/ApplicationELB HTTPCode_ELB_5XX_Count {LoadBalancer=app/checkout/50dc6c495c0c9188}',
        'bad = target5xx + balancer5xx',
        'total = requests + balancer5xx',
      ],
    ],
    [
      'a canary, whose runs fail below 100 %',
      { kind: 'canary', name: 'checkout-probe' },
      [
        'runs: SampleCount of CloudWatchSynthetics SuccessPercent {CanaryName=checkout-probe}',
        'failedRuns: TC(:99) of CloudWatchSynthetics SuccessPercent {CanaryName=checkout-probe}',
        'bad = failedRuns',
        'total = runs',
      ],
    ],
    [
      'a record that is handed in',
      { kind: 'reported', by: 'provider monitoring' },
      ['The numbers are handed in as facts, so CloudWatch has none.'],
    ],
    [
      'a target group, whose balancer counts its own errors for all groups',
      group,
      [
        'requests: Sum of AWS/ApplicationELB RequestCount {LoadBalancer=app/a/1 TargetGroup=targetgroup/b/2}',
        'target5xx: Sum of AWS/ApplicationELB HTTPCode_Target_5XX_Count {LoadBalancer=app/a/1 TargetGroup=targetgroup/b/2}',
        'balancer5xx: Sum of AWS/ApplicationELB HTTPCode_ELB_5XX_Count {LoadBalancer=app/a/1}',
        'bad = target5xx + balancer5xx',
        'total = requests + balancer5xx',
      ],
    ],
    [
      'a REST API',
      rest,
      [
        'requests: Sum of AWS/ApiGateway Count {ApiName=quotes Stage=prod}',
        'failures: Sum of AWS/ApiGateway 5XXError {ApiName=quotes Stage=prod}',
        'bad = failures',
        'total = requests',
      ],
    ],
    [
      'an HTTP API',
      http,
      [
        'requests: Sum of AWS/ApiGateway Count {ApiId=a1b2c3}',
        'failures: Sum of AWS/ApiGateway 5xx {ApiId=a1b2c3}',
        'bad = failures',
        'total = requests',
      ],
    ],
    [
      'a function, whose throttles are neither invocations nor errors',
      lambda,
      [
        'invocations: Sum of AWS/Lambda Invocations {FunctionName=pricing}',
        'errors: Sum of AWS/Lambda Errors {FunctionName=pricing}',
        'throttles: Sum of AWS/Lambda Throttles {FunctionName=pricing}',
        'bad = errors + throttles',
        'total = invocations + throttles',
      ],
    ],
    [
      'counters of good and all',
      custom({ counts: { good: 'Delivered', total: 'Taken' } }),
      [
        'allEvents: Sum of Orders/Events Taken {Customer=acme}',
        'goodEvents: Sum of Orders/Events Delivered {Customer=acme}',
        'good = goodEvents',
        'total = allEvents',
      ],
    ],
    [
      'counters of bad and all',
      custom({ counts: { bad: 'Lost', total: 'Taken' } }),
      [
        'allEvents: Sum of Orders/Events Taken {Customer=acme}',
        'badEvents: Sum of Orders/Events Lost {Customer=acme}',
        'bad = badEvents',
        'total = allEvents',
      ],
    ],
    [
      'a source without counters',
      custom({}),
      ['The custom source names no counters, so CloudWatch has no number of requests.'],
    ],
    ['a queue', queue, ['SQS counts messages and no failures, so a queue has no share of good requests.']],
  ])('of %s', (_, source, expected) => {
    expect(described(signal({ kind: 'requests', source }))).toEqual(expected)
  })
})

const value = { metric: 'Took', unit: 'milliseconds' } as const

describe('latency within 300 ms, in the unit of the service', () => {
  it.each<[string, Source, string]>([
    ['a load balancer', alb, 'inTime: TC(:0.3) of AWS/ApplicationELB TargetResponseTime'],
    ['a REST API', rest, 'inTime: TC(:300) of AWS/ApiGateway Latency'],
    ['an HTTP API', http, 'inTime: TC(:300) of AWS/ApiGateway Latency'],
    ['a function', lambda, 'inTime: TC(:300) of AWS/Lambda Duration'],
    ['an own value', custom({ value }), 'inTime: TC(:300) of Orders/Events Took'],
    ['an own value in seconds', custom({ value: { ...value, unit: 'seconds' } }), 'inTime: TC(:0.3)'],
    ['a source without a value', custom({}), 'The custom source names no value, so CloudWatch has no times.'],
    ['a queue', queue, 'SQS publishes no time that a message took.'],
  ])('at %s', (_, source, expected) => {
    const found = described(signal({ kind: 'latency', source, within: time('0.3', '300 ms') }))
    expect(found.find((text) => text.startsWith(expected))).toBeDefined()
  })

  it('counts what is in time, of all that were timed', () => {
    const found = described(signal({ kind: 'latency', source: alb, within: time('0.3', '300 ms') }))
    expect(found.slice(-2)).toEqual(['good = inTime', 'total = answers'])
  })
})

describe('age of at most 5 min, in the unit of the service', () => {
  it.each<[string, Source, readonly string[]]>([
    [
      'a queue',
      queue,
      ['age: Maximum of AWS/SQS ApproximateAgeOfOldestMessage {QueueName=order-events}', 'limit 300 seconds'],
    ],
    [
      'a function on a stream',
      lambda,
      ['age: Maximum of AWS/Lambda IteratorAge {FunctionName=pricing}', 'limit 300000 milliseconds'],
    ],
    [
      'an own value',
      custom({ value }),
      ['age: Maximum of Orders/Events Took {Customer=acme}', 'limit 300000 milliseconds'],
    ],
    ['a source without a value', custom({}), ['The custom source names no value, so CloudWatch has no age.']],
    [
      'a load balancer',
      alb,
      ['A load balancer, an API and a canary hold nothing that waits, so they have no age.'],
    ],
    ['an API', rest, ['A load balancer, an API and a canary hold nothing that waits, so they have no age.']],
    [
      'an HTTP API',
      http,
      ['A load balancer, an API and a canary hold nothing that waits, so they have no age.'],
    ],
  ])('at %s', (_, source, expected) => {
    const indicator: MeasuredIndicator = { kind: 'age', source, within: time(300, '5 min') }
    expect(described(signal(indicator))).toEqual(expected)
  })
})
