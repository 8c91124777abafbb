import { Fraction } from 'fraction.js'
import { larger } from '../number/bounds.ts'
import { percentText } from '../number/decimal-text.ts'
import type { BoundedStep } from './bounded-step.ts'
import type { Stretch } from './schedule-stretch.ts'
import { stretchesOf, stretchText } from './schedule-stretch.ts'

/** Something in a schedule that leaves open, or contradicts, what is owed (E14). */
export interface ScheduleFlaw {
  readonly kind:
    | 'schedule-gap'
    | 'schedule-overlap'
    | 'schedule-contradicts-target'
    | 'schedule-not-monotone'
    | 'first-bound-not-target'
    | 'cap-not-top-step'
  readonly says: string
  readonly fix: string
}

/** Everything that is wrong with a schedule; each attainment from 0 to 100 % is looked at, bounds by themselves. */
export function lintSchedule(
  steps: readonly BoundedStep[],
  target: Fraction,
  cap: Fraction | null,
): readonly ScheduleFlaw[] {
  const stretches = stretchesOf(steps, target)
  return [
    ...stretches.flatMap((stretch) => flawsOf(stretch, target)),
    ...falls(stretches),
    ...firstBound(steps, target),
    ...capFlaw(steps, cap),
  ]
}

function flawsOf(stretch: Stretch, target: Fraction): readonly ScheduleFlaw[] {
  const [where, bound] = [stretchText(stretch), percentText(target)]
  const flaws: ScheduleFlaw[] = []
  if (!stretch.meets && stretch.pays.length === 0)
    flaws.push({
      kind: 'schedule-gap',
      says: `An attainment of ${where} misses ${bound} and lies in no step, so nothing says what it pays.`,
      fix: `Let a step hold ${where}.`,
    })
  if (stretch.pays.length > 1)
    flaws.push({
      kind: 'schedule-overlap',
      says: `An attainment of ${where} lies in ${stretch.pays.length} steps, that pay ${stretch.pays.map((pays) => percentText(pays)).join(' and ')}.`,
      fix: `Let one step hold ${where}.`,
    })
  if (stretch.meets && stretch.pays.some((pays) => pays.gt(0)))
    flaws.push({
      kind: 'schedule-contradicts-target',
      says: `An attainment of ${where} keeps the target of ${bound} and still pays ${percentText(mostOf(stretch.pays))}.`,
      fix: `Let the highest step end below ${bound}.`,
    })
  return flaws
}

function falls(stretches: readonly Stretch[]): readonly ScheduleFlaw[] {
  const paying = stretches.filter(({ pays }) => pays.length > 0)
  return paying.flatMap((stretch, index) => {
    const better = paying[index + 1]
    if (better === undefined || mostOf(stretch.pays).gte(mostOf(better.pays))) return []
    return [
      {
        kind: 'schedule-not-monotone',
        says: `An attainment of ${stretchText(stretch)} pays ${percentText(mostOf(stretch.pays))}, a better one of ${stretchText(better)} pays ${percentText(mostOf(better.pays))}.`,
        fix: `Let the lower step pay ${percentText(mostOf(better.pays))} or more.`,
      } as const,
    ]
  })
}

function firstBound(steps: readonly BoundedStep[], target: Fraction): readonly ScheduleFlaw[] {
  if (steps.length === 0) return []
  const top = mostOf(steps.map(({ to }) => to))
  if (top.equals(target)) return []
  return [
    {
      kind: 'first-bound-not-target',
      says: `The highest step ends at ${percentText(top)}, the target is ${percentText(target)}.`,
      fix: `Let the highest step end at ${percentText(target)}.`,
    },
  ]
}

function capFlaw(steps: readonly BoundedStep[], cap: Fraction | null): readonly ScheduleFlaw[] {
  const top = mostOf(steps.map(({ pays }) => pays))
  if (cap === null || top.equals(cap)) return []
  return [
    {
      kind: 'cap-not-top-step',
      says: `The highest step pays ${percentText(top)}, the cap is ${percentText(cap)}.`,
      fix: `Set the cap to ${percentText(top)}, or the highest step to ${percentText(cap)}.`,
    },
  ]
}

function mostOf(values: readonly Fraction[]): Fraction {
  return values.reduce(larger, new Fraction(0))
}
