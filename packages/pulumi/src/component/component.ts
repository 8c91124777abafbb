import type { Plan, Planned } from '@nines/enforcement'
import { Dashboard } from '@pulumi/aws/cloudwatch/dashboard.js'
import { MetricAlarm } from '@pulumi/aws/cloudwatch/metricAlarm.js'
import { Topic } from '@pulumi/aws/sns/topic.js'
import { TopicSubscription } from '@pulumi/aws/sns/topicSubscription.js'
import { ComponentResource, type ComponentResourceOptions, type CustomResourceOptions } from '@pulumi/pulumi'
import { arrangeComposites } from './composite-alarm.ts'
import { metricAlarmArgs } from './metric-alarm.ts'
import { byKey } from './tag.ts'
import { subscriptionArgs } from './topic-subscription.ts'
import { arnsOf } from './topic-arn.ts'

/**
 * One agreement in one account and region: everything that its plan holds, as children of one resource. A child's
 * name is the agreement's id and the key that the plan gave it, both made of ids alone, so no edit of a number, an
 * order or a version moves a URN and with it replaces an alarm.
 */
export class Agreement extends ComponentResource {
  constructor(plan: Plan, options?: ComponentResourceOptions, inPlace = false) {
    // The type can never change: it is part of the URN of every child.
    super('nines:index:Agreement', plan.agreement.id, {}, options)
    const child: CustomResourceOptions = { parent: this }
    const name = ({ key }: Planned<unknown>): string => `${plan.agreement.id}/${key}`

    const topics = plan.topics.map((topic) => {
      const args = { name: topic.input.Name, tags: byKey(topic.input.Tags) }
      return { name: topic.input.Name, resource: new Topic(name(topic), args, child) }
    })
    const arns = arnsOf(topics)
    const subscriptions = plan.subscriptions.map((subscription) => {
      return new TopicSubscription(name(subscription), subscriptionArgs(subscription.input, arns), child)
    })
    const alarms = plan.metricAlarms.map((alarm) => ({
      name: alarm.input.AlarmName,
      resource: new MetricAlarm(name(alarm), metricAlarmArgs(alarm.input, arns), child),
    }))
    const composites = arrangeComposites(plan.compositeAlarms, {
      alarms,
      arns,
      name,
      child: { ...child, retainOnDelete: inPlace },
    })
    const dashboards = plan.dashboards.map((dashboard) => {
      const { DashboardName: dashboardName, DashboardBody: dashboardBody } = dashboard.input
      return new Dashboard(name(dashboard), { dashboardName, dashboardBody }, child)
    })
    this.registerOutputs({
      alarms: [...alarms, ...composites].map((alarm) => alarm.name),
      dashboards: dashboards.map((dashboard) => dashboard.dashboardArn),
      subscriptions: subscriptions.map((subscription) => subscription.arn),
      topics: topics.map(({ resource }) => resource.arn),
    })
  }
}
