import { Fraction } from 'fraction.js'
import { atLeastZero, smaller } from '../number/bounds.ts'
import { secondsOf, secondsOfAll } from '../time/span.ts'
import { wallClock } from '../time/zone-time.ts'
import type { Breach } from './breach.ts'

/** What a started block counts: nothing, or a whole one ("or portion thereof"). */
export type BlockRounding = 'floor' | 'ceil'

/** A share of the base for each block of outage (E16). */
export interface BlockRule {
  /** Seconds of a block. */
  readonly block: Fraction
  readonly rounding: BlockRounding
  /** Share of the base that one block pays. */
  readonly pays: Fraction
  /** Whether each outage is divided by itself, or all of the window's downtime at once. */
  readonly per: 'incident' | 'window'
  /** Seconds that an outage must last to pay at all; 0 lets all pay. */
  readonly minimumOutage: Fraction
  /** Share of the window that is free, taken off first, in the order of time; 0 when none is. */
  readonly allowance: Fraction
  /** Most blocks that the outages that start on one local date pay; null without a limit. */
  readonly maximumPerDay: number | null
}

/** The share of the base that blocks pay, before any cap. */
export function blockCredit(breach: Breach, rule: BlockRule): Fraction {
  const paying = breach.outages.filter((outage) => secondsOf(outage).gte(rule.minimumOutage))
  const sorted = paying.toSorted((left, right) => left.from - right.from)
  let free = secondsOf(breach.window).mul(rule.allowance)
  if (rule.per === 'window') return blocks(atLeastZero(secondsOfAll(sorted).sub(free)), rule).mul(rule.pays)
  const byDay = new Map<string, Fraction>()
  for (const outage of sorted) {
    const used = smaller(free, secondsOf(outage))
    free = free.sub(used)
    const day = wallClock(outage.from, breach.zone).toPlainDate().toString()
    const sum = (byDay.get(day) ?? new Fraction(0)).add(blocks(secondsOf(outage).sub(used), rule))
    byDay.set(day, rule.maximumPerDay === null ? sum : smaller(sum, new Fraction(rule.maximumPerDay)))
  }
  return byDay
    .values()
    .reduce((sum, count) => sum.add(count), new Fraction(0))
    .mul(rule.pays)
}

function blocks(seconds: Fraction, { block, rounding }: BlockRule): Fraction {
  return wholeBlocks(seconds.div(block), rounding)
}

/** Whole blocks of a quotient; exact, for a float quotient miscounts at a whole number. */
export function wholeBlocks(quotient: Fraction, rounding: BlockRounding): Fraction {
  return rounding === 'ceil' ? quotient.ceil() : quotient.floor()
}
