import { Fraction } from 'fraction.js'

/** How the last kept place is found; `half even` is banker's rounding. */
export type RoundingRule = 'half up' | 'half even' | 'down'

/** Rounds an amount that is not negative, once and at the end, to this many decimals: 2 for dollars, 0 for yen. */
export function roundTo(amount: Fraction, rule: RoundingRule, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals)
  const scaled = amount.mul(scale)
  const floor = scaled.n / scaled.d
  const twice = (scaled.n % scaled.d) * 2n
  return new Fraction(floor + (goesUp(twice - scaled.d, floor, rule) ? 1n : 0n), scale)
}

function goesUp(beyondHalf: bigint, floor: bigint, rule: RoundingRule): boolean {
  if (rule === 'down' || beyondHalf < 0n) return false
  return beyondHalf > 0n || rule === 'half up' || floor % 2n === 1n
}

/** Writes a rounded amount with all its decimals: `3.00`. */
export function fixedText(amount: Fraction, decimals: number): string {
  const digits = amount
    .mul(10n ** BigInt(decimals))
    .floor()
    .n.toString()
    .padStart(decimals + 1, '0')
  if (decimals === 0) return digits
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
