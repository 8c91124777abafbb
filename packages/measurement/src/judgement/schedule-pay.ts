import type { Amount, Schedule } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { wholeBlocks } from '../credit/whole-blocks.ts'
import { atLeastZero } from '../number/bounds.ts'
import { exactText, percentText } from '../number/decimal-text.ts'
import { payBlocks } from './blocks.ts'
import type { BreachCase } from './breach-case.ts'
import { payDowntimeFee } from './downtime-fee.ts'
import { payingIncidents, perIncident } from './incidents.ts'
import { missesAmong } from './past-misses.ts'
import type { Pay } from './pay.ts'
import { greatestPay, nothingIn, payOf, payText, sumPays, times } from './pay.ts'
import { paySteps } from './steps.ts'
import { targetOf } from './target.ts'

const one = new Fraction(1)

/**
 * What a schedule pays for a reading, before caps over the window. A promise that was kept pays nothing, except by steps, which
 * speak for themselves; null where a schedule doesn't say.
 */
export function paySchedule(schedule: Schedule, breach: BreachCase): Pay | null {
  if (schedule.kind === 'steps') return paySteps(schedule, breach)
  if (breach.kept) return nothingIn(unitOf(schedule))
  if (schedule.kind === 'max of') return payGreatest(schedule.schedules, breach)
  return payForm(schedule, breach)
}

function payGreatest(schedules: readonly Schedule[], breach: BreachCase): Pay | null {
  const pays = schedules.map((each) => paySchedule(each, breach))
  if (pays.includes(null)) return null
  const best = greatestPay(pays.filter((pay) => pay !== null))
  if (best !== undefined) breach.tell(`The greatest of them: ${payText(best)}.`)
  return best ?? null
}

type Formula = Exclude<Schedule, { kind: 'steps' | 'max of' }>
type OfShortfall = Extract<Formula, { kind: 'per points' | 'linear' | 'shortfall' | 'unavailability' }>

function payForm(schedule: Formula, breach: BreachCase): Pay | null {
  if (schedule.kind === 'flat') return payFlat(schedule, breach)
  if (schedule.kind === 'per block') return payBlocks(schedule, breach)
  if (schedule.kind === 'downtime fee') return payDowntimeFee(schedule.times, breach)
  return schedule.kind === 'by occurrence' ? payOccurrence(schedule, breach) : payShortfall(schedule, breach)
}

function payShortfall(schedule: OfShortfall, breach: BreachCase): Pay {
  switch (schedule.kind) {
    case 'per points':
      return payPoints(schedule, breach)
    case 'linear':
      return payLinear(schedule, breach)
    case 'shortfall':
      return told(
        breach,
        missing(breach),
        `${percentText(breach.target)} − ${percentText(breach.reading.value)}`,
      )
    case 'unavailability':
      return told(breach, one.sub(breach.reading.value), `100 % − ${percentText(breach.reading.value)}`)
    default:
      return schedule satisfies never
  }
}

function told({ tell, credit }: BreachCase, count: Fraction, how: string): Pay {
  tell(`${how} = ${percentText(count)} of the ${credit.base}.`)
  return { unit: 'share', count }
}

function missing({ target, reading }: BreachCase): Fraction {
  return atLeastZero(target.sub(reading.value))
}

function payFlat({ pays, per }: Extract<Schedule, { kind: 'flat' }>, breach: BreachCase): Pay {
  const each = payOf(pays)
  if (per === 'window') {
    breach.tell(`A missed window pays ${payText(each)}.`)
    return each
  }
  if (per === 'thing') return payThings(each, breach)
  const incidents = payingIncidents(breach)
  breach.tell(`${incidents.length} incidents pay ${payText(each)} each.`)
  return sumPays(
    incidents.map(() => perIncident(each, breach)),
    each.unit,
  )
}

// Each thing that broke the promise: a late ticket, or one more than a count may have.
function payThings(each: Pay, breach: BreachCase): Pay {
  const { metric, window } = breach.matter
  const target = targetOf(metric, window.from)
  const free = metric.indicator.kind === 'count' && target.kind === 'number' ? target.value : new Fraction(0)
  const count = atLeastZero(breach.reading.bad.sub(free))
  breach.tell(`${exactText(count)} pay ${payText(each)} each.`)
  return times(each, count)
}

function payPoints(
  { points, rounding, pays }: Extract<Schedule, { kind: 'per points' }>,
  breach: BreachCase,
): Pay {
  const short = missing(breach)
  const blocks = wholeBlocks(short.div(points.ratio), rounding)
  const counting = rounding === 'ceil' ? 'started' : 'full'
  breach.tell(
    `${percentText(breach.target)} − ${percentText(breach.reading.value)} = ${exactText(short.mul(100))} pp; ÷ ${points.text} that is ${exactText(blocks)} blocks, ${counting} ones counting.`,
  )
  return times(payOf(pays), blocks)
}

function payLinear({ perPoint }: Extract<Schedule, { kind: 'linear' }>, breach: BreachCase): Pay {
  const points = missing(breach).mul(100)
  breach.tell(
    `${percentText(breach.target)} − ${percentText(breach.reading.value)} = ${exactText(points)} pp, each paying ${perPoint.text}.`,
  )
  return times(payOf(perPoint), points)
}

function payOccurrence(
  { lookback, pays }: Extract<Schedule, { kind: 'by occurrence' }>,
  { matter, tell }: BreachCase,
): Pay {
  const count = 1 + missesAmong(matter, lookback - 1)
  const amount = pays[Math.min(count, pays.length) - 1]
  const pay = amount === undefined ? nothingIn('share') : payOf(amount)
  tell(`Miss ${count} of the last ${lookback} windows pays ${payText(pay)}.`)
  return pay
}

/** The unit that a schedule pays in; what comes down to a part of the charge is a share. */
export function unitOf(schedule: Schedule): string {
  if (schedule.kind === 'max of') return schedule.schedules.map(unitOf)[0] ?? 'share'
  const [first] = amountsOf(schedule)
  return first === undefined ? 'share' : payOf(first).unit
}

function amountsOf(schedule: Exclude<Schedule, { kind: 'max of' }>): readonly Amount[] {
  if (schedule.kind === 'steps') return schedule.steps.map(({ pays }) => pays)
  if (schedule.kind === 'by occurrence') return schedule.pays
  if (schedule.kind === 'linear') return [schedule.perPoint]
  return 'pays' in schedule ? [schedule.pays] : []
}
