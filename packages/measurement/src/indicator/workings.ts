import type { NoData } from '@nines/agreement'
import type { Fraction } from 'fraction.js'
import { exactText, percentText } from '../number/decimal-text.ts'
import { over } from '../number/ratio.ts'
import type { CountedTally } from './counted-tally.ts'
import type { Attainment } from './evidence.ts'

/** The division that a reader repeats: `42767 of 43200 minutes are good: 42767 ÷ 43200 = 98.9976… %.` */
export function pooledText(things: string, good: Fraction, total: Fraction): string {
  if (total.equals(0)) return `No ${things} were counted.`
  const [part, all] = [exactText(good), exactText(total)]
  return `${part} of ${all} ${things} are good: ${part} ÷ ${all} = ${percentText(over(good, total))}.`
}

const SILENCE: Readonly<Record<NoData, string>> = {
  good: 'which the agreement counts as good',
  bad: 'which the agreement counts as bad',
  skip: 'which the agreement leaves out',
  unknown: 'which stay unknown',
}

/** How long there were no data, and what that means. */
export function silenceText(tally: CountedTally, noData: NoData): readonly string[] {
  const lines: string[] = []
  if (tally.silentSeconds > 0) lines.push(`${tally.silentSeconds} s have no data, ${SILENCE[noData]}.`)
  if (tally.unseenSeconds > 0) lines.push(`${tally.unseenSeconds} s lie outside the facts and stay unknown.`)
  return lines
}

/** The interval in which the truth lies, where it isn't a point: what is unknown is all bad, or all good. */
export function rangeText(attainment: Attainment | null): readonly string[] {
  if (attainment === null || attainment.lower.equals(attainment.upper)) return []
  return [
    `The attainment lies between ${percentText(attainment.lower)} and ${percentText(attainment.upper)}.`,
  ]
}
