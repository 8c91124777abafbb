import type { RequestClass, RequestClasses, RequestWord, Source } from '@nines/agreement'
import { describe, expect, it } from 'vitest'
import { alb, custom, promise, time } from '../../samples/checkout.ts'
import { queryLines } from '../../samples/query-text.ts'
import { evidence, unseenEvidence } from './evidence.ts'
import { ratioQueries, seenQueries } from './metric-query.ts'
import { requestSignal } from './request-signal.ts'
import type { EventSignal } from './signal.ts'

const rest: Source = { kind: 'rest-api', name: 'quotes' }
const http: Source = { kind: 'http-api', id: 'a1b2c3' }
const lambda: Source = { kind: 'lambda', functionName: 'pricing' }
const canary: Source = { kind: 'canary', name: 'probe' }
const byAnswer = custom({ counts: { by: 'Answer', total: 'Requests' } })

const WORDS: readonly RequestWord[] = ['internal error', 'timeout', 'throttled', 'unauthorized', 'load test']

function kind(text: string): RequestClass {
  const word = WORDS.find((known) => known === text)
  if (word !== undefined) return { kind: 'word', text: word }
  const from = Number(text.replace('xx', '00'))
  return { kind: 'status', from, to: Number(text.replace('xx', '99')), text }
}

function classes(lists: Partial<Record<keyof RequestClasses, readonly string[]>>): RequestClasses {
  const { good = [], failed = [], out = [] } = lists
  return { good: good.map(kind), failed: failed.map(kind), out: out.map(kind) }
}

/** The formula of a promise: what is bad, of what. */
function formula(source: Source, lists: Parameters<typeof classes>[0]): string {
  const found = requestSignal({ source, classes: classes(lists) })
  if (found.kind === 'unseen') return found.says
  const all = [found.total.join(' + '), ...found.out].join(' - ')
  return `${found.counted.part} ${found.counted.ids.join(' + ')} of ${all}`
}

describe('what a service counts apart is counted as the classes say', () => {
  it.each<[string, Source, Parameters<typeof classes>[0], string]>([
    ['nothing else said', alb, { failed: ['5xx'] }, 'bad target5xx + balancer5xx of requests + balancer5xx'],
    [
      'refusals fail too',
      alb,
      { failed: ['4xx', '5xx'] },
      'bad target4xx + target5xx + balancer4xx + balancer5xx of requests + balancer4xx + balancer5xx',
    ],
    [
      'refusals are out',
      alb,
      { out: ['4xx'] },
      'bad target5xx + balancer5xx of requests + balancer5xx - target4xx',
    ],
    [
      'refusals count as good',
      alb,
      { good: ['4xx'] },
      'bad target5xx + balancer5xx of requests + balancer4xx + balancer5xx',
    ],
    [
      'only refusals fail',
      alb,
      { failed: ['4xx'], out: ['5xx'] },
      'bad target4xx + balancer4xx of requests + balancer4xx - target5xx',
    ],
    [
      'words that are statuses',
      alb,
      { failed: ['internal error', 'timeout', '5xx'] },
      'bad target5xx + balancer5xx of requests + balancer5xx',
    ],
    ['refusals of a REST API fail', rest, { failed: ['4xx', '5xx'] }, 'bad refused + failures of requests'],
    ['refusals of an HTTP API are out', http, { out: ['4xx'] }, 'bad failures of requests - refused'],
    [
      'throttles are out with the other refusals',
      rest,
      { out: ['4xx', 'throttled', 'unauthorized'] },
      'bad failures of requests - refused',
    ],
    ['throttles of a function are out', lambda, { out: ['throttled'] }, 'bad errors of invocations'],
    ['throttles are good', lambda, { good: ['throttled'] }, 'bad errors of invocations + throttles'],
    [
      'errors are out',
      lambda,
      { out: ['internal error', 'timeout'] },
      'bad throttles of invocations + throttles - errors',
    ],
    [
      'one of two words of a number, as what holds anyway',
      lambda,
      { failed: ['timeout'] },
      'bad errors + throttles of invocations + throttles',
    ],
    [
      'an own counter by class, of which only what is named is read',
      byAnswer,
      { good: ['2xx', '404'], failed: ['timeout'], out: ['load test'] },
      'bad failed1 of good1 + good2 + failed1',
    ],
  ])('%s', (_, source, lists, expected) => {
    expect(formula(source, lists)).toBe(expected)
  })

  it('reads an own counter under the dimension of its class', () => {
    const found = requestSignal({
      source: byAnswer,
      classes: classes({ good: ['2xx'], failed: ['timeout'] }),
    })
    expect(found).toMatchObject({
      stats: [
        {
          metric: 'Requests',
          dimensions: [
            { Name: 'Customer', Value: 'acme' },
            { Name: 'Answer', Value: '2xx' },
          ],
        },
        { dimensions: [{ Name: 'Customer' }, { Name: 'Answer', Value: 'timeout' }] },
      ],
    })
  })
})

