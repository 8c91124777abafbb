import type { AlarmHistoryItem } from './alarm-history.ts'
import type { AlarmRecord, CompositeAlarmRecord, MetricAlarmRecord } from './alarm/record.ts'
import { metricKey } from './data/metric-key.ts'
import { createSeries, type Series } from './data/series.ts'
import type { Metric } from './metric.ts'
import type { Transition } from './transition.ts'

/** A dashboard that is kept; `modified` in epoch seconds. */
export interface DashboardRecord {
  readonly body: string
  readonly modified: number
}

/** Everything that follows from which alarms there are: made when first needed after a change. */
export interface Roster {
  readonly metricAlarms: readonly MetricAlarmRecord[]
  /** Composites whose rule does not lead back to themselves, children before parents. */
  readonly composites: readonly CompositeAlarmRecord[]
  /** Composites by the name of a child. */
  readonly parents: ReadonlyMap<string, readonly CompositeAlarmRecord[]>
  /** Composites by the name of their suppressor. */
  readonly suppressed: ReadonlyMap<string, readonly CompositeAlarmRecord[]>
}

/** One account in one Region of CloudWatch: opaque to its users, changed by the operations. */
export interface CloudWatch {
  readonly account: string
  readonly region: string
  readonly series: Map<string, Series>
  readonly alarms: Map<string, AlarmRecord>
  readonly dashboards: Map<string, DashboardRecord>
  /** Tags by ARN. */
  readonly tags: Map<string, Map<string, string>>
  /** Oldest first. */
  readonly history: AlarmHistoryItem[]
  /** What changed outside of an evaluation and nobody has taken yet. */
  readonly outbox: Transition[]
  roster: Roster | undefined
}

/** An empty CloudWatch of one account and Region. */
export const createCloudWatch = (place: {
  readonly account: string
  readonly region: string
}): CloudWatch => ({
  account: place.account,
  region: place.region,
  series: new Map(),
  alarms: new Map(),
  dashboards: new Map(),
  tags: new Map(),
  history: [],
  outbox: [],
  roster: undefined,
})

/** The series of a metric; a new and empty one when nothing was published for it yet. */
export const seriesOf = (cloud: CloudWatch, metric: Metric): Series => {
  const key = metricKey(metric)
  const known = cloud.series.get(key)
  if (known !== undefined) return known
  const series = createSeries(metric)
  cloud.series.set(key, series)
  return series
}

/** The ARN of an alarm of this account and Region. */
export const alarmArn = ({ account, region }: CloudWatch, name: string): string =>
  `arn:aws:cloudwatch:${region}:${account}:alarm:${name}`

/** The ARN of a dashboard: dashboards belong to no Region. */
export const dashboardArn = ({ account }: CloudWatch, name: string): string =>
  `arn:aws:cloudwatch::${account}:dashboard/${name}`

/** The name of an alarm that is given by name or by ARN. */
export const alarmName = (cloud: CloudWatch, nameOrArn: string): string => {
  const prefix = alarmArn(cloud, '')
  return nameOrArn.startsWith(prefix) ? nameOrArn.slice(prefix.length) : nameOrArn
}
