import type { Span } from '../time/span.ts'
import type { Verdict } from '../verdict.ts'

/** What a person states about a window, with something to show for it. */
export interface Attestation {
  readonly by: string
  /** Epoch seconds of the statement. */
  readonly at: number
  readonly about: Span
  readonly holds: boolean
  /** Where the evidence is kept; empty when there is none. */
  readonly evidence: string
}

/**
 * Judges a promise that people state: only what an entitled person says about the whole window with evidence counts, the
 * latest of each person. People who disagree make it `review required`.
 */
export function judgeAttested(
  attestations: readonly Attestation[],
  window: Span,
  entitled: readonly string[],
): Verdict {
  const latest = new Map<string, boolean>()
  const counted = attestations.filter((said) => isAboutAll(said, window) && entitled.includes(said.by))
  for (const { by, holds } of counted.toSorted((left, right) => left.at - right.at)) latest.set(by, holds)
  const said = new Set(latest.values())
  if (said.size > 1) return 'review required'
  if (said.size === 0) return 'insufficient evidence'
  return said.has(true) ? 'met' : 'missed'
}

function isAboutAll({ about, evidence }: Attestation, window: Span): boolean {
  return evidence !== '' && about.from <= window.from && about.to >= window.to
}
