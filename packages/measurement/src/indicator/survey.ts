import { Fraction } from 'fraction.js'
import type { Verdict } from '../verdict.ts'

/** A survey as it was promised: which answers please, how many are needed, and the share of pleased ones. */
export interface SurveyRule {
  /** The highest and lowest answer of the scale. */
  readonly scale: { readonly from: number; readonly to: number }
  /** The lowest answer that counts as positive. */
  readonly positiveFrom: number
  /** With fewer answers the share says nothing and the verdict is `insufficient evidence`. */
  readonly minimumResponses: number
  readonly objective: Fraction
}

/** What the answers of a window say. */
export interface SurveyResult {
  readonly responses: number
  /** Answers off the scale, which are not counted. */
  readonly offScale: number
  readonly positive: number
  readonly share: Fraction | null
  /** Wilson's 95 % interval of the share, for drawing beside it; no verdict comes from it. */
  readonly wilson: { readonly lower: number; readonly upper: number } | null
  readonly verdict: Verdict
}

/** Judges the answers of a window. */
export function judgeSurvey(answers: readonly number[], rule: SurveyRule): SurveyResult {
  const counted = answers.filter((answer) => answer >= rule.scale.from && answer <= rule.scale.to)
  const positive = counted.filter((answer) => answer >= rule.positiveFrom).length
  const share = counted.length === 0 ? null : new Fraction(positive, counted.length)
  return {
    responses: counted.length,
    offScale: answers.length - counted.length,
    positive,
    share,
    wilson: share === null ? null : wilson(positive, counted.length),
    verdict: verdictOf(share, counted.length, rule),
  }
}

function verdictOf(share: Fraction | null, responses: number, rule: SurveyRule): Verdict {
  if (share === null || responses < rule.minimumResponses) return 'insufficient evidence'
  return share.gte(rule.objective) ? 'met' : 'missed'
}

function wilson(positive: number, responses: number): { lower: number; upper: number } {
  const z = 1.959964 // of the normal distribution: 95 % lie within
  const [share, spread] = [positive / responses, z ** 2 / responses]
  const centre = (share + spread / 2) / (1 + spread)
  const reach = (z * Math.sqrt((share * (1 - share)) / responses + spread / (4 * responses))) / (1 + spread)
  return { lower: Math.max(0, centre - reach), upper: Math.min(1, centre + reach) }
}
