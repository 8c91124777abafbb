import { compositeText } from './alarm-text.ts'
import { topicArn } from './arn.ts'
import type { BurnPair } from './burn-pair.ts'
import type { CompositeAlarmInput } from './composite-alarm.ts'
import { legKey } from './leg-alarm.ts'
import { alarmName, topicName } from './name.ts'
import type { Planned } from './planned.ts'
import { resourceTags } from './resource-tag.ts'
import type { Tier } from './tier.ts'
import type { Watched } from './watched.ts'

// seconds: how long a ticket waits for the page of the same cause, and stays quiet after it (Guardian's chain)
const WAIT = 120
const EXTENSION = 300

/** What may ring a composite: pairs of windows, and single alarms by their key. */
export interface Triggers {
  readonly pairs: readonly BurnPair[]
  readonly alone: readonly string[]
}

/** The key of the composite of one tier, for example `uptime/page`. */
export function tierKey({ metric }: Watched, tier: Tier): string {
  return `${metric.id}/${tier}`
}

/** The alarm that tells people: any pair of which both windows fire, or any alarm that rings alone. */
export function tierAlarm(watched: Watched, tier: Tier, triggers: Triggers): Planned<CompositeAlarmInput> {
  const { agreement, metric, place } = watched
  const actions = [topicArn(place, topicName(agreement.id, tier))]
  const key = tierKey(watched, tier)
  return {
    key,
    input: {
      AlarmName: alarmName(agreement.id, key),
      AlarmDescription: compositeText(watched, tier, triggers.pairs),
      ActionsEnabled: true,
      AlarmActions: actions,
      OKActions: actions,
      AlarmRule: rule(watched, triggers),
      Tags: resourceTags(agreement, metric.id),
    },
  }
}

/** The same alarm, quiet while the page of the same promise rings. */
export function quietedBy(
  ticket: Planned<CompositeAlarmInput>,
  page: Planned<CompositeAlarmInput>,
): Planned<CompositeAlarmInput> {
  return {
    key: ticket.key,
    input: {
      ...ticket.input,
      ActionsSuppressor: page.input.AlarmName,
      ActionsSuppressorWaitPeriod: WAIT,
      ActionsSuppressorExtensionPeriod: EXTENSION,
    },
  }
}

function rule(watched: Watched, { pairs, alone }: Triggers): string {
  const alarm = (key: string): string => `ALARM("${alarmName(watched.agreement.id, key)}")`
  const both = pairs.map(
    (pair) => `(${alarm(legKey(watched, pair, 'long'))} AND ${alarm(legKey(watched, pair, 'short'))})`,
  )
  return [...both, ...alone.map(alarm)].join(' OR ')
}
