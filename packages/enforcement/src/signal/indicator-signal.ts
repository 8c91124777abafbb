import { ageSignal } from './age-signal.ts'
import { latencySignal } from './latency-signal.ts'
import { requestSignal } from './request-signal.ts'
import type { MeasuredIndicator, Signal, Unseen } from './signal.ts'

/** The numbers behind an indicator, or why there are none. */
export function signal(indicator: MeasuredIndicator): Signal | Unseen {
  switch (indicator.kind) {
    case 'requests':
      return requestSignal(indicator.source)
    case 'latency':
      return latencySignal(indicator.source, indicator.within)
    case 'age':
      return ageSignal(indicator.source, indicator.within)
    default:
      return indicator satisfies never
  }
}
