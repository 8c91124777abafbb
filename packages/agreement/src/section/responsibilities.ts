import type { Responsibilities } from '../responsibility.ts'
import { tidy } from '../schema/draft.ts'
import { dutyRules, readDuties } from './duties.ts'
import { escalationTimeRules } from './escalation-time.ts'
import { escalationRules, readLadder } from './escalation.ts'
import type { RulePage } from '../page/rule-page.ts'
import type { Scope } from './scope.ts'

export const responsibilityRules: readonly RulePage[] = [
  ...escalationRules,
  ...escalationTimeRules,
  ...dutyRules,
]

/** Step 5: duties of both parties, and who is told next. */
export function readResponsibilities(scope: Scope): Responsibilities | undefined {
  const { provider, customer, disputes } = scope.draft.responsibilities ?? {}
  const [escalation, complaints] = [readLadder('escalation', scope), readLadder('complaints', scope)]
  const duties = { provider: readDuties('provider', scope), customer: readDuties('customer', scope) }
  if (provider === undefined || customer === undefined) return undefined
  return {
    ...duties,
    escalation,
    complaints,
    ...(disputes === undefined ? {} : { disputes: tidy(disputes) }),
  }
}
