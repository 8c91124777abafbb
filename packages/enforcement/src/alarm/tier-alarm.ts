import type { Planned } from '../planned.ts'
import { topicArn } from '../resource/arn.ts'
import { alarmName, topicName } from '../resource/name.ts'
import { resourceTags } from '../resource/resource-tag.ts'
import type { Watched } from '../watched.ts'
import type { Causes } from '../words/tier-text.ts'
import { tierText } from '../words/tier-text.ts'
import type { CompositeAlarmInput } from './composite-alarm.ts'
import { firstBadKey, legKey } from './leg-alarm.ts'
import { TICKET_EXTENSION, TICKET_WAIT } from './quiet.ts'
import { silenceKey } from './silence-alarm.ts'
import type { Tier } from './tier.ts'

/** The key of the composite of one tier, for example `uptime/page`. */
function tierKey({ metric }: Watched, tier: Tier): string {
  return `${metric.id}/${tier}`
}

/** The alarm that tells people: any pair of which both windows fire, or any alarm that rings alone. */
export function tierAlarm(watched: Watched, tier: Tier, causes: Causes): Planned<CompositeAlarmInput> {
  const { agreement, metric, place } = watched
  const actions = [topicArn(place, topicName(agreement.id, tier))]
  const key = tierKey(watched, tier)
  return {
    key,
    input: {
      AlarmName: alarmName(agreement.id, key),
      AlarmDescription: tierText(watched, tier, causes),
      ActionsEnabled: true,
      AlarmActions: actions,
      OKActions: actions,
      AlarmRule: rule(watched, causes),
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
      ActionsSuppressorWaitPeriod: TICKET_WAIT,
      ActionsSuppressorExtensionPeriod: TICKET_EXTENSION,
    },
  }
}

function rule(watched: Watched, { pairs, firstBad, silence }: Causes): string {
  const alarm = (key: string): string => `ALARM("${alarmName(watched.agreement.id, key)}")`
  const both = pairs.map(
    (pair) => `(${alarm(legKey(watched, pair, 'long'))} AND ${alarm(legKey(watched, pair, 'short'))})`,
  )
  const alone = [
    ...(firstBad ? [firstBadKey(watched)] : []),
    ...(silence === null ? [] : [silenceKey(watched)]),
  ]
  return [...both, ...alone.map(alarm)].join(' OR ')
}
