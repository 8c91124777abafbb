import type { Bound, Range } from '@nines/agreement'
import type { Fraction } from 'fraction.js'

/** The bounds of a range in words: `below 99.9 % and not below 99 %`. */
export function boundsText({ from, to }: Range<Fraction>, text: (value: Fraction) => string): string {
  const above = from === undefined ? [] : [lower(from, text)]
  const below = to === undefined ? [] : [upper(to, text)]
  return [...below, ...above].join(' and ') || 'anything'
}

function lower({ value, inclusive }: Bound<Fraction>, text: (value: Fraction) => string): string {
  return `${inclusive ? 'not below' : 'above'} ${text(value)}`
}

function upper({ value, inclusive }: Bound<Fraction>, text: (value: Fraction) => string): string {
  return `${inclusive ? 'not above' : 'below'} ${text(value)}`
}
