import type { BoundedStep, Schedule } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { total } from '../number/bounds.ts'
import { exactText, percentText } from '../number/decimal-text.ts'
import type { BreachCase } from './breach-case.ts'
import type { Pay } from './pay.ts'
import { nothingIn, payOf, payText, sumPays } from './pay.ts'
import { isInRange } from './pick-case.ts'
import { isUpper, targetOf } from './target.ts'
import { payingIncidents, perIncident } from './incidents.ts'

type Steps = Extract<Schedule, { kind: 'steps' }>

/** What steps pay; null where the schedule has a hole or says two things. */
export function paySteps(schedule: Steps, breach: BreachCase): Pay | null {
  switch (schedule.by) {
    case 'incident':
      return payEach(schedule, breach)
    case 'downtime': {
      const down = total(breach.reading.incidents.map((each) => each.down))
      return payAt(schedule.steps, down, { breach, shown: `${exactText(down.div(60))} min`, upper: true })
    }
    case 'attainment':
      return payAt(schedule.steps, breach.reading.value, {
        breach,
        shown: percentText(breach.reading.value),
        upper: false,
      })
    case 'value': {
      const { metric, window } = breach.matter
      const { value } = breach.reading
      return payAt(schedule.steps, value, {
        breach,
        shown: exactText(value),
        upper: isUpper(targetOf(metric, window.from)),
      })
    }
    default:
      return schedule.by satisfies never
  }
}

function payEach(schedule: Steps, breach: BreachCase): Pay {
  const unit = unitOf(schedule)
  const pays = payingIncidents(breach).map((incident) => {
    const shown = `An incident of ${exactText(incident.seconds.div(60))} min`
    // Shorter than the first step: it pays nothing.
    return perIncident(
      payAt(schedule.steps, incident.seconds, { breach, shown, upper: true }) ?? nothingIn(unit),
      breach,
    )
  })
  return sumPays(pays, unit)
}

function unitOf({ steps }: Steps): string {
  const [first] = steps
  return first === undefined ? 'share' : payOf(first.pays).unit
}

interface View {
  readonly breach: BreachCase
  readonly shown: string
  readonly upper: boolean
}

function payAt(steps: readonly BoundedStep[], value: Fraction, { breach, shown, upper }: View): Pay | null {
  const found = steps.filter(({ range }) => isInRange(value, range))
  const [first] = found
  if (first === undefined) return outside(steps, value, { breach, shown, upper })
  const pays = payOf(first.pays)
  const agree = found.every((step) => payOf(step.pays).count.equals(pays.count))
  breach.tell(
    agree
      ? `${shown} falls into "${first.text}": ${payText(pays)}.`
      : `${shown} falls into two steps, ${found.map(({ text }) => text).join(' and ')}.`,
  )
  return agree ? pays : null
}

// Better than all steps pays nothing; between two of them, or beyond the worst, the schedule doesn't say.
function outside(steps: readonly BoundedStep[], value: Fraction, { breach, shown, upper }: View): Pay | null {
  const [first] = steps
  const unit = first === undefined ? 'share' : payOf(first.pays).unit
  const better = steps.every(({ range }) => {
    const bound = upper ? range.from : range.to
    return bound !== undefined && (upper ? value.lte(bound.value) : value.gte(bound.value))
  })
  const fine = better || breach.kept
  breach.tell(
    fine
      ? `${shown} reaches no step: no credit.`
      : `${shown} lies in no step: the schedule does not say what it pays.`,
  )
  return fine ? nothingIn(unit) : null
}
