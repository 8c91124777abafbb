import type { Review } from '../governance.ts'
import { realDate } from './calendar-date.ts'
import type { RulePage } from '../page/rule-page.ts'
import type { Scope } from './scope.ts'

const reviewDate: RulePage = {
  id: 'review/real-date',
  severity: 'error',
  title: 'The next review is on a day of the calendar',
  why: 'A review on a day that does not exist is due never, or on another day for each program that reads it.',
}

const afterBeginning: RulePage = {
  id: 'review/after-the-beginning',
  severity: 'error',
  title: 'The next review comes after the beginning',
  why: 'A review looks at how the agreement has gone. Before its first day there is nothing to look at.',
}

export const reviewRules: readonly RulePage[] = [reviewDate, afterBeginning]

/** Step 7. */
export function readReview({ draft, tell }: Scope): Review | undefined {
  const { every, next: date } = draft.review ?? {}
  const next = realDate(reviewDate, date, ['review', 'next'], tell)
  const effective = draft.agreement?.effective
  if (next !== undefined && effective !== undefined && next <= effective) {
    const says = `The next review is on ${next}, and the agreement begins on ${effective}.`
    tell({ rule: afterBeginning, path: ['review', 'next'], says, fix: `Write a day after ${effective}.` })
  }
  return every === undefined || next === undefined ? undefined : { every, next, triggers: [] }
}
