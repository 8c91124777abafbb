import type { Path, Tell } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import type { PartialRule } from '../window.ts'
import type { PromiseDraft } from './layers.ts'

const partialPeriod: RulePage = {
  id: 'metrics/partial-period',
  severity: 'error',
  title: 'A promise about time says how a window counts that was there in part only',
  why: 'A server of ten days in a month of thirty-one has a third of the month’s time, or all of it. The same quarter of an hour is then too much, or little.',
}

export const partialPeriodRules: readonly RulePage[] = [partialPeriod]

/** The window in which a customer or an entity came or went; asked for where time or intervals are counted. */
export function readPartialPeriod(draft: PromiseDraft, path: Path, tell: Tell): PartialRule {
  const { measure } = draft
  const isAsked = measure !== undefined && ('downtime' in measure || 'intervals' in measure)
  if (isAsked && !('partialPeriod' in draft)) {
    // 10 of 31 days, 15 min down
    const says =
      'Nothing says how a window counts that was there in part only: deployed for 14,400 of 44,640 min and 15 min down is 99.966 % with assume available, and 99.895 % with only deployed time.'
    const fix = `Add partialPeriod: only deployed time, assume available, prorate subscription or own period.`
    tell({ rule: partialPeriod, path, onKey: true, says, fix })
  }
  return draft.partialPeriod ?? 'own period'
}
