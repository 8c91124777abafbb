import { beyondDashboard } from '../dashboard/dashboard-room.ts'
import type { Watched } from '../watched.ts'
import { placeOf } from './metric-place.ts'
import type { PlanFinding } from './plan-finding.ts'

/** Promises that the dashboard has no room for. */
export function roomFindings(watched: readonly Watched[]): readonly PlanFinding[] {
  return beyondDashboard(watched).map(({ metric }) => ({
    rule: 'enforcement/dashboard-room',
    severity: 'note',
    at: placeOf(metric),
    says: 'A dashboard has room for 500 widgets, so this promise is not drawn; its alarms stand.',
    fix: 'Split the agreement in two.',
  }))
}
