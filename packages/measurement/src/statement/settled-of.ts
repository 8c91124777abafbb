import type { Fraction } from 'fraction.js'
import type { EarlierSettlement } from '../facts/facts.ts'
import { larger, smaller, total } from '../number/bounds.ts'
import type { Answer, AnsweredOption } from './answer.ts'
import { boundsOf, type PaidBounds } from './paid-bounds.ts'
import { spanOf } from './windows-of.ts'

/** What all credits of a statement came to together; nothing where none was owed, or nobody says it in money. */
export function settledOf(answer: Answer, file: string): readonly EarlierSettlement[] {
  const paid = boundsOfAll(answer.settlement)
  if (paid === null) return []
  return [{ window: spanOf(answer), ...boundsOf(paid), source: { file, at: ['settlement'] } }]
}

function boundsOfAll(settlement: Answer['settlement']): PaidBounds | null {
  if (settlement === null || settlement.kind === 'unpriced') return null
  if (settlement.kind === 'choice') return boundsOfChoice(settlement.options)
  const { amount, currency } = settlement.sum
  return { least: amount, most: settlement.atMost?.amount ?? amount, currency }
}

// One promise is chosen, for all things that it is owed for.
/** What whoever may choose gets, at least and at most. */
export function boundsOfChoice(options: readonly AnsweredOption[]): PaidBounds | null {
  const sums = [...Map.groupBy(options, ({ metric }) => metric).values()].map((group): Fraction =>
    total(group.map(({ sum }) => sum.amount)),
  )
  const currency = options[0]?.sum.currency
  if (currency === undefined) return null
  return { least: sums.reduce(smaller), most: sums.reduce(larger), currency }
}
