import { type CloudWatch, type CompositeAlarm, describeAlarms, type MetricAlarm } from '@nines/cloudwatch'
import type { Place } from './place.ts'

/** An alarm with everything that DescribeAlarms tells about it. */
export type Alarm = MetricAlarm | CompositeAlarm

/** All alarms of a cloud, or the named ones, by name. */
export function alarmsOf(cloud: CloudWatch, now: number, names?: readonly string[]): readonly Alarm[] {
  const found: Alarm[] = []
  let token: string | undefined
  do {
    const answer = describeAlarms(cloud, now, {
      AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
      ...(names === undefined ? {} : { AlarmNames: names.slice(0, 100) }),
      ...(token === undefined ? {} : { NextToken: token }),
    })
    if (!answer.ok) return found
    found.push(...[...answer.value.MetricAlarms, ...answer.value.CompositeAlarms].filter(isWhole))
    token = answer.value.NextToken
  } while (token !== undefined)
  return found.toSorted((one, other) => (one.AlarmName < other.AlarmName ? -1 : 1))
}

// DescribeAlarms tells less of the relatives of an alarm: those are not asked for here.
function isWhole(alarm: object): alarm is Alarm {
  return 'StateReason' in alarm
}

/** The account, region and name in the ARN of an alarm. */
export function placeOfAlarm(arn: string): (Place & { readonly name: string }) | undefined {
  const found = /^arn:[\w-]+:cloudwatch:([^:]+):(\d{12}):alarm:(.+)$/s.exec(arn)
  const [, region, account, name] = found ?? []
  return region === undefined || account === undefined || name === undefined
    ? undefined
    : { region, account, name }
}
