import { settleComposites } from './alarm/evaluation.ts'
import { changeState } from './alarm/state-change.ts'
import type { SetAlarmStateInput } from './alarm-query.ts'
import type { StateValue } from './alarm-state.ts'
import { type Answer, type Fault, fault, firstFault, nothing, type Nothing, refuse } from './answer.ts'
import { nameViolations } from './check/alarm-fields.ts'
import { constraintFault, oneOf, required, text } from './check/constraint.ts'
import { isJson } from './check/json.ts'
import type { CloudWatch } from './cloud.ts'

const states: readonly StateValue[] = ['OK', 'ALARM', 'INSUFFICIENT_DATA']

const memberFault = (input: SetAlarmStateInput): Fault | undefined =>
  constraintFault([
    ...nameViolations(input.AlarmName),
    ...required('stateValue', input.StateValue),
    ...oneOf('stateValue', input.StateValue, states),
    ...required('stateReason', input.StateReason),
    ...text('stateReason', input.StateReason, [0, 1023]),
    ...text('stateReasonData', input.StateReasonData, [0, 4000]),
  ])

const dataFault = ({ StateReasonData: data }: SetAlarmStateInput): Fault | undefined =>
  data === undefined || isJson(data)
    ? undefined
    : fault('InvalidFormat', 'StateReasonData was not syntactically valid JSON')

/**
 * SetAlarmState. `now` in epoch seconds. Composites above follow at once; what there is to deliver is handed
 * over by `takeTransitions`, or by the next `advance`. A metric alarm goes back at its next evaluation, a
 * composite keeps the state until a child changes.
 */
export const setAlarmState = (cloud: CloudWatch, now: number, input: SetAlarmStateInput): Answer<Nothing> => {
  const refused = firstFault(input, [memberFault, dataFault])
  if (refused) return refuse(refused)
  const { AlarmName = '', StateReason: reason = '', StateReasonData } = input
  const record = cloud.alarms.get(AlarmName)
  if (record === undefined) return refuse(fault('ResourceNotFound', `Alarm ${AlarmName} does not exist`))
  const transition = changeState(cloud, record, now, {
    to: states.find((state) => state === input.StateValue) ?? 'OK',
    reason,
    ...(StateReasonData !== undefined && { reasonData: StateReasonData }),
  })
  if (transition !== undefined) cloud.outbox.push(transition, ...settleComposites(cloud, now))
  return nothing
}
