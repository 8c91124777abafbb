import type { Span } from '../time/span.ts'
import { startOfDate } from '../time/zone-time.ts'

/** A version of an agreement and the ISO date from whose local midnight it holds. */
export interface EffectiveVersion {
  readonly version: number
  readonly effective: string
  readonly zone: string
}

/** A part of an incident and the version by which it is judged; null before the first version. */
export interface VersionedSpan {
  readonly version: number | null
  readonly span: Span
}

/** The version that holds at an instant: the latest that has begun. A window goes by the version at its start (E25). */
export function versionAt(versions: readonly EffectiveVersion[], instant: number): number | null {
  return begun(versions).findLast(({ from }) => from <= instant)?.version ?? null
}

/** Splits an incident where a version takes over, so that each part is judged by its own (E25). */
export function splitByVersion(
  versions: readonly EffectiveVersion[],
  incident: Span,
): readonly VersionedSpan[] {
  const starts = begun(versions)
    .map(({ from }) => from)
    .filter((from) => from > incident.from && from < incident.to)
  const cuts = [incident.from, ...new Set(starts), incident.to]
  return cuts.slice(0, -1).map((from, index) => ({
    version: versionAt(versions, from),
    span: { from, to: cuts[index + 1] ?? incident.to },
  }))
}

// Of two that begin together the higher version holds.
function begun(versions: readonly EffectiveVersion[]): readonly { version: number; from: number }[] {
  return versions
    .map(({ version, effective, zone }) => ({
      version,
      from: startOfDate(Temporal.PlainDate.from(effective), zone),
    }))
    .toSorted((left, right) => left.from - right.from || left.version - right.version)
}
