import type { BoundedStep, Schedule, StepSubject } from '../credit.ts'
import type { MetricDraft } from '../schema/draft.ts'
import type { Target } from '../target.ts'
import { tellCascade } from './cascade-lint.ts'
import type { CreditPlace } from './credit-place.ts'
import { stepUnit } from './credit-rules.ts'
import { isCascade, rangesOf, writtenStepOf, type StepBound, type WrittenStep } from './read-step.ts'
import { paysGood, tellSide } from './side-lint.ts'
import { tellBounds } from './step-bounds.ts'
import { domainOf } from './step-domain.ts'
import { tellSteps } from './step-lint.ts'
import { isGrowing, isInOrder } from './step-mend.ts'

type CreditDraft = NonNullable<MetricDraft['credit']>

/** Steps with both ends said, held to the promise that they belong to. */
export function readSteps(draft: CreditDraft, place: CreditPlace): Schedule {
  const written = (draft.steps ?? []).map((text) => (text === undefined ? undefined : writtenStepOf(text)))
  const whole = written.filter((step) => step !== undefined)
  const by = subjectOf(draft, place)
  const isFit = [tellUnits(written, by, place), tellBounds(written, place)].every(Boolean)
  const steps = rangesOf(whole)
  if (isFit && place.target !== undefined && whole.length > 0) judge(draft, { by, written, steps }, place)
  return { kind: 'steps', by, steps }
}

interface ReadSteps {
  readonly by: StepSubject
  readonly written: readonly (WrittenStep | undefined)[]
  readonly steps: readonly BoundedStep[]
}

function judge(draft: CreditDraft, { by, written, steps }: ReadSteps, place: CreditPlace): void {
  const whole = written.filter((step) => step !== undefined)
  const cascade = isCascade(whole)
  if (cascade && paysGood(whole, by, place.target)) tellSide(whole, by, place)
  else if (cascade && !isRange(whole, by)) tellCascade(written, by === 'attainment', place)
  else if (whole.length === written.length) {
    const domain = domainOf(draft, { by, steps: whole }, place)
    if (domain !== undefined) tellSteps(steps, domain, place)
  }
}

// A cascade of values is judged by its ends too, which meet a target of their own.
function isRange(steps: readonly WrittenStep[], by: StepSubject): boolean {
  return by === 'value' && isInOrder(steps) && isGrowing(steps)
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
