import { Fraction } from 'fraction.js'

const PLACES = 3 // decimals: 0.001 % of a month is 26 s

/**
 * A share as people read it: 999/1000 is `99.9 %`. Shows at most so many decimals and cuts the rest off, never rounds: a
 * share just below a bound never reads as the bound.
 */
export function formatPercent(ratio: Fraction | string, decimals: number = PLACES): string {
  const hundredths = new Fraction(ratio).mul(100)
  return `${decimalText(hundredths, decimals)} %`
}

/** A number that is not negative with at most so many decimals, cut, without zeros at its end. */
export function decimalText(number: Fraction, decimals: number): string {
  const scale = 10n ** BigInt(decimals)
  const cut = ((number.n * scale) / number.d).toString().padStart(decimals + 1, '0')
  const [whole, part] = [cut.slice(0, cut.length - decimals), cut.slice(cut.length - decimals)]
  return `${number.s < 0n ? '-' : ''}${whole}.${part}`.replace(/\.?0*$/, '')
}
