import type { Indicator } from '@nines/agreement'
import { ageSignal } from './age-signal.ts'
import { latencySignal } from './latency-signal.ts'
import { requestSignal } from './request-signal.ts'
import type { MeasuredIndicator, Signal, Unseen } from './signal.ts'
import { isMeasured } from './verification.ts'

/** The numbers behind an indicator, or why there are none. */
export function signal(indicator: MeasuredIndicator): Signal | Unseen {
  switch (indicator.kind) {
    case 'requests':
      return requestSignal(indicator)
    case 'latency':
      return latencySignal(indicator.source, indicator.within)
    case 'age':
      return ageSignal(indicator.source, indicator.within)
    default:
      return indicator satisfies never
  }
}

/**
 * The numbers that a statement reads back from CloudWatch: those of the alarms, and the requests of a mean over intervals, for
 * which no alarm is made. Null for what CloudWatch doesn't count.
 */
export function countedSignal(indicator: Indicator): Signal | Unseen | null {
  if (isMeasured(indicator)) return signal(indicator)
  if (indicator.kind !== 'intervals' || indicator.source.kind === 'reported') return null
  return requestSignal(indicator)
}
