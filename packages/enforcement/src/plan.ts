import type { CloudPlace } from '@nines/agreement'
import type { CompositeAlarmInput } from './alarm/composite-alarm.ts'
import type { Detection } from './alarm/detection.ts'
import type { MetricAlarmInput } from './alarm/metric-alarm.ts'
import type { DashboardInput } from './dashboard/dashboard.ts'
import type { Planned } from './planned.ts'
import type { SubscriptionInput, TopicInput } from './resource/topic.ts'

/** What the cloud must hold for one agreement: plain data in the AWS API's own input shapes. */
export interface Plan {
  readonly agreement: {
    readonly id: string
    readonly version: number
    readonly digest: string
    readonly title: string
  }
  /** Null when the agreement names no account: then the plan holds no resource. */
  readonly place: CloudPlace | null
  readonly topics: readonly Planned<TopicInput>[]
  readonly subscriptions: readonly Planned<SubscriptionInput>[]
  readonly metricAlarms: readonly Planned<MetricAlarmInput>[]
  readonly compositeAlarms: readonly Planned<CompositeAlarmInput>[]
  readonly dashboards: readonly Planned<DashboardInput>[]
  readonly promises: readonly PlannedPromise[]
  /** US dollars a month at list price, as a decimal text with two places. */
  readonly monthlyCost: string
}

/** How one metric is verified, and how soon its alarms speak. */
export interface PlannedPromise {
  readonly metric: string
  readonly verifiedBy: 'alarm' | 'report' | 'people'
  /** The promise and how it is watched, in words. */
  readonly says: string
  readonly detections: readonly Detection[]
}
