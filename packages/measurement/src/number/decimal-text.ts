import type { Fraction } from 'fraction.js'

/**
 * Writes a number with at most `places` decimals, cut and never rounded, so that a value just under a bound can't print
 * as the bound; a trailing … says that digits follow.
 */
export function decimalText(value: Fraction, places = 4): string {
  const scale = 10n ** BigInt(places)
  const scaled = value.n * scale
  const digits = (scaled / value.d).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const part = digits.slice(digits.length - places).replace(/0+$/, '')
  const rest = scaled % value.d === 0n ? '' : '…'
  const tail = rest === '' ? part : digits.slice(digits.length - places)
  return `${value.s < 0n ? '-' : ''}${whole}${tail === '' ? '' : `.${tail}`}${rest}`
}

/** Writes a share as percent: 999/1000 is `99.9 %`. */
export function percentText(ratio: Fraction, places = 4): string {
  return `${decimalText(ratio.mul(100), places)} %`
}

/** Writes a number as it is typed into a pocket calculator: a decimal where it ends, else a quotient. */
export function exactText(value: Fraction): string {
  const short = decimalText(value, 6)
  return short.endsWith('…') ? `${value.s < 0n ? '-' : ''}${value.n} ÷ ${value.d}` : short
}
