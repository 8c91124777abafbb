import { Fraction } from 'fraction.js'

const SAFE = 2 ** 52 // one more addend of this size still fits a double exactly
const MILLIONTHS = 1e6
const HEAD = 8 // decimals that run apart from those after them
const LONGEST = 22 // decimals whose tail after the head is still far from SAFE
const PLAIN = 1e-6 // smaller numbers print with an exponent

/** Whole numbers that run in a double while it is exact, and spill into a big integer. */
interface Run {
  sum: number
  spilled: bigint
}

/**
 * A sum that stays exact over millions of numbers without a fraction or a big integer for each: whole numbers, millionths and
 * longer decimals (cut after eight places) run apart, each as whole numbers of their last place.
 */
export interface ExactSum {
  readonly whole: Run
  readonly millionths: Run
  readonly heads: Run
  /** By the count of decimals. */
  readonly tails: Map<number, Run>
  readonly rest: { sum: Fraction }
}

/** A sum of nothing. */
export function emptySum(): ExactSum {
  return {
    whole: emptyRun(),
    millionths: emptyRun(),
    heads: emptyRun(),
    tails: new Map(),
    rest: { sum: new Fraction(0) },
  }
}

/** Adds a number that is not negative, as the decimal that it prints as: 0.1 counts as 1/10. */
export function addTo(sum: ExactSum, value: number): void {
  if (Number.isInteger(value)) run(sum.whole, value)
  else addDecimal(sum, value)
}

function addDecimal(sum: ExactSum, value: number): void {
  const scaled = Math.round(value * MILLIONTHS)
  // Division rounds correctly, so equality says that this decimal is what the double stands for.
  if (scaled <= SAFE && scaled / MILLIONTHS === value) run(sum.millionths, scaled)
  else addLong(sum, value)
}

function addLong(sum: ExactSum, value: number): void {
  const text = String(value)
  const point = text.indexOf('.') + 1
  const decimals = text.length - point
  if (value < PLAIN || decimals <= HEAD || decimals > LONGEST) {
    sum.rest.sum = sum.rest.sum.add(exactly(value))
    return
  }
  run(sum.whole, Math.trunc(value))
  run(sum.heads, Number(text.slice(point, point + HEAD)))
  run(tailOf(sum, decimals), Number(text.slice(point + HEAD)))
}

function tailOf(sum: ExactSum, decimals: number): Run {
  const known = sum.tails.get(decimals)
  if (known !== undefined) return known
  const tail = emptyRun()
  sum.tails.set(decimals, tail)
  return tail
}

function emptyRun(): Run {
  return { sum: 0, spilled: 0n }
}

function run(total: Run, value: number): void {
  if (value > SAFE) {
    total.spilled += BigInt(value)
    return
  }
  total.sum += value
  if (total.sum <= SAFE) return
  total.spilled += BigInt(total.sum)
  total.sum = 0
}

/** The decimal that a number prints as, exact; perhaps with an exponent: 1e-7 has 7 decimals. */
export function exactly(value: number): Fraction {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [whole = '', part = ''] = mantissa.split('.')
  const decimals = part.length - Number(exponent)
  return new Fraction(BigInt(whole + part)).div(new Fraction(10).pow(decimals))
}

/** The sum so far, exact. */
export function sumOf({ whole, millionths, heads, tails, rest }: ExactSum): Fraction {
  let all = rest.sum.add(runOf(whole, 0)).add(runOf(millionths, 6)).add(runOf(heads, HEAD))
  for (const [decimals, tail] of tails) all = all.add(runOf(tail, decimals))
  return all
}

function runOf({ sum, spilled }: Run, decimals: number): Fraction {
  return new Fraction(spilled + BigInt(sum), 10n ** BigInt(decimals))
}
