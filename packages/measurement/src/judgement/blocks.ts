import type { PerBlock } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { wholeBlocks } from '../credit/whole-blocks.ts'
import { atLeastZero, smaller, total } from '../number/bounds.ts'
import { exactText } from '../number/decimal-text.ts'
import type { BreachCase } from './breach-case.ts'
import { afterAllowance, dateOf, freeSeconds, payingIncidents, perIncident } from './incidents.ts'
import type { Pay } from './pay.ts'
import { nothingIn, payOf, sumPays, times } from './pay.ts'

/** What blocks of downtime pay: those of each incident, or of all downtime at once, after what is free. */
export function payBlocks(schedule: PerBlock, breach: BreachCase): Pay {
  tellAllowance(breach)
  return schedule.per === 'incident' ? payEach(schedule, breach) : payAll(schedule, breach)
}

function tellAllowance(breach: BreachCase): void {
  const free = freeSeconds(breach)
  if (free.gt(0)) breach.tell(`${exactText(free.div(60))} min of the window are free.`)
}

function payAll(schedule: PerBlock, breach: BreachCase): Pay {
  const down = total(payingIncidents(breach).map(({ seconds }) => seconds))
  const blocks = blocksOf(atLeastZero(down.sub(freeSeconds(breach))), schedule, breach)
  return times(payOf(schedule.pays), limited(blocks, breach))
}

function payEach(schedule: PerBlock, breach: BreachCase): Pay {
  const byDay = new Map<string, Fraction>()
  const each = payOf(schedule.pays)
  const pays = afterAllowance(breach).map((incident) => {
    const day = dateOf(incident, breach)
    const used = byDay.get(day) ?? new Fraction(0)
    const blocks = blocksOf(incident.seconds, schedule, breach)
    const counted = limited(used.add(blocks), breach).sub(used)
    byDay.set(day, used.add(counted))
    return perIncident(times(each, counted), breach)
  })
  return pays.length === 0 ? nothingIn(each.unit) : sumPays(pays, each.unit)
}

function blocksOf(seconds: Fraction, { block, rounding }: PerBlock, { tell }: BreachCase): Fraction {
  const blocks = wholeBlocks(seconds.div(block.seconds), rounding)
  const counting = rounding === 'ceil' ? 'started' : 'full'
  tell(
    `${exactText(seconds.div(60))} min ÷ ${exactText(block.seconds.div(60))} min = ${exactText(seconds.div(block.seconds))}: ${exactText(blocks)} blocks, ${counting} ones counting.`,
  )
  return blocks
}

function limited(blocks: Fraction, { credit, tell }: BreachCase): Fraction {
  if (credit.maximumPerDay === undefined || blocks.lte(credit.maximumPerDay)) return blocks
  tell(`A day pays at most ${credit.maximumPerDay} blocks.`)
  return smaller(blocks, new Fraction(credit.maximumPerDay))
}
