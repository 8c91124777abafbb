import { answer, nothing, type Answer, type Nothing } from './answer.ts'
import type { CloudWatch } from './cloud.ts'
import type {
  DeleteDashboardsInput,
  GetDashboardInput,
  GetDashboardOutput,
  ListDashboardsInput,
  ListDashboardsOutput,
  PutDashboardInput,
  PutDashboardOutput,
} from './dashboard.ts'

/** PutDashboard. `now` in epoch seconds. */
export const putDashboard = (
  _cloud: CloudWatch,
  _now: number,
  _input: PutDashboardInput,
): Answer<PutDashboardOutput> => answer({ DashboardValidationMessages: [] })

/** GetDashboard. `now` in epoch seconds. */
export const getDashboard = (
  _cloud: CloudWatch,
  _now: number,
  _input: GetDashboardInput,
): Answer<GetDashboardOutput> => answer({ DashboardArn: '', DashboardBody: '', DashboardName: '' })

/** ListDashboards. `now` in epoch seconds. */
export const listDashboards = (
  _cloud: CloudWatch,
  _now: number,
  _input: ListDashboardsInput,
): Answer<ListDashboardsOutput> => answer({ DashboardEntries: [] })

/** DeleteDashboards. `now` in epoch seconds. */
export const deleteDashboards = (
  _cloud: CloudWatch,
  _now: number,
  _input: DeleteDashboardsInput,
): Answer<Nothing> => nothing
