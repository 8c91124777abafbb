import type { CloudPlace, Finding } from '@nines/agreement'
import type { CompositeAlarmInput } from './composite-alarm.ts'
import type { DashboardInput } from './dashboard.ts'
import type { Detection } from './detection.ts'
import type { MetricAlarmInput } from './metric-alarm.ts'
import type { SubscriptionInput, TopicInput } from './topic.ts'

/** What the cloud must hold for one agreement: plain data in the AWS API's own input shapes. */
export interface Plan {
  readonly agreement: {
    readonly id: string
    readonly version: number
    readonly digest: string
    readonly title: string
  }
  readonly place: CloudPlace
  readonly topics: readonly Planned<TopicInput>[]
  readonly subscriptions: readonly Planned<SubscriptionInput>[]
  readonly metricAlarms: readonly Planned<MetricAlarmInput>[]
  readonly compositeAlarms: readonly Planned<CompositeAlarmInput>[]
  readonly dashboards: readonly Planned<DashboardInput>[]
  readonly promises: readonly PlannedPromise[]
  /** US dollars a month at list price, as a decimal text with two places. */
  readonly monthlyCost: string
}

/** A resource with the name that Pulumi knows it by: made of ids alone, so that no edit of a number moves it. */
export interface Planned<Input> {
  /** For example `uptime/page/long-1h`, unique within the agreement and its kind. */
  readonly key: string
  readonly input: Input
}

/** How one metric is verified, and how soon its alarms speak. */
export interface PlannedPromise {
  readonly metric: string
  readonly verifiedBy: 'alarm' | 'report' | 'people'
  /** The promise and how it is watched, in words. */
  readonly says: string
  readonly detections: readonly Detection[]
}

/** A plan, and what could not become part of it. */
export interface Planning {
  readonly plan: Plan
  readonly findings: readonly Finding[]
}
