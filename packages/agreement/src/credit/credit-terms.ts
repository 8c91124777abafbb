import type { Amount, Cap, CreditTerms, Schedule } from '../credit.ts'
import type { AgreementDraft, MetricDraft } from '../schema/draft.ts'
import { moneyOf, spanOf } from '../quantity/read-amount.ts'
import type { CreditPlace } from './credit-place.ts'
import { dayValue, roundingNeeded } from './credit-rules.ts'
import { amountsOf } from './schedule-amounts.ts'

type CreditDraft = NonNullable<MetricDraft['credit']>
type TermsDraft = Pick<
  NonNullable<AgreementDraft['remedies']>,
  'form' | 'expires' | 'minimum' | 'automatic' | 'rounding'
>

/** In which form a credit comes: what it says itself, then what all credits of the agreement have, then the defaults. */
export function readTerms(
  draft: CreditDraft,
  schedule: Schedule | undefined,
  caps: readonly Cap[],
  place: CreditPlace,
): CreditTerms {
  const { remedies = {}, fees, claims } = place.scope.draft
  const terms = termsOf({ ...present(remedies), ...present(draft) }, claims === undefined)
  const paid = schedule === undefined ? [] : amountsOf(schedule)
  tellRounding(terms, [...paid, ...caps.map(({ most }) => most)], fees !== undefined, place)
  tellDays(draft, terms, paid, place)
  return terms
}

// Without what stands there with a fault of its own.
function present({ form, expires, minimum, automatic, rounding }: TermsDraft): TermsDraft {
  return {
    ...(form === undefined ? {} : { form }),
    ...(expires === undefined ? {} : { expires }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(automatic === undefined ? {} : { automatic }),
    ...(rounding === undefined ? {} : { rounding }),
  }
}

function termsOf(own: TermsDraft, byItself: boolean): CreditTerms {
  const { form = 'future invoices', expires = 'never', minimum, rounding, automatic = byItself } = own
  return {
    form,
    expires: expiryOf(expires),
    ...(minimum === undefined ? {} : { minimum: minimumOf(minimum) }),
    automatic,
    ...(rounding === undefined ? {} : { rounding }),
  }
}

function expiryOf(text: string): CreditTerms['expires'] {
  const phrase = PHRASES.find((known) => known === text)
  return phrase ?? spanOf(text)
}

const PHRASES = ['never', 'at termination', 'end of term'] as const

function minimumOf(text: string): NonNullable<CreditTerms['minimum']> {
  return { money: moneyOf(text.replace(/^>=? ?/, '')), above: !text.startsWith('>=') }
}

function tellRounding(
  { minimum, rounding }: CreditTerms,
  amounts: readonly Amount[],
  hasFees: boolean,
  { path, scope }: CreditPlace,
): void {
  if (rounding !== undefined) return
  const money = amounts.find(({ kind }) => kind === 'money')?.text ?? minimum?.money.text
  if (money === undefined && !hasFees) return
  const named = money ?? 'fees'
  const says = `Money is named (${named}), and nothing says how a sum is rounded: 0.125 is 0.13 with half up, and 0.12 with half even and with down.`
  const fix = 'Add rounding: half up here or in remedies, or half even, or down.'
  scope.tell({ rule: roundingNeeded, path, onKey: true, says, fix })
}

function tellDays(
  { base }: CreditDraft,
  { form }: CreditTerms,
  amounts: readonly Amount[],
  { path, scope }: CreditPlace,
): void {
  const days = amounts.find((amount) => amount.kind === 'service time')
  if (days === undefined || base === undefined || form === 'service extension') return
  const { is, dayIs } = typeof base === 'string' ? { is: base } : base
  if (dayIs !== undefined || TIME_PRICES.includes(is)) return
  const says = `${days.text} of service are paid in money, and nothing says what a day is worth: of a month with 31 days 1/31 or 1/30.`
  const fix = `Write base: { is: ${is}, dayIs: actual days }, or 1/30, or 1/365.`
  scope.tell({ rule: dayValue, path: [...path, 'base'], says, fix })
}

// Charges that are the price of a time already.
const TIME_PRICES: readonly string[] = ['hourly price', 'average daily charge', 'average daily usage credits']
