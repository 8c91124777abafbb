import type { MetricAlarmInput } from '../alarm/metric-alarm.ts'
import type { Plan } from '../plan.ts'

// US cents a month at list price in us-east-1: an alarm costs by the metrics that it reads, expressions are free
const ALARM_METRIC = 10
const COMPOSITE = 50
const DASHBOARD = 300

/** The list price of a plan in US dollars a month, with two places; the free tier and what metrics cost are left out. */
export function monthlyCost(plan: Pick<Plan, 'metricAlarms' | 'compositeAlarms' | 'dashboards'>): string {
  const metrics = plan.metricAlarms.reduce((sum, { input }) => sum + metricsRead(input), 0)
  const cents =
    metrics * ALARM_METRIC + plan.compositeAlarms.length * COMPOSITE + plan.dashboards.length * DASHBOARD
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
}

function metricsRead({ Metrics }: MetricAlarmInput): number {
  return Metrics.filter((query) => 'MetricStat' in query).length
}
