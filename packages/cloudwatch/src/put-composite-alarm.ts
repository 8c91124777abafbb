import { keepAlarm } from './alarm/keep.ts'
import type { CompositeAlarmConfig, CompositeAlarmRecord } from './alarm/record.ts'
import { initialState } from './alarm/view.ts'
import { type Answer, fault, nothing, type Nothing, refuse } from './answer.ts'
import { type CompositeDefinition, readCompositeAlarm } from './check/composite-alarm.ts'
import { given } from './check/given.ts'
import { alarmArn, type CloudWatch } from './cloud.ts'
import type { PutCompositeAlarmInput } from './composite-alarm.ts'

const configOf = (cloud: CloudWatch, now: number, input: PutCompositeAlarmInput): CompositeAlarmConfig => {
  const { AlarmName: name = '', AlarmRule: rule = '', Tags: _tags, ...members } = input
  return {
    ...given(members),
    AlarmName: name,
    AlarmArn: alarmArn(cloud, name),
    AlarmRule: rule,
    AlarmConfigurationUpdatedTimestamp: now,
    ActionsEnabled: input.ActionsEnabled ?? true,
    OKActions: input.OKActions ?? [],
    AlarmActions: input.AlarmActions ?? [],
    InsufficientDataActions: input.InsufficientDataActions ?? [],
  }
}

// Another suppressor begins with timers of its own: what waited for the old one is dropped, as on AWS.
const timersOf = (
  known: CompositeAlarmRecord | undefined,
  { suppressor }: CompositeDefinition,
): Pick<CompositeAlarmRecord, 'withheld' | 'suppressorLeft'> =>
  known !== undefined && known.suppressor === suppressor
    ? { withheld: known.withheld, suppressorLeft: known.suppressorLeft }
    : { withheld: undefined, suppressorLeft: undefined }

/**
 * PutCompositeAlarm. `now` in epoch seconds. The alarm is evaluated with the next `advance`, and from then on
 * whenever a child changes; an update keeps the state and ignores tags.
 */
export const putCompositeAlarm = (
  cloud: CloudWatch,
  now: number,
  input: PutCompositeAlarmInput,
): Answer<Nothing> => {
  const definition = readCompositeAlarm(cloud, input)
  if (!definition.ok) return definition
  const config = configOf(cloud, now, input)
  const known = cloud.alarms.get(config.AlarmName)
  if (known?.kind === 'MetricAlarm') {
    return refuse(fault('ValidationError', `A metric alarm named ${config.AlarmName} exists already`))
  }
  keepAlarm(
    cloud,
    {
      kind: 'CompositeAlarm',
      config,
      state: known?.state ?? initialState(now),
      due: { type: 'configuration', done: known ? 'updated' : 'created' },
      ...definition.value,
      ...timersOf(known, definition.value),
    },
    now,
    input.Tags,
  )
  return nothing
}
