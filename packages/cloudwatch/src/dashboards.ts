import { type Answer, answer, type Fault, fault, nothing, type Nothing, refuse } from './answer.ts'
import { utf8Length } from './check/alarm-fields.ts'
import { bodyMessages } from './check/dashboard-body.ts'
import { type CloudWatch, dashboardArn } from './cloud.ts'
import type {
  DeleteDashboardsInput,
  GetDashboardInput,
  GetDashboardOutput,
  ListDashboardsInput,
  ListDashboardsOutput,
  PutDashboardInput,
  PutDashboardOutput,
} from './dashboard.ts'
import { pageOf } from './page.ts'

const missing = (parameter: string): Fault =>
  fault('MissingParameter', `The parameter ${parameter} is required.`)

const nameFault = (name: string | undefined): Fault | undefined => {
  if (name === undefined) return missing('DashboardName')
  return /^[A-Za-z0-9_-]{1,255}$/.test(name)
    ? undefined
    : fault(
        'InvalidParameterValue',
        `The value ${name} for field DashboardName contains invalid characters. It can only contain alphanumerics, dash (-) and underscore (_), at most 255.`,
      )
}

const bodyFault = (body: string): Fault | undefined => {
  const messages = bodyMessages(body)
  if (messages.length === 0) return undefined
  const errors = messages.length === 1 ? 'is 1 validation error' : `are ${messages.length} validation errors`
  const told = fault(
    'DashboardInvalidInputError',
    `The dashboard body is invalid, there ${errors}: ${JSON.stringify(messages)}`,
  )
  return { ...told, dashboardValidationMessages: messages }
}

const notFound = (names: readonly string[]): Fault => ({
  ...fault(
    'ResourceNotFound',
    names.length === 1
      ? `Dashboard ${names.join('')} does not exist`
      : `The specified dashboards do not exist. [${names.join(', ')}]`,
  ),
  shape: 'DashboardNotFoundError',
})

/** PutDashboard: keeps a dashboard in place of what there was under the name. `now` in epoch seconds. */
export const putDashboard = (
  cloud: CloudWatch,
  now: number,
  input: PutDashboardInput,
): Answer<PutDashboardOutput> => {
  const { DashboardName: name = '', DashboardBody: body } = input
  const refused =
    nameFault(input.DashboardName) ?? (body === undefined ? missing('DashboardBody') : bodyFault(body))
  if (refused) return refuse(refused)
  const arn = dashboardArn(cloud, name)
  cloud.dashboards.set(name, { body: body ?? '', modified: now })
  if (!cloud.tags.has(arn)) cloud.tags.set(arn, tagsOf(input))
  return answer({ DashboardValidationMessages: [] })
}

const tagsOf = ({ Tags }: PutDashboardInput): Map<string, string> =>
  new Map((Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]))

/** GetDashboard. */
export const getDashboard = (
  cloud: CloudWatch,
  _now: number,
  input: GetDashboardInput,
): Answer<GetDashboardOutput> => {
  const { DashboardName: name = '' } = input
  const refused = nameFault(input.DashboardName)
  if (refused) return refuse(refused)
  const kept = cloud.dashboards.get(name)
  if (kept === undefined) return refuse(notFound([name]))
  return answer({ DashboardArn: dashboardArn(cloud, name), DashboardBody: kept.body, DashboardName: name })
}

/** ListDashboards: by name, up to 1000 at a time. */
export const listDashboards = (
  cloud: CloudWatch,
  _now: number,
  input: ListDashboardsInput,
): Answer<ListDashboardsOutput> => {
  const prefix = input.DashboardNamePrefix ?? ''
  const entries = Array.from(cloud.dashboards, ([name, { body, modified }]) => ({
    DashboardName: name,
    DashboardArn: dashboardArn(cloud, name),
    LastModified: modified,
    Size: utf8Length(body),
  }))
  const chosen = entries
    .filter(({ DashboardName }) => DashboardName.startsWith(prefix))
    .toSorted((one, other) => (one.DashboardName < other.DashboardName ? -1 : 1))
  const page = pageOf(chosen, 1000, input.NextToken)
  if (!page.ok) return page
  const { items, NextToken } = page.value
  return answer({ DashboardEntries: items, ...(NextToken !== undefined && { NextToken }) })
}

/** DeleteDashboards: all of them, or none when one does not exist. */
export const deleteDashboards = (
  cloud: CloudWatch,
  _now: number,
  input: DeleteDashboardsInput,
): Answer<Nothing> => {
  if (input.DashboardNames === undefined) return refuse(missing('DashboardNames'))
  const unknown = input.DashboardNames.filter((name) => !cloud.dashboards.has(name))
  if (unknown.length > 0) return refuse(notFound(unknown))
  for (const name of input.DashboardNames) {
    cloud.dashboards.delete(name)
    cloud.tags.delete(dashboardArn(cloud, name))
  }
  return nothing
}
