import type { Agreement } from '@nines/agreement'
import { startOfDate } from '../time/zone-time.ts'

/**
 * The version that judges a window: the latest that had begun at its start (E25), or the first of all where none had. Of two
 * that begin together the higher one holds.
 */
export function versionFor(
  versions: readonly Agreement[],
  from: number,
  zone: string,
): Agreement | undefined {
  const begun = versions
    .map((agreement) => ({ agreement, from: startOfVersion(agreement, zone) }))
    .toSorted((left, right) => left.from - right.from || left.agreement.version - right.agreement.version)
  return (begun.findLast((each) => each.from <= from) ?? begun[0])?.agreement
}

/** Epoch seconds from which a version holds. */
export function startOfVersion({ agreed }: Agreement, zone: string): number {
  return startOfDate(Temporal.PlainDate.from(agreed.effective), agreed.zone ?? zone)
}
