import type { Review } from '../governance.ts'
import { realDate } from './calendar-date.ts'
import type { RulePage } from '../page/rule-page.ts'
import type { Tell } from '../page/remark.ts'
import { isWhole, tidy } from '../schema/draft.ts'
import { present, readIf } from './given.ts'
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
  const { every, next: date, triggers, last } = draft.review ?? {}
  const next = realDate(reviewDate, date, ['review', 'next'], tell)
  tellEarly(next, draft.agreement?.effective, tell)
  const on = realDate(reviewDate, last?.on, ['review', 'last', 'on'], tell)
  const decision = { on, decided: readIf(last?.decided, tidy) }
  const review = { every, next, triggers: present(triggers) }
  if (!isWhole(review)) return undefined
  return isWhole(decision) ? { ...review, last: decision } : review
}

function tellEarly(next: string | undefined, effective: string | undefined, tell: Tell): void {
  if (next === undefined || effective === undefined || next > effective) return
  const says = `The next review is on ${next}, and the agreement begins on ${effective}.`
  tell({ rule: afterBeginning, path: ['review', 'next'], says, fix: `Write a day after ${effective}.` })
}
