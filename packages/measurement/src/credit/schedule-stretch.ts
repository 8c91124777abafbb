import { Fraction } from 'fraction.js'
import { percentText } from '../number/decimal-text.ts'
import type { BoundedStep } from './bounded-step.ts'
import { isIn } from './bounded-step.ts'

/** Attainments side by side that a schedule treats alike. */
export interface Stretch {
  readonly from: Fraction
  readonly fromInclusive: boolean
  readonly to: Fraction
  readonly toInclusive: boolean
  /** Whether they keep the target. */
  readonly meets: boolean
  /** What the steps that hold them pay, a number each. */
  readonly pays: readonly Fraction[]
}

interface Piece extends Stretch {
  readonly key: string
}

/** Cuts 0 to 100 % at every bound and at the target, then joins what is alike, lowest first. */
export function stretchesOf(steps: readonly BoundedStep[], target: Fraction): readonly Stretch[] {
  const joined: Piece[] = []
  for (const next of pieces(steps, target)) {
    const last = joined.at(-1)
    if (last?.key === next.key)
      joined[joined.length - 1] = { ...last, to: next.to, toInclusive: next.toInclusive }
    else joined.push(next)
  }
  return joined
}

function pieces(steps: readonly BoundedStep[], target: Fraction): readonly Piece[] {
  const [none, all] = [new Fraction(0), new Fraction(1)]
  const bounds = [none, all, target, ...steps.flatMap(({ from, to }) => [from, to])]
    .filter((bound) => bound.gte(none) && bound.lte(all))
    .toSorted((left, right) => left.compare(right))
  const points = bounds.filter((bound, index) => index === 0 || !bounds[index - 1]?.equals(bound))
  return points.flatMap((point, index) => {
    const next = points[index + 1]
    const at = piece(point, point, steps, target)
    return next === undefined ? [at] : [at, piece(point, next, steps, target)]
  })
}

// A single point, or everything strictly between two.
function piece(from: Fraction, to: Fraction, steps: readonly BoundedStep[], target: Fraction): Piece {
  const isPoint = from.equals(to)
  const sample = from.add(to).div(2)
  const holding = steps.filter((step) => isIn(step, sample))
  const meets = sample.gte(target)
  const key = `${meets} ${holding.map((step) => steps.indexOf(step)).join(' ')}`
  const pays = holding.map((step) => step.pays)
  return { from, fromInclusive: isPoint, to, toInclusive: isPoint, meets, pays, key }
}

/** The stretch in words: `exactly 99 %`, `at least 95 % and below 95.5 %`. */
export function stretchText({ from, fromInclusive, to, toInclusive }: Stretch): string {
  if (from.equals(to)) return `exactly ${percentText(from)}`
  const lower = `${fromInclusive ? 'at least' : 'above'} ${percentText(from)}`
  return `${lower} and ${toInclusive ? 'at most' : 'below'} ${percentText(to)}`
}
