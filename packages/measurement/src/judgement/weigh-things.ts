import { Fraction } from 'fraction.js'
import type { Attainment } from '../indicator/evidence.ts'
import { between } from '../indicator/evidence.ts'
import { pooledText, rangeText } from '../indicator/workings.ts'
import { over, plus } from '../number/ratio.ts'
import type { Weighed } from './weighed.ts'
import { nothing } from './weighed.ts'

/** Things that were counted: good ones, all of them, and how many more there were of which nobody knows. */
export interface Things {
  readonly name: string
  readonly good: Fraction
  readonly total: Fraction
  readonly unknown: Fraction
  /** Said before the division. */
  readonly workings?: readonly string[]
}

/** Weighs things: all that is unknown good, and all of it bad. */
export function weighThings({ name, good, total, unknown, workings = [] }: Things): Weighed {
  const attainment = between(good, total, unknown)
  const lines = [...workings, pooledText(name, good, total)]
  if (attainment === null && unknown.equals(0)) return { ...nothing(''), workings: lines }
  const ends = attainment ?? { lower: new Fraction(0), upper: new Fraction(1) }
  const bad = total.sub(good)
  const whole = plus(total, unknown)
  return {
    kind: 'share',
    ...readings(ends, bad, plus(bad, unknown)),
    good,
    total,
    unknown: over(unknown, whole),
    coverage: over(total, whole),
    contradictory: false,
    workings: [...lines, ...unknownText(name, unknown), ...rangeText(ends)],
  }
}

function unknownText(name: string, unknown: Fraction): readonly string[] {
  return unknown.equals(0) ? [] : [`Of ${unknown.toString()} ${name} nobody knows.`]
}

/** Both readings of an attainment. */
export function readings(
  { lower, upper }: Attainment,
  fewest: Fraction,
  most: Fraction,
): Pick<Weighed, 'best' | 'worst'> {
  return {
    best: { value: upper, bad: fewest, incidents: [] },
    worst: { value: lower, bad: most, incidents: [] },
  }
}
