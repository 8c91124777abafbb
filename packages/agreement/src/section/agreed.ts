import type { Agreed } from '../governance.ts'
import { realDate } from './calendar-date.ts'
import { clockTimeOf } from '../quantity/read-quantity.ts'
import type { RulePage } from '../page/rule-page.ts'
import type { Scope } from './scope.ts'

const agreedDate: RulePage = {
  id: 'agreement/real-date',
  severity: 'error',
  title: 'Dates are in the calendar',
  why: 'A date such as 2026-02-30 is read as another day by some programs and refused by others; nobody can say when the agreement begins.',
}

const beginsBeforeEnd: RulePage = {
  id: 'agreement/begins-before-it-ends',
  severity: 'error',
  title: 'An agreement begins before it ends',
  why: 'An agreement that ends on the day it begins, or before, is never in force.',
}

export const agreedRules: readonly RulePage[] = [agreedDate, beginsBeforeEnd]

/** Step 6. */
export function readAgreed({ draft, tell }: Scope): Agreed | undefined {
  const { effective: begins, until: ends, notice } = draft.agreement ?? {}
  const effective = realDate(agreedDate, begins, ['agreement', 'effective'], tell)
  const until = realDate(agreedDate, ends, ['agreement', 'until'], tell)
  if (effective === undefined) return undefined
  if (until !== undefined && until <= effective) {
    const says = `The agreement is in force from ${effective} and ends on ${until}.`
    tell({
      rule: beginsBeforeEnd,
      path: ['agreement', 'until'],
      says,
      fix: `Write a day after ${effective}, or take until out.`,
    })
  }
  return {
    effective,
    ...(until === undefined ? {} : { until }),
    ...(notice === undefined ? {} : { notice: clockTimeOf(notice) }),
    prevailsOver: [],
    subjectTo: [],
  }
}
