import type { Fraction } from 'fraction.js'
import { atLeastZero } from '../number/bounds.ts'
import type { BlockRounding } from './block-credit.ts'
import { wholeBlocks } from './block-credit.ts'
import type { Breach } from './breach.ts'

/** Credits by how far the attainment lies below the target. */
export type PointRule =
  /** Target − attainment, as a share of the base. */
  | { readonly kind: 'shortfall' }
  /** A share for each percentage point below the target; `whole` counts full points only. */
  | { readonly kind: 'linear'; readonly perPoint: Fraction; readonly whole: boolean }
  /** A share for each block of so many percentage points below the target. */
  | {
      readonly kind: 'per points'
      readonly points: Fraction
      readonly rounding: BlockRounding
      readonly pays: Fraction
    }

/** The share of the base that the missing percentage points pay; exact, so that a whole number of blocks stays whole. */
export function pointCredit(rule: PointRule, { target, attainment }: Breach): Fraction {
  const points = atLeastZero(target.sub(attainment)).mul(100)
  switch (rule.kind) {
    case 'shortfall':
      return points.div(100)
    case 'linear':
      return (rule.whole ? points.floor() : points).mul(rule.perPoint)
    case 'per points':
      return wholeBlocks(points.div(rule.points), rule.rounding).mul(rule.pays)
    default:
      return rule satisfies never
  }
}
