import type { LetOff, LetOffFault } from './let-off-note.ts'
import type { JudgeRemark } from './remark.ts'

const FIXES: Readonly<Record<LetOffFault, string>> = {
  'late notice': 'Correct announced if it was told earlier; else tell the customer that it counts.',
  'over quota': 'Correct its times if less was done; else tell the customer that the rest counts.',
  'outside windows': 'Correct its times if they are wrong; else tell the customer that the rest counts.',
  'not agreed': 'Ask for the missing agreement, and write it with its date below agreed.',
}

/** A record that doesn't let off what it says is told of where it stands, too. */
export function tellLetOff({ record, fault, says }: LetOff): readonly JudgeRemark[] {
  if (fault === null) return []
  const rule = `records/${fault.replace(' ', '-')}`
  return [{ rule, severity: 'warning', about: { kind: 'record', record }, says, fix: FIXES[fault] }]
}
