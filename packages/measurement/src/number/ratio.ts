import { Fraction } from 'fraction.js'

const SHORT = 2n ** 1024n // up to here lowest terms cost microseconds, far beyond it seconds

/**
 * n ÷ d, in lowest terms unless it is very long: the mean of thousands of quotients over different numbers has parts of tens
 * of thousands of digits. It compares and prints the same either way.
 */
export function quotient(n: bigint, d: bigint): Fraction {
  if (d < SHORT || n === 0n) return new Fraction(n, d)
  const long = new Fraction(0)
  long.s = n < 0n ? -1n : 1n
  long.n = n < 0n ? -n : n
  long.d = d
  return long
}

/** The sum of two numbers. */
export function plus(left: Fraction, right: Fraction): Fraction {
  return quotient(signed(left) * right.d + signed(right) * left.d, left.d * right.d)
}

/** The difference of two numbers. */
export function minus(left: Fraction, right: Fraction): Fraction {
  return quotient(signed(left) * right.d - signed(right) * left.d, left.d * right.d)
}

/** The product of two numbers. */
export function times(left: Fraction, right: Fraction): Fraction {
  return quotient(signed(left) * signed(right), left.d * right.d)
}

/** A number divided by one above nothing. */
export function over(left: Fraction, right: Fraction): Fraction {
  return quotient(signed(left) * right.d, left.d * right.n)
}

function signed({ s, n }: Fraction): bigint {
  return s < 0n ? -n : n
}
