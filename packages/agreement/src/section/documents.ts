import type { Charge } from '../charge.ts'
import type { PaperDocument } from '../governance.ts'
import type { Money } from '../quantity.ts'
import { moneyOf } from '../quantity/read-amount.ts'
import { chargeNamed } from '../credit/read-charge.ts'
import { entriesOf } from '../schema/draft.ts'
import type { RulePage } from '../page/rule-page.ts'
import { realDate } from './calendar-date.ts'
import type { Scope } from './scope.ts'

const documentDate: RulePage = {
  id: 'documents/real-date',
  severity: 'error',
  title: 'The date of a document is in the calendar',
  why: 'Two papers of one title are told apart by their dates. A day that does not exist names neither of them.',
}

export const documentRules: readonly RulePage[] = [documentDate]

/** Step 6: other papers that the agreement names. */
export function readDocuments({ draft, tell }: Scope): readonly PaperDocument[] {
  return entriesOf(draft.documents).flatMap(([id, { title, dated, https }]) => {
    const date = realDate(documentDate, dated, ['documents', id, 'dated'], tell)
    if (title === undefined) return []
    return [
      {
        id,
        title,
        ...(date === undefined ? {} : { dated: date }),
        ...(https === undefined ? {} : { https }),
      },
    ]
  })
}

/** Step 5: what the charges come to. */
export function readFees({ draft }: Scope): readonly { readonly charge: Charge; readonly money: Money }[] {
  return entriesOf(draft.fees).map(([charge, money]) => ({
    charge: chargeNamed(charge, false),
    money: moneyOf(money),
  }))
}
