import { Fraction } from 'fraction.js'

const SAFE = 2 ** 52 // one more addend of this size still fits a double exactly
const MILLIONTHS = 1e6

/**
 * A sum that stays exact over millions of numbers without a fraction for each: whole numbers and millionths run in doubles
 * while these are exact, and spill into big integers.
 */
export interface ExactSum {
  whole: number
  millionths: number
  spilledWhole: bigint
  spilledMillionths: bigint
  /** Numbers with more decimals, as whole numbers of their last place, by the count of their decimals. */
  readonly rest: Map<number, bigint>
}

/** A sum of nothing. */
export function emptySum(): ExactSum {
  return { whole: 0, millionths: 0, spilledWhole: 0n, spilledMillionths: 0n, rest: new Map() }
}

/** Adds a number that is not negative, as the decimal that it prints as: 0.1 counts as 1/10. */
export function addTo(sum: ExactSum, value: number): void {
  if (Number.isInteger(value)) addWhole(sum, value)
  else addDecimal(sum, value)
}

function addWhole(sum: ExactSum, value: number): void {
  if (value > SAFE) {
    sum.spilledWhole += BigInt(value)
    return
  }
  sum.whole += value
  if (sum.whole > SAFE) {
    sum.spilledWhole += BigInt(sum.whole)
    sum.whole = 0
  }
}

function addDecimal(sum: ExactSum, value: number): void {
  const scaled = Math.round(value * MILLIONTHS)
  // Division rounds correctly, so equality says that this decimal is what the double stands for.
  if (scaled > SAFE || scaled / MILLIONTHS !== value) {
    const { digits, decimals } = decimalOf(value)
    sum.rest.set(decimals, (sum.rest.get(decimals) ?? 0n) + digits)
    return
  }
  sum.millionths += scaled
  if (sum.millionths > SAFE) {
    sum.spilledMillionths += BigInt(sum.millionths)
    sum.millionths = 0
  }
}

// A double prints as the shortest decimal that reads back as itself, perhaps with an exponent: 1e-7 has 7 decimals.
function decimalOf(value: number): { digits: bigint; decimals: number } {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [whole = '', part = ''] = mantissa.split('.')
  return { digits: BigInt(whole + part), decimals: part.length - Number(exponent) }
}

/** The decimal that a number prints as, exact. */
export function exactly(value: number): Fraction {
  const { digits, decimals } = decimalOf(value)
  return new Fraction(digits).div(new Fraction(10).pow(decimals))
}

/** The sum so far, exact. */
export function sumOf(sum: ExactSum): Fraction {
  const whole = new Fraction(sum.spilledWhole + BigInt(sum.whole))
  const millionths = new Fraction(sum.spilledMillionths + BigInt(sum.millionths), 1_000_000n)
  let all = whole.add(millionths)
  for (const [decimals, digits] of sum.rest) all = all.add(new Fraction(digits, 10n ** BigInt(decimals)))
  return all
}
