import type { Reporting } from '../governance.ts'
import type { RulePage } from '../page/rule-page.ts'
import type { Path } from '../page/remark.ts'
import { spanOf } from '../quantity/read-amount.ts'
import { spanOrTimeOf } from '../quantity/read-span.ts'
import type { AgreementDraft } from '../schema/draft.ts'
import { tellUnknown } from './known.ts'
import { tellCalendar } from '../metric/calendar-name.ts'
import type { Scope } from './scope.ts'

const reportDue: RulePage = {
  id: 'reports/due',
  severity: 'error',
  title: 'A report in business time is due on a calendar',
  why: 'Ten business days after the end of a quarter are another date in each country. The calendar says which.',
}

export const reportRules: readonly RulePage[] = [reportDue]

type ReportDraft = NonNullable<NonNullable<AgreementDraft['reports']>[number]>

/** Step 7: who is told what, and when. */
export function readReports(scope: Scope): readonly Reporting[] {
  return (scope.draft.reports ?? []).flatMap(
    (draft, index) => (draft && readReport(draft, ['reports', index], scope)) ?? [],
  )
}

function readReport(draft: ReportDraft, path: Path, scope: Scope): Reporting | undefined {
  const { every, due, calendar, to = [], contents = [], disputable } = draft
  const parties = {
    what: 'party of parties.yaml',
    names: [...scope.book.parties.keys()],
    where: 'parties.yaml',
  }
  tellUnknown(to, parties, [...path, 'to'], scope)
  tellCalendar(calendar, [...path, 'calendar'], scope)
  tellDue(draft, path, scope)
  if (every === undefined) return undefined
  return {
    every,
    ...(due === undefined ? {} : { due: spanOrTimeOf(due) }),
    ...(calendar === undefined ? {} : { calendar }),
    to: to.filter((name) => name !== undefined),
    contents: contents.filter((part) => part !== undefined),
    ...(disputable === undefined ? {} : { disputable: spanOf(disputable) }),
  }
}

function tellDue({ due, calendar }: ReportDraft, path: Path, { tell }: Scope): void {
  if (due === undefined || calendar !== undefined || !due.includes('business')) return
  const says = `The report is due after ${due}, and no calendar says which days those are.`
  const fix = 'Add calendar with the name of a calendar of calendars.yaml, or write days.'
  tell({ rule: reportDue, path: [...path, 'due'], says, fix })
}
