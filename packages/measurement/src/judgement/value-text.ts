import type { Fraction } from 'fraction.js'
import { exactText, percentText } from '../number/decimal-text.ts'
import type { Weighed } from './weighed.ts'

/** What was weighed as a sentence repeats it: one number, both ends, or nothing. */
export function valueText(weighed: Weighed): string {
  const { best, worst, kind } = weighed
  if (best === null || worst === null) return 'nothing'
  const text = (value: Fraction): string => (kind === 'share' ? percentText(value) : exactText(value))
  return best.value.equals(worst.value) ? text(best.value) : `${text(worst.value)} to ${text(best.value)}`
}
