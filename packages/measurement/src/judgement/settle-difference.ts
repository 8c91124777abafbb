import type { Fraction } from 'fraction.js'
import { decimalText, exactText } from '../number/decimal-text.ts'
import type { Difference, Together, Weighing } from './difference.ts'
import { joinBy } from './join-accounts.ts'
import type { Matter } from './matter.ts'
import { valueText } from './value-text.ts'
import type { Weighed } from './weighed.ts'

/** Applies the agreement's rule to two measurements, the deciding one first. */
export function settleDifference(deciding: Weighing, other: Weighing, matter: Matter): Together {
  const rule = matter.agreement.authority?.disagreement ?? null
  const apart = distance(deciding.weighed, other.weighed)
  const joined = joinBy({ rule, deciding, other, matter })
  const says = `${amountText(deciding, other, apart)} ${joined.why}`
  return {
    weighed: { ...joined.weighed, workings: workingsOf(deciding, other, says) },
    disputed: joined.disputed,
    difference: {
      rule,
      accounts: [deciding, other].map(({ by, weighed }) => ({ by, ends: endsOf(weighed) })),
      apart,
      holds: joined.holds,
      says,
    },
  }
}

function workingsOf(deciding: Weighing, other: Weighing, says: string): readonly string[] {
  return [
    `By ${deciding.by}:`,
    ...deciding.weighed.workings,
    `By ${other.by}:`,
    ...other.weighed.workings,
    says,
  ]
}

function endsOf({ best, worst }: Weighed): Difference['accounts'][number]['ends'] {
  return best === null || worst === null ? null : { best: best.value, worst: worst.value }
}

function single({ best, worst }: Weighed): Fraction | null {
  return best === null || worst === null || !best.value.equals(worst.value) ? null : best.value
}

function distance(deciding: Weighed, other: Weighed): Fraction | null {
  const [left, right] = [single(deciding), single(other)]
  return left === null || right === null ? null : right.sub(left)
}

function amountText(deciding: Weighing, other: Weighing, apart: Fraction | null): string {
  const both = `${deciding.by} says ${valueText(deciding.weighed)}, ${other.by} ${valueText(other.weighed)}`
  if (apart === null) return `${both}.`
  if (apart.equals(0)) return `${both}: the same.`
  const isShare = deciding.weighed.kind === 'share'
  const size = isShare ? `${sizeText(apart.abs().mul(100))} pp` : sizeText(apart.abs())
  return `${both}: ${size} ${apart.gt(0) ? 'more' : 'less'}.`
}

// Exact, and as people read it where it doesn't end.
function sizeText(size: Fraction): string {
  const exact = exactText(size)
  return exact.includes('÷') ? `${exact} = ${decimalText(size)}` : exact
}
