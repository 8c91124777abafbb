import { enforcedOf, type PlanResult } from '../plan/plan-result.ts'
import { totalCost } from '../plan/resource-count.ts'
import { findingShape } from './findings-json.ts'

/** Plans for programs, as `plan.schema.json` describes: resources in the AWS API's own input shapes. */
export function planJson({ planned, findings }: PlanResult): string {
  const answer = {
    kind: 'nines/plan/v1',
    monthlyCost: totalCost(enforcedOf(planned).map(({ plan }) => plan)),
    plans: planned.map(({ status, plan }) => ({ status, ...plan })),
    findings: findings.map(findingShape),
  }
  return `${JSON.stringify(answer, null, 2)}\n`
}
