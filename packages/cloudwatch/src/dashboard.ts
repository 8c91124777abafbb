import type { TagInput } from './tag.ts'

/** One thing that is wrong with a dashboard body, and where. */
export interface DashboardValidationMessage {
  readonly DataPath: string
  readonly Message: string
}

/** Input of PutDashboard; the body is JSON. */
export interface PutDashboardInput {
  readonly DashboardName?: string | undefined
  readonly DashboardBody?: string | undefined
  readonly Tags?: readonly TagInput[] | undefined
}

/** Output of PutDashboard: warnings about a body that was kept all the same. */
export interface PutDashboardOutput {
  readonly DashboardValidationMessages: readonly DashboardValidationMessage[]
}

/** Input of GetDashboard. */
export interface GetDashboardInput {
  readonly DashboardName?: string | undefined
}

/** Output of GetDashboard. */
export interface GetDashboardOutput {
  readonly DashboardArn: string
  readonly DashboardBody: string
  readonly DashboardName: string
}

/** Input of ListDashboards. */
export interface ListDashboardsInput {
  readonly DashboardNamePrefix?: string | undefined
  readonly NextToken?: string | undefined
}

/** One dashboard of a list; `LastModified` in epoch seconds, `Size` in bytes. */
export interface DashboardEntry {
  readonly DashboardName: string
  readonly DashboardArn: string
  readonly LastModified: number
  readonly Size: number
}

/** Output of ListDashboards. */
export interface ListDashboardsOutput {
  readonly DashboardEntries: readonly DashboardEntry[]
  readonly NextToken?: string
}

/** Input of DeleteDashboards. */
export interface DeleteDashboardsInput {
  readonly DashboardNames?: readonly string[] | undefined
}
