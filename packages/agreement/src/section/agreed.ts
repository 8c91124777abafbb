import type { Agreed, ChangeRule } from '../governance.ts'
import type { AgreementDraft } from '../schema/draft.ts'
import { realDate } from './calendar-date.ts'
import { spanOf } from '../quantity/read-amount.ts'
import { clockTimeOf } from '../quantity/read-quantity.ts'
import { spanOrTimeOf } from '../quantity/read-span.ts'
import type { RulePage } from '../page/rule-page.ts'
import type { Scope } from './scope.ts'
import { tellZone } from './zone.ts'

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
    ...readWider(draft.agreement ?? {}, tell),
  }
}

type AgreedDraft = NonNullable<AgreementDraft['agreement']>

function readWider(draft: AgreedDraft, tell: Scope['tell']): Omit<Agreed, 'effective' | 'until' | 'notice'> {
  const { zone, renews, prevailsOver = [], subjectTo = [] } = draft
  tellZone(agreedDate, zone, ['agreement', 'zone'], tell)
  const agreedOn = realDate(agreedDate, draft.agreedOn, ['agreement', 'agreedOn'], tell)
  const changes = readChanges(draft.changes)
  return {
    ...(agreedOn === undefined ? {} : { agreedOn }),
    ...(zone === undefined ? {} : { zone }),
    ...(renews === undefined ? {} : { renews: spanOf(renews) }),
    prevailsOver: prevailsOver.filter((name) => name !== undefined),
    subjectTo: subjectTo.filter((name) => name !== undefined),
    ...(changes && { changes }),
  }
}

function readChanges(draft: AgreedDraft['changes']): ChangeRule | undefined {
  if (draft?.by === undefined) return undefined
  const { by, notice, adverse = 'with consent' } = draft
  return { by, ...(notice === undefined ? {} : { notice: spanOrTimeOf(notice) }), adverse }
}
