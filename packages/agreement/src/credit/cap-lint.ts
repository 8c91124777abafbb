import type { Amount, Cap, Schedule } from '../credit.ts'
import { paysLess, paysSame } from './amount-size.ts'
import type { CreditPlace } from './credit-place.ts'
import { capNotTop, noTop } from './credit-rules.ts'
import { growthOf } from './schedule-amounts.ts'

/** Says when the cap of a window is not what the hardest step pays. */
export function tellCap(schedule: Schedule, caps: readonly Cap[], { path, scope }: CreditPlace): void {
  // Several incidents add up to the cap.
  if (schedule.kind !== 'steps' || schedule.by === 'incident') return
  const cap = caps.find(({ per, of }) => per === 'window' && of === undefined)
  const hardest = mostOf(schedule.steps.map(({ pays }) => pays))
  if (cap === undefined || hardest === undefined || paysSame(cap.most, hardest)) return
  const less = paysLess(cap.most, hardest)
  if (less === undefined) return
  const says = less
    ? `The hardest step pays ${hardest.text} back, and the cap lets ${cap.most.text} through.`
    : `The cap is ${cap.most.text}, and no step pays more than ${hardest.text} back.`
  const fix = `Write the cap as ${hardest.text}, or change the last step.`
  scope.tell({ rule: capNotTop, path: [...path, 'cap'], says, fix })
}

function mostOf(amounts: readonly Amount[]): Amount | undefined {
  return amounts.reduce<Amount | undefined>(
    (most, amount) => (most === undefined || paysLess(most, amount) === true ? amount : most),
    undefined,
  )
}

/** Says when a schedule that grows with incidents, blocks, points or things has no cap. */
export function tellNoTop(schedule: Schedule, caps: readonly Cap[], place: CreditPlace): void {
  const grows = growthOf(schedule)
  const { path, scope } = place
  if (grows === undefined || caps.length > 0 || scope.draft.remedies?.cap !== undefined) return
  const says = `What is paid back grows with ${grows}, and nothing says how far.`
  scope.tell({ rule: noTop, path, onKey: true, says, fix: 'Add cap, such as cap: 100 %.' })
}
