import { atLeastZero, smaller, total } from '../number/bounds.ts'
import type { Answer, AnsweredJudgement, AnsweredSettlement } from './answer.ts'
import type { PaidBounds } from './paid-bounds.ts'

/**
 * What one credit of a statement was paid with: its own sum, unless caps, a minimum or a choice made the whole another one; then
 * between what the whole needs of it, and what it could be. Null where no money is named.
 */
export function paidOf({ judgements, settlement }: Answer, index: number): PaidBounds | null {
  const own = sumsOf(judgements[index])
  if (own === null || settlement === null || settlement.kind === 'unpriced') return null
  if (settlement.kind === 'choice') return chosen(settlement, judgements[index], own)
  const all = judgements.flatMap((each) => sumsOf(each) ?? [])
  return partOf(settlement, own, all)
}

function partOf({ sum, atMost }: Owed, own: PaidBounds, all: readonly PaidBounds[]): PaidBounds {
  const least = total(all.map((each) => each.least))
  const most = total(all.map((each) => each.most))
  if (least.equals(sum.amount) && atMost !== null && most.equals(atMost.amount)) return own
  const needed = atLeastZero(sum.amount.sub(most.sub(own.most)))
  return {
    least: smaller(own.least, needed),
    most: atMost === null ? own.most : smaller(own.most, atMost.amount),
    currency: own.currency,
  }
}

type Owed = Extract<AnsweredSettlement, { kind: 'owed' }>
type Choice = Extract<AnsweredSettlement, { kind: 'choice' }>

// Whoever may choose may have taken another one.
function chosen({ options }: Choice, judgement: AnsweredJudgement | undefined, own: PaidBounds): PaidBounds {
  const isOption = options.some(
    ({ metric, entity }) => metric === judgement?.metric && entity === judgement.entity,
  )
  return isOption ? { ...own, least: own.least.sub(own.least) } : own
}

// The sums of a credit, by itself.
function sumsOf(judgement: AnsweredJudgement | undefined): PaidBounds | null {
  const credit = judgement?.credit ?? null
  if (credit === null || credit.sum === null) return null
  const { amount, currency } = credit.sum
  return { least: amount, most: credit.atMostSum?.amount ?? amount, currency }
}
