import type { Agreement, Book } from '@nines/agreement'
import { letOffFindings } from './finding/let-off-finding.ts'
import type { PlanFinding } from './finding/plan-finding.ts'
import { retentionFindings } from './finding/retention-finding.ts'
import { roomFindings } from './finding/room-finding.ts'
import { contactFindings } from './finding/contact-finding.ts'
import { coverageFindings } from './finding/silence-finding.ts'
import { watchings } from './watching.ts'

export type { PlanFinding } from './finding/plan-finding.ts'
export { findingRules } from './finding-rules.ts'

/**
 * What can't become part of an agreement's plan, without making the plan: a fifth of the work, and the door of those who only
 * ask whether an agreement is sound. It leaves out `enforcement/aws-limit` alone, and no agreement that was read has a plan
 * that breaks a limit (a law of the tests).
 */
export function planFindings(agreement: Agreement, book: Book): readonly PlanFinding[] {
  const all = watchings(agreement, book)
  const watched = all.filter((each) => each.kind === 'by cloud').map((each) => each.watched)
  return [
    ...all.flatMap(({ findings }) => findings),
    ...(watched.length > 0 ? contactFindings(agreement, book) : []),
    ...letOffFindings(agreement, watched),
    ...coverageFindings(agreement, watched),
    ...retentionFindings(agreement),
    ...roomFindings(watched),
  ]
}
