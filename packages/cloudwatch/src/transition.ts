import type { AlarmType, StateValue } from './alarm-state.ts'
import type { ActionsSuppressedBy } from './composite-alarm.ts'

/** An alarm that changed its state, or a composite that performs at last the actions it withheld. */
export interface Transition {
  /** Epoch seconds. */
  readonly at: number
  readonly alarmName: string
  readonly alarmArn: string
  readonly type: AlarmType
  readonly from: StateValue
  readonly to: StateValue
  readonly reason: string
  /** JSON, as in StateReasonData. */
  readonly reasonData?: string
  /** ARNs to deliver to; empty when actions are disabled or withheld. */
  readonly actions: readonly string[]
  /** Why the actions are withheld. */
  readonly suppressed?: ActionsSuppressedBy
  /** True when the state changed earlier (see `from`, `to`) and only its withheld actions are due now. */
  readonly belated?: true
}
