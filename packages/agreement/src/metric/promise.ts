import type { MetricDraft } from '../schema/draft.ts'
import type { LatencySource } from '../generated/agreement.ts'
import type { Indicator } from '../indicator.ts'
import { durationOf, percentOf } from '../quantity/read-quantity.ts'
import type { Duration, Percent } from '../quantity.ts'
import type { Path, Tell } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import type { Scope } from '../section/scope.ts'
import { sourceOf } from './source.ts'
import { noTime, readLimitTarget, readShare, readShareTarget, targetRange, tellNoShare } from './target.ts'
import { readTicketPromise } from './ticket-promise.ts'

const latencyLimit: RulePage = {
  id: 'metrics/latency-limit',
  severity: 'error',
  title: 'A promise about speed has one limit',
  why: 'Speed is promised as a share within a time (>= 95 % within 300 ms) or as a percentile (p99 <= 800 ms). Both come down to one ratio; with neither of them, or with both, nobody knows which.',
}

const percentileRange: RulePage = {
  id: 'metrics/percentile-range',
  severity: 'error',
  title: 'A percentile lies above 0',
  why: 'The zeroth percentile is the fastest request of all. It says nothing about the others.',
}

export const promiseRules: readonly RulePage[] = [latencyLimit, percentileRange]

/** What a metric promises: the least share of good things, the author's words for it, and what the things are. */
export interface Promised {
  readonly objective: Percent
  readonly targetText: string
  readonly indicator: Indicator
}

/** The promise of a metric, as far as its measure was understood. */
export function readPromise(draft: MetricDraft, path: Path, scope: Scope): Promised | undefined {
  const { measure } = draft
  const { tell } = scope
  if (measure === undefined) return undefined
  if ('tickets' in measure) return readTicketPromise(draft, measure.tickets, path, scope)
  if ('age' in measure) {
    const target = readLimitTarget(draft, { path, things: 'an age is', tell })
    const objective = readShare(draft, { path, things: 'minutes', tell })
    const source = sourceOf(measure.age)
    return (
      target &&
      objective && {
        objective,
        targetText: target.text,
        indicator: { kind: 'age', source, within: target.limit },
      }
    )
  }
  tellNoShare(draft, path, tell)
  if ('latency' in measure) return readLatency(draft, measure.latency, path, tell)
  const target = readShareTarget(draft, { path, things: 'requests', tell })
  const indicator = { kind: 'requests', source: sourceOf(measure.requests) } as const
  return target && { objective: target.share, targetText: target.text, indicator }
}

function readLatency(
  draft: MetricDraft,
  latency: LatencySource,
  path: Path,
  tell: Tell,
): Promised | undefined {
  const { within, percentile } = latency
  const source = sourceOf(latency)
  if (within !== undefined && percentile === undefined) {
    const target = readShareTarget(draft, { path, things: 'requests', tell })
    const indicator = { kind: 'latency', source, within: readWithin(within, path, tell) } as const
    return target && { objective: target.share, targetText: target.text, indicator }
  }
  if (percentile === undefined || within !== undefined) {
    tell({
      rule: latencyLimit,
      path: [...path, 'measure', 'latency'],
      onKey: true,
      ...limitWords(within, percentile),
    })
    return undefined
  }
  const target = readLimitTarget(draft, { path, things: `${percentile} is`, tell })
  const objective = percentOf(`${percentile.slice(1)} %`)
  if (objective.ratio.equals(0)) tellZeroth(percentile, path, tell)
  return (
    target && {
      objective,
      targetText: target.text,
      indicator: { kind: 'latency', source, within: target.limit, percentile },
    }
  )
}

function readWithin(text: string, path: Path, tell: Tell): Duration {
  const within = durationOf(text)
  if (within.seconds.equals(0))
    tell({ rule: targetRange, path: [...path, 'measure', 'latency', 'within'], ...noTime(text) })
  return within
}

function tellZeroth(percentile: string, path: Path, tell: Tell): void {
  const says = `${percentile} is the fastest request of all.`
  tell({
    rule: percentileRange,
    path: [...path, 'measure', 'latency', 'percentile'],
    says,
    fix: 'Write a percentile such as p99.',
  })
}

function limitWords(
  within: string | undefined,
  percentile: string | undefined,
): { says: string; fix: string } {
  if (within === undefined || percentile === undefined) {
    return { says: 'Nothing says how quick a request is to be.', fix: 'Add within, such as within: 300 ms.' }
  }
  return {
    says: `Here stand both within ${within} and the percentile ${percentile}.`,
    fix: `Keep within with a target such as ">= ${percentile.slice(1)} %", or percentile with a target such as "<= ${within}".`,
  }
}
