import type { BlockRounding } from '@nines/agreement'
import type { Fraction } from 'fraction.js'

/** Whole blocks of a quotient; exact, for a float quotient miscounts at a whole number. */
export function wholeBlocks(quotient: Fraction, rounding: BlockRounding): Fraction {
  return rounding === 'ceil' ? quotient.ceil() : quotient.floor()
}
