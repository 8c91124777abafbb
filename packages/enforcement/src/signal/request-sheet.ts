import type { RequestWord, Source } from '@nines/agreement'
import type { SignalStat } from './signal.ts'
import { dimensionsOf } from './source-dimension.ts'

/** What a service counts of requests, and which kinds of them it counts apart. */
export interface RequestSheet {
  /** For a sentence's beginning. */
  readonly who: string
  readonly all: SignalStat
  readonly counters: readonly ClassCounter[]
  /** Kinds that are among all and in no counter, so to CloudWatch they are as good as what isn't counted apart. */
  readonly rest: readonly string[]
}

/** One number that holds some kinds of request. */
export interface ClassCounter {
  readonly stat: SignalStat
  /** `5xx`, or words; all of them are in this one number. */
  readonly holds: readonly string[]
  /** Other names for a part of it. */
  readonly also: readonly RequestWord[]
  /** Its requests are not among all of them. */
  readonly beside: boolean
}

/** A source whose service tells kinds of request apart. */
export type SheetSource = Extract<Source, { kind: 'alb' | 'rest-api' | 'http-api' | 'lambda' }>

/** What the service of a source publishes. */
export function requestSheet(source: SheetSource): RequestSheet {
  switch (source.kind) {
    case 'alb':
      return loadBalancer(source)
    case 'rest-api':
      return gateway(source, { who: 'A REST API', refused: '4XXError', failed: '5XXError' })
    case 'http-api':
      return gateway(source, { who: 'An HTTP API', refused: '4xx', failed: '5xx' }) // in lower case, unlike REST APIs
    case 'lambda':
      return lambda(source)
    default:
      return source satisfies never
  }
}

/** Words for statuses of a class: 500 and 504, 401 and 403. A gateway throttles with 429, a service behind a balancer as it likes. */
const FAILED = ['internal error', 'timeout'] as const
const REFUSED = ['unauthorized'] as const

/**
 * The balancer's own answers are not among all requests: RequestCount leaves out what was rejected before a target was chosen, so
 * without its 5XX on both sides the ratio could pass 1. CloudWatch doesn't split them by target group.
 */
function loadBalancer(source: Extract<Source, { kind: 'alb' }>): RequestSheet {
  const target = { namespace: 'AWS/ApplicationELB', dimensions: dimensionsOf(source), stat: 'Sum' }
  const { loadBalancer: name } = source
  const own = { ...target, dimensions: dimensionsOf({ kind: 'alb', loadBalancer: name }) }
  const counter = (hundred: number, beside: boolean): ClassCounter => ({
    stat: beside
      ? { id: `balancer${hundred}xx`, metric: `HTTPCode_ELB_${hundred}XX_Count`, ...own }
      : { id: `target${hundred}xx`, metric: `HTTPCode_Target_${hundred}XX_Count`, ...target },
    holds: [`${hundred}xx`],
    also: hundred === 5 ? FAILED : hundred === 4 ? REFUSED : [],
    beside,
  })
  return {
    who: 'A load balancer',
    all: { id: 'requests', metric: 'RequestCount', ...target },
    counters: [
      ...[2, 3, 4, 5].map((hundred) => counter(hundred, false)),
      ...[3, 4, 5].map((hundred) => counter(hundred, true)),
    ],
    rest: ['1xx'],
  }
}

function gateway(
  source: Source,
  { who, refused, failed }: { readonly who: string; readonly refused: string; readonly failed: string },
): RequestSheet {
  const api = { namespace: 'AWS/ApiGateway', dimensions: dimensionsOf(source), stat: 'Sum' }
  return {
    who,
    all: { id: 'requests', metric: 'Count', ...api },
    counters: [
      {
        stat: { id: 'refused', metric: refused, ...api },
        holds: ['4xx'],
        also: [...REFUSED, 'throttled'],
        beside: false,
      },
      { stat: { id: 'failures', metric: failed, ...api }, holds: ['5xx'], also: FAILED, beside: false },
    ],
    rest: ['1xx', '2xx', '3xx'],
  }
}

/** A throttled call is neither an invocation nor an error to Lambda, but its caller was let down: it stands on both sides. */
function lambda(source: Source): RequestSheet {
  const fn = { namespace: 'AWS/Lambda', dimensions: dimensionsOf(source), stat: 'Sum' }
  return {
    who: 'Lambda',
    all: { id: 'invocations', metric: 'Invocations', ...fn },
    counters: [
      { stat: { id: 'errors', metric: 'Errors', ...fn }, holds: FAILED, also: [], beside: false },
      { stat: { id: 'throttles', metric: 'Throttles', ...fn }, holds: ['throttled'], also: [], beside: true },
    ],
    rest: [],
  }
}
