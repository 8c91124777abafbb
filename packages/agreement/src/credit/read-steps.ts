import { Fraction } from 'fraction.js'
import type { Schedule, StepSubject } from '../credit.ts'
import type { MetricDraft } from '../schema/draft.ts'
import { durationOf } from '../quantity/read-quantity.ts'
import type { Target } from '../target.ts'
import { tellCascade } from './cascade-lint.ts'
import type { CreditPlace } from './credit-place.ts'
import { stepUnit } from './credit-rules.ts'
import { isCascade, rangesOf, writtenStepOf, type StepBound, type WrittenStep } from './read-step.ts'
import { tellSteps } from './step-lint.ts'
import type { StepDomain } from './step-piece.ts'

type CreditDraft = NonNullable<MetricDraft['credit']>

/** Steps with both ends said, held to the promise that they belong to. */
export function readSteps(draft: CreditDraft, place: CreditPlace): Schedule {
  const written = (draft.steps ?? []).map((text) => (text === undefined ? undefined : writtenStepOf(text)))
  const whole = written.filter((step) => step !== undefined)
  const by = subjectOf(draft, place)
  const isFit = tellUnits(written, by, place)
  const steps = rangesOf(whole)
  if (!isFit || place.target === undefined) return { kind: 'steps', by, steps }
  if (isSimple(whole, by)) tellCascade(written, by === 'attainment', place)
  else if (whole.length === written.length) tellSteps(steps, domainOf(draft, by, place), place)
  return { kind: 'steps', by, steps }
}

// Each step ends where the next begins, and worse values lie further on.
function isSimple(steps: readonly WrittenStep[], by: StepSubject): boolean {
  const falls = steps[0]?.bounds[0]?.operator.startsWith('<') === true
  return isCascade(steps) && (by !== 'attainment' || falls)
}

// An attainment is a share; where the target is a value, so is what steps look at.
function subjectOf({ stepsBy }: CreditDraft, { target }: CreditPlace): StepSubject {
  if (stepsBy !== undefined && stepsBy !== 'attainment') return stepsBy
  return target === undefined || target.kind === 'share' ? 'attainment' : 'value'
}

const NOUNS = { share: 'a share', time: 'a time', number: 'a number' } as const
const EXAMPLES = { share: '< 99.9 % -> 10 %', time: '> 4 h -> 10 %', number: '> 2 -> 10 %' } as const

function tellUnits(
  steps: readonly (WrittenStep | undefined)[],
  by: StepSubject,
  place: CreditPlace,
): boolean {
  const wanted = kindOf(by, place.target)
  let fits = true
  for (const [index, step] of steps.entries()) {
    const odd = step?.bounds.find(({ kind }) => kind !== wanted)
    if (odd === undefined) continue
    fits = false
    const says = `The bound ${odd.text} is ${NOUNS[odd.kind]}, and these steps are compared with ${SUBJECTS[by]}, ${NOUNS[wanted]}.`
    const path = [...place.path, 'steps', index]
    place.scope.tell({ rule: stepUnit, path, says, fix: `Write it like "${EXAMPLES[wanted]}".` })
  }
  return fits
}

const SUBJECTS = {
  attainment: 'the attainment',
  downtime: 'the downtime of the window',
  incident: 'the length of each incident',
  value: 'the value of the window',
} as const

function kindOf(by: StepSubject, target: Target | undefined): StepBound['kind'] {
  if (by === 'attainment') return 'share'
  return by === 'value' && target?.kind !== 'time' ? 'number' : 'time'
}

function domainOf(draft: CreditDraft, by: StepSubject, place: CreditPlace): StepDomain {
  const nothing = new Fraction(0)
  if (by === 'attainment') {
    const target = place.objective?.ratio ?? new Fraction(1)
    return {
      kind: 'share',
      lowest: nothing,
      highest: new Fraction(1),
      target,
      keeps: (value) => value.gte(target),
      noun: 'An attainment of',
      byLength: false,
    }
  }
  if (by !== 'value') {
    const least = durationOf(draft.minimumOutage ?? '0 s').seconds
    // Shorter incidents pay nothing on purpose; exactly nothing is no incident.
    const keeps = (value: Fraction): boolean => value.lt(least) || value.equals(0)
    return {
      kind: 'time',
      lowest: nothing,
      highest: undefined,
      target: least,
      keeps,
      noun: by === 'incident' ? 'An incident of' : 'A downtime of',
      byLength: true,
    }
  }
  return valueDomain(place.target)
}

function valueDomain(target: Target | undefined): StepDomain {
  const lowest = new Fraction(0)
  if (target?.kind === 'number') {
    const { operator, value } = target
    const keeps = (seen: Fraction): boolean => KEEPS[operator](seen.compare(value))
    return {
      kind: 'number',
      lowest,
      highest: undefined,
      target: value,
      keeps,
      noun: 'A value of',
      byLength: false,
    }
  }
  const most = target?.kind === 'time' && 'seconds' in target.most ? target.most.seconds : lowest
  return {
    kind: 'time',
    lowest,
    highest: undefined,
    target: most,
    keeps: (value) => value.lte(most),
    noun: 'A mean of',
    byLength: false,
  }
}

const KEEPS = {
  '>=': (order: number) => order >= 0,
  '>': (order: number) => order > 0,
  '<=': (order: number) => order <= 0,
  '<': (order: number) => order < 0,
} as const
