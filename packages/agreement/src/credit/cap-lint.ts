import type { Amount, Cap, Schedule } from '../credit.ts'
import { paysLess, paysSame } from './amount-size.ts'
import type { CreditPlace } from './credit-place.ts'
import { capNotTop, noTop } from './credit-rules.ts'
import { growthOf } from './schedule-amounts.ts'
import { mostOf } from './schedule-most.ts'

/** Says when the cap of a window is not the most that the schedule pays. */
export function tellCap(schedule: Schedule, caps: readonly Cap[], { path, scope }: CreditPlace): void {
  const at = caps.findIndex(({ per, of }) => per === 'window' && of === undefined)
  const [cap, most] = [caps[at], mostOf(schedule)]
  if (cap === undefined || most === undefined || paysSame(cap.most, most)) return
  const less = paysLess(cap.most, most)
  if (less === undefined) return
  const words = schedule.kind === 'steps' ? stepWords(less, cap.most, most) : flatWords(less, cap.most, most)
  scope.tell({ rule: capNotTop, path: [...path, 'cap', ...(caps.length > 1 ? [at] : [])], ...words })
}

interface CapWords {
  readonly says: string
  readonly fix: string
}

function stepWords(less: boolean, cap: Amount, hardest: Amount): CapWords {
  const says = less
    ? `The hardest step pays ${hardest.text} back, and the cap lets ${cap.text} through.`
    : `The cap is ${cap.text}, and no step pays more than ${hardest.text} back.`
  return { says, fix: `Write the cap as ${hardest.text}, or change the last step.` }
}

function flatWords(less: boolean, cap: Amount, most: Amount): CapWords {
  if (less) {
    const says = `Up to ${most.text} is paid back, and the cap lets ${cap.text} through.`
    return { says, fix: `Write the cap as ${most.text}, or pay ${cap.text}.` }
  }
  const says = `The cap is ${cap.text}, and no more than ${most.text} is paid back.`
  return { says, fix: `Write the cap as ${most.text}, or take it out.` }
}

/** Says when a schedule that grows with incidents, blocks, points or things has no cap. */
export function tellNoTop(schedule: Schedule, caps: readonly Cap[], place: CreditPlace): void {
  const grows = growthOf(schedule)
  const { path, scope } = place
  if (grows === undefined || caps.length > 0 || scope.draft.remedies?.cap !== undefined) return
  const says = `What is paid back grows with ${grows}, and nothing says how far.`
  scope.tell({ rule: noTop, path, onKey: true, says, fix: 'Add cap, such as cap: 100 %.' })
}