describe('what no service counts apart is told', () => {
  it.each<[Source, Parameters<typeof classes>[0], string]>([
    [
      alb,
      { failed: ['5xx'], out: ['load test'] },
      "A load balancer doesn't count load test apart, so neither an alarm nor the statement can tell it from other requests.",
    ],
    [
      rest,
      { failed: ['302'] },
      "A REST API doesn't count 302 apart, so neither an alarm nor the statement can tell it from other requests.",
    ],
    [
      http,
      { good: ['404'], failed: ['4xx'] },
      'An HTTP API counts 4xx in one number, with unauthorized and throttled in it, and the classes part what is in it.',
    ],
    [
      rest,
      { out: ['throttled'] },
      'A REST API counts 4xx in one number, with unauthorized and throttled in it, and the classes part what is in it.',
    ],
    [
      alb,
      { out: ['503'] },
      'A load balancer counts 5xx in one number, with internal error and timeout in it, and the classes part what is in it.',
    ],
    [
      lambda,
      { out: ['timeout'] },
      'Lambda counts internal error and timeout in one number, and the classes part what is in it.',
    ],
    [
      lambda,
      { failed: ['5xx'] },
      "Lambda doesn't count 5xx apart, so neither an alarm nor the statement can tell it from other requests.",
    ],
    [
      rest,
      { out: ['5xx'] },
      'By these classes nothing fails that CloudWatch counts: a REST API publishes no other failures.',
    ],
    [
      alb,
      { failed: ['2xx', '3xx', '4xx', '5xx'] },
      'A load balancer would need 8 metrics for these classes, and an alarm has room for 7 beside its three expressions.',
    ],
    [
      custom({ counts: { bad: 'Lost', total: 'Taken' } }),
      { failed: ['5xx'] },
      'The two counters of Orders/Events are read as they are published, so the classes change nothing in them.',
    ],
    [
      byAnswer,
      { failed: ['5xx'] },
      'Requests is published for each Answer, and an alarm reads only those that it is told by name.',
    ],
    [
      byAnswer,
      { good: ['200', '201', '202', '204'], failed: ['500', '502', '503', '504'] },
      'The counter Requests would need 8 metrics for these classes, and an alarm has room for 7 beside its three expressions.',
    ],
    [
      canary,
      { failed: ['5xx'] },
      'A canary counts runs that succeed and runs that fail, whatever its requests were answered.',
    ],
  ])('of %j', (source, lists, expected) => {
    expect(formula(source, lists)).toBe(expected)
    const metric = promise({ indicator: { kind: 'requests', source, classes: classes(lists) } })
    expect(evidence(metric)).toEqual([])
    expect(unseenEvidence(metric)?.says).toBe(expected)
  })

  it('also a request that came late', () => {
    const late: RequestClass = { kind: 'later than', limit: time(300, '5 min'), text: 'later than 5 min' }
    const lists = { good: [], failed: [late], out: [] }
    expect(requestSignal({ source: alb, classes: lists })).toMatchObject({
      kind: 'unseen',
      fix: 'Take later than 5 min out of the classes, or hand the requests in by class: reported.',
    })
  })

  it('of a counter by class without classes', () => {
    expect(requestSignal({ source: byAnswer })).toMatchObject({ kind: 'unseen' })
  })
})

function withoutRefusals(): EventSignal {
  const found = requestSignal({ source: rest, classes: classes({ out: ['4xx'] }) })
  if (found.kind === 'unseen') throw new Error(found.says)
  return found
}

describe('what is out', () => {
  it('is taken off the total in alarms and in evidence', () => {
    expect(
      queryLines(ratioQueries(withoutRefusals(), 300, { atLeast: 2, noData: 'good' })).slice(0, 3),
    ).toEqual([
      '*ratio = IF(total >= 2, bad / total, 0)',
      ' bad = FILL(failures, 0)',
      ' total = FILL(requests, 0) - FILL(refused, 0)',
    ])
    const metric = promise({
      indicator: { kind: 'requests', source: rest, classes: classes({ out: ['4xx'] }) },
    })
    expect(queryLines(evidence(metric)).slice(0, 2)).toEqual([
      '*good = total - (failures)',
      '*total = requests - refused',
    ])
  })

  it('is no silence', () => {
    const [ratio] = queryLines(ratioQueries(withoutRefusals(), 300, { atLeast: 2, noData: 'bad' }))
    expect(ratio).toBe('*ratio = IF(FILL(requests, 0) < 1, 1, IF(total >= 2, bad / total, 0))')
    expect(queryLines(seenQueries(withoutRefusals(), 900))[0]).toBe('*seen = FILL(requests, 0)')
  })
})

it('a mean over intervals is read back by the same formula, and has no alarm', () => {
  const metric = promise({
    indicator: {
      kind: 'intervals',
      source: rest,
      every: time(300, '5 min'),
      empty: 'skip',
      classes: classes({ failed: ['4xx', '5xx'] }),
    },
  })
  expect(queryLines(evidence(metric))[0]).toBe('*good = total - (refused + failures)')
})
