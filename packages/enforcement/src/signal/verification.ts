import type { Indicator } from '@nines/agreement'
import type { MeasuredIndicator } from './signal.ts'

/**
 * Who verifies a promise that no alarm is made for: `report`, the statement does, from facts that are handed in or read when it is
 * written; `people`, those who are asked or who attest. Undefined for what alarms can watch.
 */
export function verifiedWithout(indicator: Indicator): 'report' | 'people' | undefined {
  switch (indicator.kind) {
    case 'survey':
    case 'attested':
      return 'people'
    case 'requests':
    case 'latency':
    case 'age':
      return indicator.source.kind === 'reported' || growsByRequest(indicator) ? 'report' : undefined
    case 'tickets':
    case 'deliveries':
    case 'downtime':
    case 'intervals':
    case 'level':
    case 'average':
    case 'count':
    case 'coverage':
      return 'report'
    default:
      return indicator satisfies never
  }
}

/** Whether alarms can watch an indicator. */
export function isMeasured(indicator: Indicator): indicator is MeasuredIndicator {
  return verifiedWithout(indicator) === undefined
}

// A limit that grows with the size or round trip of each request: CloudWatch knows neither.
function growsByRequest(indicator: MeasuredIndicator): boolean {
  return indicator.kind === 'latency' && indicator.grows !== undefined
}
