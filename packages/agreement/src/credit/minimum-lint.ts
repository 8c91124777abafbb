import type { Amount, Cap, CreditTerms, Schedule } from '../credit.ts'
import { decimalText } from '../quantity/format-percent.ts'
import type { Money } from '../quantity.ts'
import { moneyOf } from '../quantity/read-amount.ts'
import { entriesOf } from '../schema/draft.ts'
import { creditedEntries } from '../section/remedies.ts'
import { paysLess } from './amount-size.ts'
import type { CreditPlace } from './credit-place.ts'
import { minimumNeverMet } from './credit-rules.ts'
import { mostOf } from './schedule-most.ts'

/** What a credit comes to, as far as it was read. */
export interface CreditParts {
  readonly schedule: Schedule
  readonly caps: readonly Cap[]
  readonly terms: CreditTerms
  /** The phrase of the charge. */
  readonly base: string | undefined
  /** Whether the minimum stands in the credit itself. */
  readonly isOwn: boolean
}

/** Says when the most that can be owed lies below the minimum that is paid. */
export function tellMinimum(parts: CreditParts, place: CreditPlace): void {
  const { minimum } = parts.terms
  if (minimum === undefined || addsUp(place)) return
  const most = capped(mostOf(parts.schedule), parts.caps)
  const owed = most && moneyIn(most, parts.base, place)
  if (owed === undefined || isPaid(owed, minimum)) return
  const least = `${minimum.above ? 'up to' : 'below'} ${minimum.money.text}`
  const says = `At most ${owed.text} is owed, and nothing ${least} is paid: no credit ever is.`
  const path = parts.isOwn ? [...place.path, 'minimum'] : ['remedies', 'minimum']
  const fix = `Write a minimum below ${owed.text}, or pay more.`
  place.scope.tell({ rule: minimumNeverMet, path, says, fix })
}

// The minimum holds for the sum of the credits of a window, and for those of all entities.
function addsUp({ per, scope }: CreditPlace): boolean {
  if (per !== undefined) return true
  return creditedEntries(scope).length > 1 && scope.draft.remedies?.combine === 'sum'
}

// What is in another currency can't be compared, and is left alone.
function isPaid(owed: Money, { money, above }: NonNullable<CreditTerms['minimum']>): boolean {
  if (owed.currency !== money.currency) return true
  return above ? owed.amount.gt(money.amount) : owed.amount.gte(money.amount)
}

function capped(most: Amount | undefined, caps: readonly Cap[]): Amount | undefined {
  const cap = caps.find(({ of }) => of === undefined)?.most
  if (most === undefined || cap === undefined) return most ?? cap
  return paysLess(cap, most) === true ? cap : most
}

// Money as it is, and a share of a fee that the agreement names.
function moneyIn(amount: Amount, base: string | undefined, { scope }: CreditPlace): Money | undefined {
  if (amount.kind === 'money') return amount.money
  const fee = entriesOf(scope.draft.fees).find(([name]) => name === base)?.[1]
  if (amount.kind !== 'share' || fee === undefined) return undefined
  const { amount: whole, currency } = moneyOf(fee)
  const sum = whole.mul(amount.ratio)
  return { amount: sum, currency, text: `${decimalText(sum, 2)} ${currency}` }
}
