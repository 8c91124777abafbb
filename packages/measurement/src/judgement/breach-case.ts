import type { Credit } from '@nines/agreement'
import type { Fraction } from 'fraction.js'
import type { Matter } from './matter.ts'
import type { Reading } from './weighed.ts'

/** What a credit is worked out from: one reading of one promise in one window. */
export interface BreachCase {
  readonly credit: Credit
  readonly reading: Reading
  readonly matter: Matter
  /** Whether the reading keeps the promise. */
  readonly kept: boolean
  /** The least share of good things. */
  readonly target: Fraction
  /** Steps of the derivation gather here. */
  readonly tell: (line: string) => void
}
