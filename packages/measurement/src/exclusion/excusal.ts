import type { Span } from '../time/span.ts'
import { union, without } from '../time/span.ts'

/** What an exclusion does to the sums: out of the downtime, out of downtime and time, or out as whole intervals (E11). */
export type ExclusionEffect = 'remove from numerator' | 'remove from both' | 'remove interval'

/** What an agreement lets off, by class. */
export interface ExclusionRule {
  /** For example `planned maintenance`, `force majeure`. */
  readonly class: string
  readonly effect: ExclusionEffect
  /** Seconds of notice before the start; with less, the downtime counts in full (E12). */
  readonly noticeSeconds: number | null
  /** Seconds that are let off in each period of the quota (a month, a year); what is beyond counts. */
  readonly quotaSeconds: number | null
}

/** One dated record: this stretch, announced then. It never edits the agreement. */
export interface ExclusionRecord {
  readonly id: string
  readonly class: string
  readonly span: Span
  /** Epoch seconds; null when nobody announced it. */
  readonly notifiedAt: number | null
}

/** Time that is let off, and the record that says so. */
export interface Excused {
  readonly record: string
  readonly effect: ExclusionEffect
  readonly span: Span
}

/** A record, or a part of it, that isn't let off, and why. */
export interface Refused {
  readonly record: string
  readonly says: string
}

/** What the records of a quota's period come to. */
export interface Excusals {
  readonly excused: readonly Excused[]
  readonly refused: readonly Refused[]
}

/**
 * Decides what is let off. Give it all records of the quota's period, those of earlier windows included: a quota is used up
 * in the order of time, and time that two records of a class share is used once.
 */
export function excuse(records: readonly ExclusionRecord[], rules: readonly ExclusionRule[]): Excusals {
  const classes = new Set(rules.map((rule) => rule.class))
  const unruled = records.filter((record) => !classes.has(record.class))
  const results = rules.map((rule) =>
    excuseClass(
      records.filter((record) => record.class === rule.class),
      rule,
    ),
  )
  return {
    excused: results.flatMap(({ excused }) => excused),
    refused: [
      ...unruled.map(({ id, class: name }) => ({ record: id, says: `Nothing lets off ${name}.` })),
      ...results.flatMap(({ refused }) => refused),
    ],
  }
}

function excuseClass(records: readonly ExclusionRecord[], rule: ExclusionRule): Excusals {
  const excused: Excused[] = []
  const refused: Refused[] = []
  let left = rule.quotaSeconds ?? Infinity
  for (const { id, span, notifiedAt } of records.toSorted((one, other) => one.span.from - other.span.from)) {
    const late = lateText(span, notifiedAt, rule.noticeSeconds)
    const fresh =
      late === null
        ? without(
            [span],
            excused.map((each) => each.span),
          )
        : []
    const kept = firstSeconds(fresh, left)
    const over = length(fresh) - length(kept)
    left -= length(kept)
    excused.push(...kept.map((part) => ({ record: id, effect: rule.effect, span: part })))
    if (late !== null) refused.push({ record: id, says: late })
    else if (over > 0) refused.push({ record: id, says: quotaText(over, rule) })
  }
  return { excused, refused }
}

function lateText(span: Span, notifiedAt: number | null, notice: number | null): string | null {
  if (notice === null) return null
  if (notifiedAt === null) return `Nobody announced it; ${notice} s of notice are needed, so it counts.`
  const given = span.from - notifiedAt
  return given >= notice ? null : `It was announced ${given} s ahead; ${notice} s are needed, so it counts.`
}

function quotaText(over: number, rule: ExclusionRule): string {
  return `${over} s of it are beyond the ${rule.quotaSeconds ?? 0} s of ${rule.class} that are let off, so they count.`
}

function firstSeconds(spans: readonly Span[], seconds: number): readonly Span[] {
  const kept: Span[] = []
  let left = seconds
  for (const { from, to } of union(spans)) {
    kept.push({ from, to: Math.min(to, from + left) })
    left -= Math.min(left, to - from)
  }
  return kept.filter(({ from, to }) => to > from)
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0)
}
