import type { Fraction } from 'fraction.js'
import type { ExactSum } from '../number/exact-sum.ts'
import { addTo, emptySum, sumOf } from '../number/exact-sum.ts'
import type { ShareSum } from '../number/share-sum.ts'
import { addShare, emptyShares, sharesOf } from '../number/share-sum.ts'
import type { CountedFacts } from '../facts/metric-facts.ts'
import type { ExclusionEffect } from '@nines/agreement'
import type { Excused } from '../exclusion/excused.ts'
import type { Span } from '../time/span.ts'

/** What the intervals of a window add up to: their events, or their shares of good events where intervals weigh the same. */
export interface CountedTally {
  /** Good events and all of them; nothing where shares were added. */
  readonly good: Fraction
  readonly total: Fraction
  /** Sum of good ÷ total over the intervals with events; nothing where events were added. */
  readonly goodIntervals: Fraction
  /** Seconds of intervals with data, those without events included. */
  readonly knownSeconds: number
  /** Seconds of intervals with data and at least one event. */
  readonly busySeconds: number
  /** Seconds of intervals that were looked at and had no data. */
  readonly silentSeconds: number
  /** Seconds of the window that the facts don't reach: nobody looked. */
  readonly unseenSeconds: number
  /** Start of the first interval that contradicts itself: below zero, or more good than all. */
  readonly contradiction: number | null
}

interface Sums {
  readonly good: ExactSum
  readonly total: ExactSum
  readonly shares: ShareSum
  known: number
  busy: number
  silent: number
  leftOut: number
  contradiction: number | null
}

/**
 * Adds up a window; an interval belongs to the window in which it starts, so that none is counted twice or lost. An interval
 * that an exclusion touches is left out, or, where it leaves the numerator only, counts as if all of it had been good (E11).
 */
export function tallyCounted(
  facts: CountedFacts,
  span: Span,
  perInterval: boolean,
  excused: readonly Excused[] = [],
): CountedTally {
  const sums = emptySums()
  const [first, end] = intervalsOf(facts, span)
  const effects = effectsOn(facts, excused)
  for (let index = first; index < end; index += 1) {
    const effect = effects.size === 0 ? undefined : effects.get(index)
    if (effect === undefined) addInterval(sums, facts, index, perInterval)
    else if (effect === 'remove from numerator') addForgiven(sums, facts, index, perInterval)
    else sums.leftOut += 1
  }
  return closed(sums, facts, span)
}

function intervalsOf({ start, step, good, total }: CountedFacts, span: Span): readonly [number, number] {
  return [
    Math.max(0, Math.ceil((span.from - start) / step)),
    Math.min(Math.max(good.length, total.length), Math.ceil((span.to - start) / step)),
  ]
}

function effectsOn({ start, step }: CountedFacts, excused: readonly Excused[]): Map<number, ExclusionEffect> {
  const effects = new Map<number, ExclusionEffect>()
  for (const { effect, span } of excused) {
    const end = Math.ceil((span.to - start) / step)
    for (let index = Math.max(0, Math.floor((span.from - start) / step)); index < end; index += 1)
      effects.set(index, effect)
  }
  return effects
}

function emptySums(): Sums {
  return {
    good: emptySum(),
    total: emptySum(),
    shares: emptyShares(),
    known: 0,
    busy: 0,
    silent: 0,
    leftOut: 0,
    contradiction: null,
  }
}

function addInterval(sums: Sums, facts: CountedFacts, index: number, perInterval: boolean): void {
  const good = facts.good[index] ?? null
  const total = facts.total[index] ?? null
  if (good === null || total === null) {
    sums.silent += 1
    return
  }
  sums.known += 1
  if (isContradiction(good, total)) sums.contradiction ??= facts.start + index * facts.step
  else if (total > 0) addEvents(sums, good, total, perInterval)
}

function addForgiven(sums: Sums, facts: CountedFacts, index: number, perInterval: boolean): void {
  const total = facts.total[index] ?? 0
  sums.known += 1
  if (total > 0) addEvents(sums, total, total, perInterval)
}

function isContradiction(good: number, total: number): boolean {
  return good < 0 || good > total
}

function addEvents(sums: Sums, good: number, total: number, perInterval: boolean): void {
  sums.busy += 1
  if (perInterval) {
    addShare(sums.shares, good, total)
    return
  }
  addTo(sums.good, good)
  addTo(sums.total, total)
}

function closed(sums: Sums, facts: CountedFacts, span: Span): CountedTally {
  const covered = (sums.known + sums.silent + sums.leftOut) * facts.step
  return {
    good: sumOf(sums.good),
    total: sumOf(sums.total),
    goodIntervals: sharesOf(sums.shares),
    knownSeconds: sums.known * facts.step,
    busySeconds: sums.busy * facts.step,
    silentSeconds: sums.silent * facts.step,
    unseenSeconds: Math.max(0, span.to - span.from - covered),
    contradiction: sums.contradiction,
  }
}
