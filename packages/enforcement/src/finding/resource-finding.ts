import { beyondDashboard } from '../dashboard/dashboard.ts'
import type { Plan } from '../plan.ts'
import { limitBreaches } from '../resource/aws-limit.ts'
import type { Watched } from '../watched.ts'
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

/** Promises that the dashboard has no room for. */
export function roomFindings(watched: readonly Watched[]): readonly PlanFinding[] {
  return beyondDashboard(watched).map(({ metric }) => ({
    rule: 'enforcement/dashboard-room',
    severity: 'note',
    at: ['metrics', metric.id],
    says: 'A dashboard has room for 500 widgets, so this promise is not drawn; its alarms stand.',
    fix: 'Split the agreement in two.',
  }))
}

function origin(plan: Plan, key: string): readonly string[] {
  const metric = plan.promises.find((promise) => key.startsWith(`${promise.metric}/`))?.metric
  return metric === undefined ? [] : ['metrics', metric]
}
