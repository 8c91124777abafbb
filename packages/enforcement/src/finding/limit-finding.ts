import type { Plan } from '../plan.ts'
import { limitBreaches } from '../resource/aws-limit.ts'
import type { PlanFinding } from './plan-finding.ts'

/** What AWS would refuse of a plan, at the metric that it comes from. */
export function limitFindings(plan: Plan): readonly PlanFinding[] {
  return limitBreaches(plan).map(({ key, says }) => ({
    rule: 'enforcement/aws-limit',
    severity: 'error',
    at: origin(plan, key),
    says: `${says} (${key})`,
    fix: 'Change the names or the source that it is made from.',
  }))
}

function origin(plan: Plan, key: string): readonly string[] {
  const metric = plan.promises.find((promise) => key.startsWith(`${promise.metric}/`))?.metric
  return metric === undefined ? [] : ['metrics', metric]
}
