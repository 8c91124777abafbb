import { Fraction } from 'fraction.js'
import type { StepSubject } from '../credit.ts'
import { durationOf } from '../quantity/read-quantity.ts'
import type { MetricDraft } from '../schema/draft.ts'
import type { Target } from '../target.ts'
import type { CreditPlace } from './credit-place.ts'
import type { StepBound, WrittenStep } from './read-step.ts'
import { valueText, type StepDomain } from './step-piece.ts'

type CreditDraft = NonNullable<MetricDraft['credit']>
type Domain = Omit<StepDomain, 'write'>

const NOTHING = new Fraction(0)
const ALL = new Fraction(1)

/** The values that steps are held to; undefined where what they are compared with has no length of its own. */
export function domainOf(
  draft: CreditDraft,
  { by, steps }: { readonly by: StepSubject; readonly steps: readonly WrittenStep[] },
  { objective, target }: CreditPlace,
): StepDomain | undefined {
  const domain = bareDomain(draft, by, { objective, target })
  if (domain === undefined) return undefined
  const bounds = steps.flatMap((step) => step.bounds)
  return { ...domain, write: (value) => writtenText(value, bounds) ?? valueText(value, domain.kind) }
}

function writtenText(value: Fraction, bounds: readonly StepBound[]): string | undefined {
  return bounds.find((bound) => bound.value.equals(value))?.text
}

function bareDomain(
  draft: CreditDraft,
  by: StepSubject,
  { objective, target }: Pick<CreditPlace, 'objective' | 'target'>,
): Domain | undefined {
  if (by === 'attainment') return attainmentDomain(objective?.ratio ?? ALL, target)
  if (by === 'value') return valueDomain(target)
  const least = durationOf(draft.minimumOutage ?? '0 s').seconds
  return {
    kind: 'time',
    lowest: NOTHING,
    highest: undefined,
    target: least,
    // Shorter incidents pay nothing on purpose; exactly nothing is no incident.
    keeps: (value) => value.lt(least) || value.equals(0),
    noun: by === 'incident' ? 'An incident' : 'A downtime',
    byLength: true,
  }
}

function attainmentDomain(least: Fraction, target: Target | undefined): Domain {
  const isStrict = target?.kind === 'share' && target.operator === '>'
  return {
    kind: 'share',
    lowest: NOTHING,
    highest: ALL,
    target: least,
    keeps: (value) => (isStrict ? value.gt(least) : value.gte(least)),
    noun: 'An attainment',
    byLength: false,
  }
}

function valueDomain(target: Target | undefined): Domain | undefined {
  if (target?.kind === 'number') {
    const { operator, value } = target
    return { ...valuesFrom(value, (seen) => KEEPS[operator](seen.compare(value))), kind: 'number' }
  }
  if (target?.kind !== 'time' || target.most.kind === 'business-days') return undefined
  const { operator, most } = target
  return {
    ...valuesFrom(most.seconds, (seen) => KEEPS[operator](seen.compare(most.seconds))),
    kind: 'time',
    noun: 'A mean',
  }
}

function valuesFrom(target: Fraction, keeps: (value: Fraction) => boolean): Omit<Domain, 'kind'> {
  return { lowest: NOTHING, highest: undefined, target, keeps, noun: 'A value', byLength: false }
}

const KEEPS = {
  '>=': (order: number) => order >= 0,
  '>': (order: number) => order > 0,
  '<=': (order: number) => order <= 0,
  '<': (order: number) => order < 0,
} as const
