import { Fraction } from 'fraction.js'

/** The larger of two numbers. */
export function larger(left: Fraction, right: Fraction): Fraction {
  return left.gte(right) ? left : right
}

/** The smaller of two numbers. */
export function smaller(left: Fraction, right: Fraction): Fraction {
  return left.lte(right) ? left : right
}

/** The number, or nothing where it lies below nothing. */
export function atLeastZero(value: Fraction): Fraction {
  return larger(value, new Fraction(0))
}

/** The sum of numbers. */
export function total(values: Iterable<Fraction>): Fraction {
  let sum = new Fraction(0)
  for (const value of values) sum = sum.add(value)
  return sum
}
