import type { RulePage } from '@nines/agreement'
import { beyondDashboard } from '../dashboard/dashboard-room.ts'
import type { Watched } from '../watched.ts'
import { placeOf } from './metric-place.ts'
import type { PlanFinding } from './plan-finding.ts'

const dashboardRoom: RulePage = {
  id: 'enforcement/dashboard-room',
  severity: 'note',
  title: 'A dashboard has room for 500 widgets',
  why: 'AWS takes no more. The alarms of the promises that are not drawn stand all the same.',
}

export const roomRules: readonly RulePage[] = [dashboardRoom]

/** Promises that the dashboard has no room for. */
export function roomFindings(watched: readonly Watched[]): readonly PlanFinding[] {
  return beyondDashboard(watched).map(({ metric }) => ({
    rule: dashboardRoom,
    at: placeOf(metric),
    says: 'A dashboard has room for 500 widgets, so this promise is not drawn; its alarms stand.',
    fix: 'Split the agreement in two.',
  }))
}
