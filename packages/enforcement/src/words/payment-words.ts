import type { Amount, Schedule } from '@nines/agreement'

/**
 * What a miss pays back, from the least to the most: `at least 10 % and up to 100 %`; undefined where the schedule names no
 * sums, which is left to the statement.
 */
export function paymentWords(schedule: Schedule): string | undefined {
  const amounts = sums(schedule).toSorted(bySize)
  const [least, most] = [amounts[0], amounts.at(-1)]
  if (least === undefined || most === undefined) return undefined
  if (least.text === most.text) return least.text
  return isNothing(least) ? `up to ${most.text}` : `at least ${least.text} and up to ${most.text}`
}

function sums(schedule: Schedule): readonly Amount[] {
  if (schedule.kind === 'steps') return schedule.steps.map(({ pays }) => pays)
  if (schedule.kind === 'flat') return [schedule.pays]
  return schedule.kind === 'by occurrence' ? schedule.pays : []
}

// Shares by their size, which ranges may name in any order; other sums as the author wrote them.
function bySize(one: Amount, other: Amount): number {
  return one.kind === 'share' && other.kind === 'share' ? one.ratio.compare(other.ratio) : 0
}

function isNothing(amount: Amount): boolean {
  return amount.kind === 'share' && amount.ratio.equals(0)
}
