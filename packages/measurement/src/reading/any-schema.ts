import type { Schema } from '@nines/agreement'

/** A schema of any document: what stands in it is looked at by readers of values. */
export const anything: Schema = {
  $ref: '#/$defs/any',
  $defs: { any: { additionalProperties: { $ref: '#/$defs/any' }, items: { $ref: '#/$defs/any' } } },
}
