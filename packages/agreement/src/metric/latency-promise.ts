import { Fraction } from 'fraction.js'
import type { LatencySource } from '../generated/agreement.ts'
import type { LatencyIndicator, LimitGrowth } from '../indicator.ts'
import type { Path, Tell } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { durationOf, percentOf } from '../quantity/read-quantity.ts'
import type { MetricDraft } from '../schema/draft.ts'
import type { Promised } from './promised.ts'
import { sourceOf } from './source.ts'
import { noTime, readShareTarget, targetRange } from './target.ts'
import { readLimitTarget } from './time-target.ts'

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

export const latencyRules: readonly RulePage[] = [latencyLimit, percentileRange]

/** The share of requests that are quick enough: within a limit, or by a percentile. */
export function readLatencyPromise(
  draft: MetricDraft,
  latency: LatencySource,
  path: Path,
  tell: Tell,
): Promised | undefined {
  const { within, percentile } = latency
  const source = sourceOf(latency)
  if (within !== undefined && percentile === undefined) {
    const target = readShareTarget(draft, { path, things: 'requests', tell })
    const indicator = { kind: 'latency', source, ...readWithin(within, path, tell) } as const
    return target && promised(indicator, target.share, target.text)
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
    target && promised({ kind: 'latency', source, within: target.limit, percentile }, objective, target.text)
  )
}

function promised(indicator: LatencyIndicator, least: Promised['objective'], targetText: string): Promised {
  return { objective: least, target: { kind: 'share', operator: '>=', least }, targetText, indicator }
}

function readWithin(text: string, path: Path, tell: Tell): Pick<LatencyIndicator, 'within' | 'grows'> {
  const { within, grows } = limitOf(text)
  if (within.seconds.equals(0) && grows === undefined)
    tell({ rule: targetRange, path: [...path, 'measure', 'latency', 'within'], ...noTime(text) })
  return { within, ...(grows && { grows }) }
}

// `300 ms`, `2 s per MB`, `1 s + 2 s per MB`, `10 ms + 2 x round trip`
function limitOf(
  text: string,
): Pick<LatencyIndicator, 'within'> & { readonly grows: LimitGrowth | undefined } {
  const [first = '', second] = text.split('+').map((part) => part.trim())
  const growth = second ?? (first.includes(' per ') ? first : undefined)
  const within = second === undefined && growth !== undefined ? '0 s' : first
  return { within: durationOf(within), grows: growth === undefined ? undefined : growthOf(growth) }
}

const SIZES = ['KB', 'MB', 'GB'] as const

function growthOf(text: string): LimitGrowth {
  const [each = '', size] = text.split(' per ')
  const unit = SIZES.find((known) => known === size)
  return unit === undefined
    ? { kind: 'round-trip', times: new Fraction(each.split(' ')[0] ?? '') }
    : { kind: 'size', unit, each: durationOf(each) }
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
