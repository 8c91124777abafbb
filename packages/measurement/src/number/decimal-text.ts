import type { Fraction } from 'fraction.js'

const TYPED = 10n ** 12n // what still fits the display of a pocket calculator

/**
 * Writes a number with at most `places` decimals, cut and never rounded, so that a value just under a bound can't print
 * as the bound; a trailing … says that digits follow.
 */
export function decimalText(value: Fraction, places = 4): string {
  return cutText(value, 1n, places)
}

/** Writes a share as percent: 999/1000 is `99.9 %`. */
export function percentText(ratio: Fraction, places = 4): string {
  return `${cutText(ratio, 100n, places)} %`
}

// Works on the two parts: a fraction would be brought to lowest terms once more, which is slow for very long ones.
function cutText({ s, n, d }: Fraction, times: bigint, places: number): string {
  const scaled = n * times * 10n ** BigInt(places)
  const digits = (scaled / d).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const part = digits.slice(digits.length - places)
  const ends = scaled % d === 0n
  const shown = ends ? part.replace(/0+$/, '') : part
  return `${s < 0n ? '-' : ''}${whole}${shown === '' ? '' : `.${shown}`}${ends ? '' : '…'}`
}

/** Writes a number as it is typed into a pocket calculator: a decimal where it ends, else a quotient, else cut. */
export function exactText(value: Fraction): string {
  const short = decimalText(value, 6)
  if (!short.endsWith('…') || value.n > TYPED || value.d > TYPED) return short
  return `${value.s < 0n ? '-' : ''}${value.n} ÷ ${value.d}`
}
