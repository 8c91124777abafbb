import type { Alarm } from '../alarm.ts'
import type { PlacedTransition } from '../world.ts'
import { regionName } from './region-name.ts'
import { children } from './triggering-children.ts'
import { trigger } from './trigger.ts'

/** The subject of a notification, cut to the hundred characters that SNS allows. */
export function subjectOf(transition: PlacedTransition): string {
  const whole = `${transition.to}: "${transition.alarmName}" in ${regionName(transition.place.region)}`
  // A subject is ASCII; a name need not be.
  const ascii = whole.replaceAll(/[^ -~]/gu, '?')
  return ascii.length > 100 ? `${ascii.slice(0, 97)}...` : ascii
}

/** The JSON that CloudWatch publishes when an alarm changes its state. */
export function bodyOf(alarm: Alarm, transition: PlacedTransition): string {
  const { place } = transition
  return JSON.stringify({
    AlarmName: alarm.AlarmName,
    AlarmDescription: alarm.AlarmDescription ?? null,
    AWSAccountId: place.account,
    AlarmConfigurationUpdatedTimestamp: stamp(alarm.AlarmConfigurationUpdatedTimestamp),
    NewStateValue: transition.to,
    NewStateReason: transition.reason,
    StateChangeTime: stamp(transition.at),
    Region: regionName(place.region),
    AlarmArn: alarm.AlarmArn,
    OldStateValue: transition.from,
    OKActions: alarm.OKActions,
    AlarmActions: alarm.AlarmActions,
    InsufficientDataActions: alarm.InsufficientDataActions,
    ...('AlarmRule' in alarm
      ? { AlarmRule: alarm.AlarmRule, TriggeringChildren: children(transition.reasonData) }
      : { Trigger: trigger(alarm) }),
  })
}

// `2026-11-10T02:45:55.640+0000`
function stamp(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('Z', '+0000')
}
