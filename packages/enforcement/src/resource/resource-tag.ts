import type { Agreement } from '@nines/agreement'
import type { Tag } from '../alarm/metric-alarm.ts'

const LONGEST_VALUE = 256 // characters: AWS tags

/** The tags by which a resource names its agreement, and the metric where it has one; drift is read from them. */
export function resourceTags(agreement: Agreement, metric?: string): readonly Tag[] {
  const ours = {
    'nines:agreement': agreement.id,
    'nines:version': String(agreement.version),
    'nines:digest': agreement.digest,
    ...(metric === undefined ? {} : { 'nines:metric': metric }),
  }
  return Object.entries(ours).map(([Key, value]) => ({ Key, Value: legal(value) }))
}

/** AWS lets tag values hold letters, digits, spaces and + - = . _ : / @. */
function legal(value: string): string {
  return value.replaceAll(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, '-').slice(0, LONGEST_VALUE)
}
