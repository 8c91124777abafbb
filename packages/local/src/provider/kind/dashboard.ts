import { DeleteDashboardsCommand, GetDashboardCommand, PutDashboardCommand } from '@aws-sdk/client-cloudwatch'
import { isGone, type Cloud } from '../account/cloud.ts'
import { compact } from '../value/compact.ts'
import type { Kind } from './kind.ts'
import { textOf, type Properties } from '../value/value.ts'

/** A dashboard. Its id is its name; the body is compared as JSON, so layout and order of keys are no drift. */
export const dashboard: Kind = {
  token: 'aws:cloudwatch/dashboard:Dashboard',
  title: 'CloudWatch Dashboard',
  name: { input: 'dashboardName', automatic: false },
  tagged: false,
  computed: { dashboardArn: 'text' },
  fields: {
    dashboardBody: { is: 'json', required: true },
    dashboardName: { is: 'text', required: true, replaces: true },
  },
  create: async (cloud, inputs) => {
    await put(cloud, inputs)
    return textOf(inputs, 'dashboardName') ?? ''
  },
  read: async ({ cloudwatch }, id) => {
    try {
      const live = await cloudwatch.send(new GetDashboardCommand({ DashboardName: id }))
      return {
        inputs: compact({ dashboardBody: live.DashboardBody, dashboardName: live.DashboardName }),
        computed: compact({ dashboardArn: live.DashboardArn }),
      }
    } catch (error) {
      if (isGone(error)) return undefined
      throw error
    }
  },
  update: (cloud, _id, inputs) => put(cloud, inputs),
  remove: async ({ cloudwatch }, id) => {
    try {
      await cloudwatch.send(new DeleteDashboardsCommand({ DashboardNames: [id] }))
    } catch (error) {
      if (!isGone(error)) throw error
    }
  },
}

async function put({ cloudwatch }: Cloud, inputs: Properties): Promise<void> {
  await cloudwatch.send(
    new PutDashboardCommand({
      DashboardBody: textOf(inputs, 'dashboardBody'),
      DashboardName: textOf(inputs, 'dashboardName'),
    }),
  )
}
