/** The input of CloudWatch's PutDashboard; the body is JSON with sorted keys. */
export interface DashboardInput {
  readonly DashboardName: string
  readonly DashboardBody: string
}
