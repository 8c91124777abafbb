import type { Authority } from '../governance.ts'
import { spanOf } from '../quantity/read-amount.ts'
import { percentOf, pointsOf } from '../quantity/read-quantity.ts'
import type { Scope } from './scope.ts'

/** Step 4: whose numbers decide. */
export function readEvidence({ draft }: Scope): Authority | undefined {
  const { decides, coverage, kept, difference, tolerance } = draft.evidence ?? {}
  if (decides === undefined || difference === undefined) return undefined
  return {
    decides,
    ...(coverage === undefined ? {} : { coverage: percentOf(coverage.replace(/^>= ?/, '')) }),
    ...(kept === undefined ? {} : { kept: spanOf(kept) }),
    disagreement: difference,
    ...(tolerance === undefined ? {} : { tolerance: pointsOf(tolerance) }),
  }
}
