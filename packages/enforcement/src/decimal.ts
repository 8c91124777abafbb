import type { Fraction } from 'fraction.js'

const DIGITS = 20 // decimals: more than a double can hold for any share, so the text decides the nearest double

/**
 * The double nearest to an exact number, as JSON writes it shortest: 9/625 is 0.0144 and never 0.014399999. Dividing two
 * doubles would round twice once numerator or denominator pass 2^53.
 */
export function nearestDouble(value: Fraction): number {
  return Number(decimal(value))
}

/** An exact number in plain decimals without an exponent, cut after 20 places. */
export function decimal(value: Fraction): string {
  const scaled = ((value.n * 10n ** BigInt(DIGITS)) / value.d).toString().padStart(DIGITS + 1, '0')
  const whole = scaled.slice(0, -DIGITS)
  const part = scaled.slice(-DIGITS).replace(/0+$/, '')
  return `${value.s < 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`
}
