import type { Target } from '@nines/agreement'
import type { Fraction } from 'fraction.js'
import { exactText, percentText } from '../number/decimal-text.ts'
import type { Verdict } from '../verdict.ts'
import type { Matter } from './matter.ts'
import { targetOf } from './target.ts'
import type { Weighed } from './weighed.ts'

/** A verdict, and the sentence that says why. */
export interface Ruling {
  readonly verdict: Verdict
  readonly says: string
}

/**
 * Met when even the worst reading keeps the target, missed when not even the best does. Between the two people look where it
 * depends on what is disputed, and else the evidence does not decide (E23).
 */
export function rule(weighed: Weighed, matter: Matter, disputed: boolean): Ruling {
  const { best, worst, contradictory } = weighed
  if (contradictory) return { verdict: 'review required', says: 'The facts cannot be true as they are.' }
  if (best === null || worst === null) return { verdict: 'insufficient evidence', says: 'Nothing decides.' }
  const keeps = (value: Fraction): boolean => isKept(value, weighed, matter)
  const words = wordsOf(weighed, matter)
  if (keeps(worst.value)) return met(weighed, matter, words.kept(shown(worst.value, weighed)))
  if (!keeps(best.value))
    return { verdict: 'missed', says: `${words.broken(shown(best.value, weighed))}: missed.` }
  if (disputed)
    return {
      verdict: 'review required',
      says: `Whether ${words.target} is kept depends on what is disputed.`,
    }
  return {
    verdict: 'insufficient evidence',
    says: `Whether ${words.target} is kept lies between the two: the evidence does not decide.`,
  }
}

function met(weighed: Weighed, matter: Matter, says: string): Ruling {
  const most = matter.metric.unknownAtMost
  if (most !== undefined && weighed.unknown.gt(most.ratio))
    return {
      verdict: 'insufficient evidence',
      says: `${percentText(weighed.unknown)} of the window are unknown, and at most ${most.text} may be: that is not enough to call it met.`,
    }
  if (isCounted(weighed, matter) && matter.asOf < matter.window.to)
    return { verdict: 'insufficient evidence', says: 'The window has not ended, and more may come.' }
  return { verdict: 'met', says: `${says}: met.` }
}

interface Words {
  readonly target: string
  readonly kept: (value: string) => string
  readonly broken: (value: string) => string
}

// A share that has to be reached is below its target or not; whatever else is promised is kept or not.
function wordsOf({ kind }: Weighed, matter: Matter): Words {
  const { metric, window, objective } = matter
  const target = targetOf(metric, window.from)
  if (kind === 'share' && !(target.kind === 'share' && target.operator === '>')) {
    const least = `the ${percentText(objective)} promised`
    return {
      target: least,
      kept: (value) => `${value} is not below ${least}`,
      broken: (value) => `${value} is below ${least}`,
    }
  }
  const promised = `the ${textOf(matter, target)} promised`
  return {
    target: promised,
    kept: (value) => `${value} keeps ${promised}`,
    broken: (value) => `${value} does not keep ${promised}`,
  }
}

function textOf({ metric }: Matter, target: Target): string {
  return metric.ramp.find((change) => change.target === target)?.text ?? metric.targetText
}

// What only ever grows can be too much at once, and few enough only at the end.
function isCounted(weighed: Weighed, { metric }: Matter): boolean {
  return weighed.kind === 'value' && metric.indicator.kind === 'count'
}

/** Whether a value keeps the promise. */
export function isKept(value: Fraction, { kind }: Weighed, matter: Matter): boolean {
  if (kind === 'kept') return value.equals(1)
  const target = targetOf(matter.metric, matter.window.from)
  if (kind === 'share')
    return target.kind === 'share' && target.operator === '>'
      ? value.gt(matter.objective)
      : value.gte(matter.objective)
  return isWithin(value, target)
}

function isWithin(value: Fraction, target: Target): boolean {
  switch (target.kind) {
    case 'number':
      return compares(value, target.operator, target.value)
    case 'time':
      return target.most.kind !== 'business-days' && compares(value, target.operator, target.most.seconds)
    case 'share':
      return compares(value, target.operator, target.least.ratio)
    case 'kept':
      return value.equals(1)
    default:
      return target satisfies never
  }
}

function compares(value: Fraction, operator: '>=' | '>' | '<=' | '<', bound: Fraction): boolean {
  switch (operator) {
    case '>=':
      return value.gte(bound)
    case '>':
      return value.gt(bound)
    case '<=':
      return value.lte(bound)
    case '<':
      return value.lt(bound)
    default:
      return operator satisfies never
  }
}

function shown(value: Fraction, { kind }: Weighed): string {
  if (kind === 'kept') return value.equals(1) ? 'What is stated' : 'What is denied'
  return kind === 'share' ? percentText(value) : exactText(value)
}
