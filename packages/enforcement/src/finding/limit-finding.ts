import type { RulePage } from '@nines/agreement'
import type { Plan } from '../plan.ts'
import { limitBreaches } from '../resource/aws-limit.ts'
import type { PlanFinding } from './plan-finding.ts'

const awsLimit: RulePage = {
  id: 'enforcement/aws-limit',
  severity: 'error',
  title: 'AWS takes what the plan holds',
  why: 'AWS refuses names, descriptions and expressions beyond its documented limits. The plan finds that out before a deployment stops half-way.',
}

export const limitRules: readonly RulePage[] = [awsLimit]

/** What AWS would refuse of a plan, at the metric that it comes from. */
export function limitFindings(plan: Plan): readonly PlanFinding[] {
  return limitBreaches(plan).map(({ key, says }) => ({
    rule: awsLimit,
    at: origin(plan, key),
    says: `${says} (${key})`,
    fix: 'Change the names or the source that it is made from.',
  }))
}

function origin(plan: Plan, key: string): readonly string[] {
  const metric = plan.promises.find((promise) => key.startsWith(`${promise.metric}/`))?.metric
  return metric === undefined ? [] : ['metrics', metric]
}
