import type { Amount, Schedule } from '../credit.ts'
import { paysLess, paysSame } from './amount-size.ts'
import type { CreditPlace } from './credit-place.ts'
import { notMonotone, partUnused } from './credit-rules.ts'

type Occurrences = Extract<Schedule, { kind: 'by occurrence' }>

/** Says where a later miss pays no more than an earlier one, or comes after more windows than are looked at. */
export function tellOccurrences({ pays, lookback }: Occurrences, place: CreditPlace): void {
  tellDescent(pays, place)
  const extra = pays[lookback]
  if (extra === undefined) return
  const windows = lookback === 1 ? '1 window is' : `${lookback} windows are`
  const says = `${extra.text} is paid at the ${ordinal(lookback + 1)} miss, and only ${windows} looked at.`
  const path = [...place.path, 'byOccurrence', 'pays', lookback]
  place.scope.tell({
    rule: partUnused,
    path,
    says,
    fix: `Write lookback: ${pays.length} or more, or take it out.`,
  })
}

function tellDescent(pays: readonly Amount[], { path, scope }: CreditPlace): void {
  const at = pays.findIndex((pay, index) => {
    const before = pays[index - 1]
    return before !== undefined && (paysLess(pay, before) === true || paysSame(pay, before))
  })
  const [pay, before] = [pays[at], pays[at - 1]]
  if (pay === undefined || before === undefined) return
  const says = `The ${ordinal(at + 1)} miss pays ${pay.text} back, the ${ordinal(at)} ${before.text}.`
  const sorted = pays.toSorted((left, right) => (paysLess(left, right) === true ? -1 : 1))
  const isGrowing = sorted.every(
    (one, index) => index === 0 || paysLess(sorted[index - 1] ?? one, one) === true,
  )
  const fix = isGrowing
    ? `Put the payments in order: pays: [${sorted.map(({ text }) => text).join(', ')}].`
    : `Write a payment above ${before.text}, or take this one out.`
  scope.tell({ rule: notMonotone, path: [...path, 'byOccurrence', 'pays', at], says, fix })
}

function ordinal(count: number): string {
  const ending = count % 100 > 10 && count % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')
  return `${count}${ending}`
}
