import type { Indicator } from '@nines/agreement'
import type { MeasuredIndicator } from './signal.ts'

/**
 * Who verifies a promise that no alarm is made for: `report`, the statement does, from facts that are handed in or read when it is
 * written; `people`, those who are asked or who attest. Undefined for what alarms can watch.
 */
export function verifiedWithout(indicator: Indicator): 'report' | 'people' | undefined {
  if (indicator.kind === 'survey' || indicator.kind === 'attested') return 'people'
  return isMeasured(indicator) ? undefined : 'report'
}

/** Whether alarms can watch an indicator: its numbers are in CloudWatch, and so is all that its limit needs. */
export function isMeasured(indicator: Indicator): indicator is MeasuredIndicator {
  if (indicator.kind !== 'requests' && indicator.kind !== 'latency' && indicator.kind !== 'age') return false
  // A limit that grows with the size or round trip of each request: CloudWatch knows neither.
  return indicator.source.kind !== 'reported' && !('grows' in indicator)
}
