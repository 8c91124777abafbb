import type { Fraction } from 'fraction.js'
import { atLeastZero, larger, smaller, total } from '../number/bounds.ts'
import type { RoundingRule } from '../number/rounding.ts'
import { fixedText, roundTo } from '../number/rounding.ts'

/** What one metric owes, in the currency, unrounded; breaches of one incident share its name. */
export interface MetricCredit {
  readonly metric: string
  readonly incident: string
  readonly amount: Fraction
}

/** How credits that meet are combined (E15). */
export type Combination = 'sum' | 'max' | 'customer chooses' | 'provider chooses' | 'both parties settle'

/** Who decides between credits; what the text leaves open, both parties have to settle (`review required`). */
export type Chooser = 'customer' | 'provider' | 'both parties'

const CHOOSERS: Readonly<Record<Exclude<Combination, 'sum' | 'max'>, Chooser>> = {
  'customer chooses': 'customer',
  'provider chooses': 'provider',
  'both parties settle': 'both parties',
}

/** Everything that happens to credits after their formula, all amounts in the currency. */
export interface SettlementTerms {
  /** Across metrics, within each incident. */
  readonly withinIncident: Combination
  /** Across incidents, within the window. */
  readonly withinWindow: Combination
  readonly capPerIncident: Fraction | null
  readonly capPerWindow: Fraction | null
  /** What the term still allows, after the windows before. */
  readonly leftOfTerm: Fraction | null
  /** Paid only above this amount: exactly this much isn't (E5). */
  readonly minimum: Fraction | null
  readonly rounding: RoundingRule
  /** Decimals of the currency. */
  readonly decimals: number
  /** The metrics that were chosen where someone chooses. */
  readonly chosen: readonly string[]
}

/** What is paid, or who has to choose first, or why nothing is. */
export type Settlement =
  | { readonly kind: 'owed'; readonly amount: Fraction; readonly text: string; readonly unrounded: Fraction }
  | { readonly kind: 'below minimum'; readonly unrounded: Fraction }
  | {
      readonly kind: 'choice'
      readonly by: Chooser
      readonly options: readonly MetricCredit[]
    }

type Combined = { readonly amount: Fraction } | Extract<Settlement, { kind: 'choice' }>

/** Combines per incident, then per window; caps per incident, window and term; checks the minimum; rounds once. */
export function settle(credits: readonly MetricCredit[], terms: SettlementTerms): Settlement {
  const incidents: MetricCredit[] = []
  for (const [incident, group] of Object.entries(Object.groupBy(credits, (credit) => credit.incident))) {
    const combined = combine(group ?? [], terms.withinIncident, terms.chosen)
    if ('kind' in combined) return combined
    const metric = group?.map((credit) => credit.metric).join(', ') ?? ''
    incidents.push({ metric, incident, amount: capped(combined.amount, terms.capPerIncident) })
  }
  const combined = combine(incidents, terms.withinWindow, terms.chosen)
  return 'kind' in combined ? combined : paid(combined.amount, terms)
}

function combine(credits: readonly MetricCredit[], by: Combination, chosen: readonly string[]): Combined {
  const paying = credits.filter(({ amount }) => amount.gt(0))
  if (by === 'sum' || paying.length < 2) return { amount: total(paying.map(({ amount }) => amount)) }
  if (by === 'max') return { amount: paying.map(({ amount }) => amount).reduce(larger) }
  const taken = paying.filter(({ metric }) => chosen.includes(metric))
  const only = taken.length === 1 ? taken[0] : undefined
  if (only !== undefined) return { amount: only.amount }
  return { kind: 'choice', by: CHOOSERS[by], options: paying }
}

function paid(amount: Fraction, terms: SettlementTerms): Settlement {
  const unrounded = capped(capped(amount, terms.capPerWindow), terms.leftOfTerm)
  if (terms.minimum !== null && unrounded.lte(terms.minimum)) return { kind: 'below minimum', unrounded }
  const rounded = roundTo(unrounded, terms.rounding, terms.decimals)
  return { kind: 'owed', amount: rounded, text: fixedText(rounded, terms.decimals), unrounded }
}

function capped(amount: Fraction, cap: Fraction | null): Fraction {
  return cap === null ? amount : smaller(amount, atLeastZero(cap))
}
