import type { Amount, Cap, CreditTerms, Schedule } from '../credit.ts'
import type { AgreementDraft, MetricDraft } from '../schema/draft.ts'
import { moneyOf, spanOf } from '../quantity/read-amount.ts'
import type { CreditPlace } from './credit-place.ts'
import { dayValue, roundingNeeded } from './credit-rules.ts'

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
  const { remedies, fees } = place.scope.draft
  const own: TermsDraft = {
    form: draft.form ?? remedies?.form,
    expires: draft.expires ?? remedies?.expires,
    minimum: draft.minimum ?? remedies?.minimum,
    automatic: draft.automatic ?? remedies?.automatic,
    rounding: draft.rounding ?? remedies?.rounding,
  }
  const terms = termsOf(own, place.scope.draft.claims === undefined)
  const amounts = [...(schedule === undefined ? [] : amountsOf(schedule)), ...caps.map(({ most }) => most)]
  tellRounding(terms, amounts, fees !== undefined, place)
  tellDays(draft, terms, amounts, place)
  return terms
}

function termsOf(own: TermsDraft, automatic: boolean): CreditTerms {
  const { form = 'future invoices', expires = 'never', minimum, rounding } = own
  const lapses = expires === 'never' || expires === 'at termination' || expires === 'end of term'
  return {
    form,
    expires: lapses ? expires : spanOf(expires),
    ...(minimum === undefined ? {} : { minimum: minimumOf(minimum) }),
    automatic: own.automatic ?? automatic,
    ...(rounding === undefined ? {} : { rounding }),
  }
}

function minimumOf(text: string): NonNullable<CreditTerms['minimum']> {
  return { money: moneyOf(text.replace(/^>=? ?/, '')), above: !text.startsWith('>=') }
}

function amountsOf(schedule: Schedule): readonly Amount[] {
  switch (schedule.kind) {
    case 'steps':
      return schedule.steps.map(({ pays }) => pays)
    case 'flat':
    case 'per block':
    case 'per points':
      return [schedule.pays]
    case 'linear':
      return [schedule.perPoint]
    case 'max of':
      return schedule.schedules.flatMap(amountsOf)
    case 'by occurrence':
      return schedule.pays
    case 'shortfall':
    case 'unavailability':
    case 'downtime fee':
      return []
  }
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
  if (typeof base !== 'string' && base.dayIs !== undefined) return
  const phrase = typeof base === 'string' ? base : base.is
  if (phrase === 'hourly price' || phrase.startsWith('average daily')) return // it is the price of a time already
  const says = `${days.text} of service are paid in money, and nothing says what a day is worth: of a month with 31 days 1/31 or 1/30.`
  const fix = `Write base: { is: ${phrase}, dayIs: actual days }, or 1/30, or 1/365.`
  scope.tell({ rule: dayValue, path: [...path, 'base'], says, fix })
}
