import type { MetricFacts } from '../facts/metric-facts.ts'
import { percentText } from '../number/decimal-text.ts'
import { exactly } from '../number/exact-sum.ts'
import { lengthText } from '../reading/instant.ts'
import type { Span } from '../time/span.ts'
import { clip, secondsOfAll } from '../time/span.ts'
import { instantText } from '../time/zone-time.ts'
import type { Matter } from './matter.ts'
import type { JudgeRemark } from './remark.ts'

/** Intervals as a file lists them: where they end, and how long one is, in seconds. */
interface Run {
  readonly end: number
  readonly step: number
}

function runOf(facts: MetricFacts | undefined): Run | undefined {
  if (facts?.kind === 'counted') return runFrom(facts, facts.total.length)
  if (facts?.kind === 'levels') return runFrom(facts, facts.value.length)
  if (facts?.kind !== 'classes' || facts.byInterval === undefined) return undefined
  const lengths = Object.values(facts.byInterval.counts).map(({ length }) => length)
  return runFrom(facts.byInterval, Math.max(0, ...lengths))
}

function runFrom({ start, step }: { readonly start: number; readonly step: number }, count: number): Run {
  return { end: start + count * step, step }
}

/** What a series leaves out at its end, though it could be known. */
export interface LeftOut {
  /** The end of its last interval, null ones included. */
  readonly from: number
  readonly seconds: number
}

/** The judged time that a series leaves out at its end; undefined where that is less than an interval, or there are none. */
export function leftOutBy(
  facts: MetricFacts | undefined,
  counted: readonly Span[],
  until: number,
): LeftOut | undefined {
  const run = runOf(facts)
  if (run === undefined) return undefined
  const seconds = secondsOfAll(clip(counted, { from: run.end, to: until })).valueOf()
  return seconds < run.step ? undefined : { from: run.end, seconds }
}

/** What a series leaves out, up to where, and what that changes: a value with its verdict, as silence and as unknown. */
export interface EarlyEnd extends LeftOut {
  readonly to: number
  readonly asSilence: string
  readonly asUnknown: string
}

/**
 * Tells of a series that ends before its window does, or before the facts were read. Nobody can see whether the file was cut off
 * or nothing happened: where the facts say when they were read, somebody looked, and it is silence; else it is unknown.
 */
export function tellEarlyEnd(
  { metric, judged, seenTo, place }: Matter,
  { from, to, seconds, asSilence, asUnknown }: EarlyEnd,
): JudgeRemark {
  const share = percentText(exactly(seconds).div(secondsOfAll(judged.counted)), 1)
  const gap = `The series of ${metric.id} ends at ${instantText(from)}: ${lengthText(seconds)} up to ${instantText(to)}, ${share} of the window, stand in none of its intervals.`
  const [says, fix] =
    seenTo === null
      ? [
          `${gap} Nothing says that somebody looked then, so they are unknown: ${asUnknown}.`,
          'Find the rest of the series, or say when the facts were read: by asOf, for sheets alone by --now.',
        ]
      : [
          `${gap} The facts were read after that, so they are silence, which is ${SILENCE[metric.noData]} here: ${asSilence}. If the file was cut off, they are unknown: ${asUnknown}.`,
          'Find the rest of the series, or write null for each interval without data.',
        ]
  return { rule: 'facts/early-end', severity: 'warning', about: { kind: 'facts', at: place }, says, fix }
}

const SILENCE = { good: 'good', bad: 'bad', skip: 'left out', unknown: 'unknown' } as const
