import type { BoundedStep, Schedule } from '@nines/agreement'
import type { Fraction } from 'fraction.js'
import { total } from '../number/bounds.ts'
import { exactText, percentText } from '../number/decimal-text.ts'
import { boundsText } from './bounds-text.ts'
import type { BreachCase } from './breach-case.ts'
import type { Pay } from './pay.ts'
import { nothingIn, payOf, payText, sumPays } from './pay.ts'
import { isInRange } from './pick-case.ts'
import { isUpper, targetOf } from './target.ts'
import { payingIncidents, perIncident } from './incidents.ts'

type Steps = Extract<Schedule, { kind: 'steps' }>

/** What steps pay; null where the schedule has a hole or says two things. */
export function paySteps(schedule: Steps, breach: BreachCase): Pay | null {
  const { reading, matter } = breach
  switch (schedule.by) {
    case 'incident':
      return payEach(schedule, breach)
    case 'downtime': {
      const down = total(reading.incidents.map((each) => each.down))
      return payAt(schedule.steps, down, { breach, text: minutesText, upper: true })
    }
    case 'attainment':
      return payAt(schedule.steps, reading.value, { breach, text: percentText, upper: false })
    case 'value': {
      const upper = isUpper(targetOf(matter.metric, matter.window.from))
      return payAt(schedule.steps, reading.value, { breach, text: exactText, upper })
    }
    default:
      return schedule.by satisfies never
  }
}

function minutesText(seconds: Fraction): string {
  return `${exactText(seconds.div(60))} min`
}

function payEach(schedule: Steps, breach: BreachCase): Pay {
  const unit = unitOf(schedule)
  const pays = payingIncidents(breach).map(({ seconds }) => {
    const pay = payAt(schedule.steps, seconds, { breach, text: minutesText, upper: true })
    // Shorter than the first step: it pays nothing.
    return perIncident(pay ?? nothingIn(unit), breach)
  })
  return sumPays(pays, unit)
}

function unitOf({ steps }: Steps): string {
  const [first] = steps
  return first === undefined ? 'share' : payOf(first.pays).unit
}

interface View {
  readonly breach: BreachCase
  readonly text: (value: Fraction) => string
  /** Whether more is worse. */
  readonly upper: boolean
}

function payAt(steps: readonly BoundedStep[], value: Fraction, view: View): Pay | null {
  const { breach, text } = view
  const found = steps.filter(({ range }) => isInRange(value, range))
  const [first, ...others] = found
  if (first === undefined) return outside(steps, value, view)
  const pays = payOf(first.pays)
  if (others.some((other) => !payOf(other.pays).count.equals(pays.count))) {
    breach.tell(`${text(value)} falls into two steps, ${found.map((step) => step.text).join(' and ')}.`)
    return null
  }
  const of = pays.unit === 'share' ? ` of the ${breach.credit.base}` : ''
  breach.tell(`${text(value)} is ${boundsText(first.range, text)}: ${payText(pays)}${of}.`)
  return pays
}

// Better than all steps pays nothing; between two of them, or beyond the worst, the schedule doesn't say.
function outside(steps: readonly BoundedStep[], value: Fraction, { breach, text, upper }: View): Pay | null {
  const better = steps.every(({ range }) => {
    const bound = upper ? range.from : range.to
    return bound !== undefined && (upper ? value.lte(bound.value) : value.gte(bound.value))
  })
  const fine = better || breach.kept
  breach.tell(
    fine
      ? `${text(value)} reaches no step: no credit.`
      : `${text(value)} lies in no step: the schedule does not say what it pays.`,
  )
  return fine ? nothingIn(unitOf({ kind: 'steps', by: 'attainment', steps })) : null
}
