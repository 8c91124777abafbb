import type { Agreement, Combination, Credit, StackingScope } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { larger, total } from '../number/bounds.ts'
import type { OwedEnd, PaidBefore } from './cap.ts'
import type { Judgement } from './judgement.ts'
import type { Matter } from './matter.ts'
import type { Fees, Sum } from './money.ts'

/** What all credits of a window come to, or who has to choose first. */
export type Settled =
  /** `sum` is what is paid for certain, minimum, caps and rounding included; `atMost` is null where nobody says it in money. */
  | {
      readonly kind: 'owed'
      readonly sum: Sum
      readonly atMost: Sum | null
      readonly steps: readonly string[]
    }
  | {
      readonly kind: 'choice'
      readonly by: 'customer' | 'provider' | 'both parties'
      readonly options: readonly {
        readonly metric: string
        readonly entity: string | null
        readonly sum: Sum
      }[]
    }
  /** Credits are owed of which nobody says what they are in money. */
  | { readonly kind: 'unpriced' }

/** What settling needs beside the judgements. */
export interface SettlementScene {
  readonly agreement: Agreement
  readonly fees: (matter: Matter) => Fees
  /** Credits that somebody chose, by metric or entry. */
  readonly chosen: readonly string[]
  /** What was paid before, for caps over longer than a window. */
  readonly earlier: readonly PaidBefore[]
}

/** A credit that is owed for one thing, or perhaps is. */
export interface Claim {
  readonly judgement: Judgement
  readonly matter: Matter
  readonly credit: Credit
  readonly sum: Sum
}

/** The scene for one end of what is owed. */
export interface EndScene extends SettlementScene {
  readonly end: OwedEnd
}

type Combined = { readonly kind: 'sum'; readonly amount: Fraction } | Extract<Settled, { kind: 'choice' }>

/** Combines credits: metrics that a rule names by it first; what they come to then meets the rest. */
export function combineAll(claims: readonly Claim[], scene: EndScene): Combined {
  const { remedies } = scene.agreement
  const parts: { readonly name: string; readonly amount: Fraction; readonly claims: readonly Claim[] }[] = []
  let rest = claims
  for (const rule of remedies.stacking) {
    const mine = rest.filter(({ judgement }) => isNamed(judgement, rule.metrics))
    if (mine.length === 0) continue
    rest = rest.filter((claim) => !mine.includes(claim))
    const combined = combine(mine, rule.combine, rule.per, scene)
    if (combined.kind === 'choice') return combined
    parts.push({ name: rule.metrics.join(), amount: combined.amount, claims: mine })
  }
  if (rest.length === 0) return { kind: 'sum', amount: total(parts.map(({ amount }) => amount)) }
  const others = combine(rest, remedies.combine ?? 'sum', remedies.per ?? 'window', scene)
  if (others.kind === 'choice') return others
  return { kind: 'sum', amount: others.amount.add(total(parts.map(({ amount }) => amount))) }
}

function isNamed({ metric, entry }: Judgement, metrics: readonly string[]): boolean {
  return metrics.includes(metric) || metrics.includes(entry)
}

function combine(claims: readonly Claim[], by: Combination, per: StackingScope, scene: EndScene): Combined {
  const groups = Object.values(Object.groupBy(claims, (claim) => scopeOf(claim, claims, per)))
  let amount = new Fraction(0)
  for (const group of groups) {
    const combined = combineGroup(group ?? [], by, scene)
    if (combined.kind === 'choice') return combined
    amount = amount.add(combined.amount)
  }
  return { kind: 'sum', amount }
}

// Credits of one entity, of one incident (the promises that were down at the same time), or all of the window.
function scopeOf({ judgement }: Claim, claims: readonly Claim[], per: StackingScope): string {
  if (per === 'entity') return judgement.entity ?? ''
  if (per === 'window') return ''
  const met = claims.findIndex((other) => meets(judgement, other.judgement))
  return String(met)
}

function meets(left: Judgement, right: Judgement): boolean {
  if (left === right) return true
  const [some, others] = [left.incidents, right.incidents]
  const unknown =
    [...some, ...others].some(({ span }) => span === undefined) || some.length * others.length === 0
  return (
    unknown ||
    some.some(({ span }) =>
      others.some(
        (other) =>
          span !== undefined &&
          other.span !== undefined &&
          span.from < other.span.to &&
          other.span.from < span.to,
      ),
    )
  )
}

function combineGroup(claims: readonly Claim[], by: Combination, { chosen, end }: EndScene): Combined {
  // Credits of one promise, for several things or windows, always add up.
  const byMetric = Object.values(Object.groupBy(claims, ({ judgement }) => judgement.metric))
  const sums = byMetric.map((group) => total((group ?? []).map(({ sum }) => sum.amount)))
  if (by === 'sum' || byMetric.length < 2) return { kind: 'sum', amount: total(sums) }
  if (by === 'max') return { kind: 'sum', amount: sums.reduce(larger) }
  const taken = claims.filter(({ judgement }) => isNamed(judgement, chosen))
  const isOne = new Set(taken.map(({ judgement }) => judgement.metric)).size === 1
  if (isOne && by !== 'not settled') return { kind: 'sum', amount: total(taken.map(({ sum }) => sum.amount)) }
  // Whoever chooses takes no more than the largest.
  if (end === 'most') return { kind: 'sum', amount: sums.reduce(larger) }
  const options = claims.map(({ judgement: { metric, entity }, sum }) => ({ metric, entity, sum }))
  return { kind: 'choice', by: CHOOSERS[by], options }
}

const CHOOSERS = {
  'customer chooses': 'customer',
  'provider chooses': 'provider',
  'not settled': 'both parties',
} as const
