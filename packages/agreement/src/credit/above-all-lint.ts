import type { Amount } from '../credit.ts'
import type { Path } from '../page/remark.ts'
import { amountOf } from '../quantity/read-amount.ts'
import type { MetricDraft } from '../schema/draft.ts'
import { chargeOf } from './read-charge.ts'
import type { CreditPlace } from './credit-place.ts'
import { aboveAll } from './credit-rules.ts'
import { payingOf } from './read-pays.ts'
import { writtenStepOf } from './read-step.ts'
import { amountsOf } from './schedule-amounts.ts'

type CreditDraft = NonNullable<MetricDraft['credit']>

/** Says when more is paid back than was charged. A day or an hour may be paid back several times over: those are parts of a bill. */
export function tellAboveAll(draft: CreditDraft, { path, scope }: CreditPlace): void {
  if (draft.base === undefined || isPartOfBill(draft.base)) return
  const base = chargeOf(draft.base, false).text
  for (const [at, amount] of paymentsIn(draft)) {
    // Nobody writes `7 x` for a share by a slip.
    if (amount.kind !== 'share' || amount.ratio.lte(1) || !amount.text.endsWith('%')) continue
    const over = amount.ratio.sub(1).mul(100).toString()
    const says = `${amount.text} of the ${base} is paid back: ${over} % more than was charged.`
    const fix = 'Write 100 % or less.'
    scope.tell({ rule: aboveAll, path: [...path, ...at], says, fix })
  }
}

function isPartOfBill(base: NonNullable<CreditDraft['base']>): boolean {
  const { period } = chargeOf(base, false)
  return period === 'hour' || period === 'day average'
}

type Payment = readonly [at: Path, amount: Amount]

function paymentsIn({ steps, pays, maxOf, byOccurrence }: CreditDraft): readonly Payment[] {
  return [
    ...each('steps', steps, (text) => [writtenStepOf(text).pays]),
    ...each('maxOf', maxOf, paysOf),
    ...(pays === undefined ? [] : paysOf(pays).map((amount): Payment => [['pays'], amount])),
    ...each('byOccurrence', byOccurrence?.pays, (text) => [amountOf(text)]),
  ]
}

function each(
  key: 'steps' | 'maxOf' | 'byOccurrence',
  texts: readonly (string | undefined)[] | undefined,
  read: (text: string) => readonly Amount[],
): readonly Payment[] {
  const at = key === 'byOccurrence' ? [key, 'pays'] : [key]
  return (texts ?? []).flatMap((text, index) =>
    text === undefined ? [] : read(text).map((amount): Payment => [[...at, index], amount]),
  )
}

// What is paid for each point below the target says nothing of the whole.
function paysOf(text: string): readonly Amount[] {
  const schedule = payingOf(text)
  return schedule.kind === 'linear' || schedule.kind === 'per points' ? [] : amountsOf(schedule)
}
