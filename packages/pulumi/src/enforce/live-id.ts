import type { CloudPlace } from '@nines/agreement'
import { topicArn } from '@nines/enforcement'

/**
 * The id by which the provider would know a resource, from its inputs alone: alarms and dashboards by name, topics by
 * ARN. A subscription's id is made up by SNS; asking SNS again for the same one gives it back, so it needs no adopting.
 */
export function liveId(
  type: string,
  inputs: Readonly<Record<string, unknown>>,
  place: CloudPlace,
): string | undefined {
  const naming = names[type]
  const name = naming && inputs[naming]
  if (typeof name !== 'string') return undefined
  return type === topicType ? topicArn(place, name) : name
}

const topicType = 'aws:sns/topic:Topic'

const names: Readonly<Record<string, string>> = {
  'aws:cloudwatch/metricAlarm:MetricAlarm': 'name',
  'aws:cloudwatch/compositeAlarm:CompositeAlarm': 'alarmName',
  'aws:cloudwatch/dashboard:Dashboard': 'dashboardName',
  [topicType]: 'name',
}
