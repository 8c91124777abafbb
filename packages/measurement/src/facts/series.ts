import type { RulePage } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { exactly } from '../number/exact-sum.ts'
import type { Desk, Path, Read } from '../reading/desk.ts'
import { shown } from '../reading/desk.ts'
import { future, instant } from '../reading/instant.ts'
import { mapping, need, otherKind, wrongKind } from '../reading/shape.ts'
import { belowZero, oneOf } from '../reading/scalar.ts'
import { instantText } from '../time/zone-time.ts'
import type { CountedFacts, LevelFacts } from './metric-facts.ts'

const unequalLength: RulePage = {
  id: 'facts/length',
  severity: 'error',
  title: 'An interval has both of its numbers',
  why: 'An interval is judged by good of total. Two lists of different lengths do not say which numbers belong together: one that is missing at the front moves all the others by an interval.',
}

/** Told of sums, too. */
export const partAboveWhole: RulePage = {
  id: 'facts/good-above-total',
  severity: 'error',
  title: 'A part is at most the whole',
  why: 'More good ones than there were, or more bad ones let off than were bad, come to more than 100 %. Mostly two columns are swapped, or the sums are of two windows.',
}

export const seriesRules: readonly RulePage[] = [unequalLength, partAboveWhole]

const STEPS = { '1 min': 60, '5 min': 300, '1 h': 3600 } as const

/** Reads the length of an interval, in seconds. */
export const step: Read<number> = (data, at, desk) => {
  const word = oneOf('1 min', '5 min', '1 h')(data, at, desk)
  return word === undefined ? undefined : STEPS[word]
}

/** A list of numbers that aren't negative, and nulls; one look at each, for there may be millions. */
export const series: Read<readonly (number | null)[]> = (data, at, desk) => {
  if (!Array.isArray(data)) return wrongKind('a list of numbers', data, at, desk)
  return isSeries(data) ? data : mended(data, at, desk)
}

function isSeries(data: readonly unknown[]): data is readonly (number | null)[] {
  for (const value of data) if (value !== null && !(typeof value === 'number' && value >= 0)) return false
  return true
}

// The slow road: numbers in quotes, and the first thing that is none.
function mended(data: readonly unknown[], at: Path, desk: Desk): readonly (number | null)[] | undefined {
  const values: (number | null)[] = []
  for (const [index, item] of data.entries()) {
    const value = item === null ? null : numberOf(item)
    if (value === undefined) return wrongItem(item, [...at, index], desk)
    values.push(value)
  }
  return values
}

function numberOf(item: unknown): number | undefined {
  if (typeof item === 'number') return item >= 0 ? item : undefined
  if (typeof item !== 'string' || !/^\d+(\.\d+)?$/.test(item)) return undefined
  const value = Number(item)
  return exactly(value).equals(new Fraction(item)) ? value : undefined
}

function wrongItem(item: unknown, at: Path, desk: Desk): undefined {
  const where = desk.isSheet ? String(at.at(-2)) : `Item ${Number(at.at(-1)) + 1}`
  const instead = `${desk.isSheet ? 'leave the cell empty' : 'null'} where nothing was measured.`
  if (typeof item === 'number') {
    const says = `${where} is ${item}; nothing that is counted or measured lies below 0.`
    desk.tell({ rule: belowZero, at, says, fix: `Write what was measured, or ${instead}` })
    return undefined
  }
  const says = `${where} is ${shown(item)}, which is no number of at most 15 digits.`
  desk.tell({ rule: otherKind, at, says, fix: `Write a number, or ${instead}` })
  return undefined
}

const countedKeys = mapping({
  kind: need(oneOf('counted')),
  start: need(instant),
  step: need(step),
  good: need(series),
  total: need(series),
})

/** Reads good and all events by interval. */
export const counted: Read<CountedFacts> = (data, at, desk) => {
  const facts = countedKeys(data, at, desk)
  if (facts === undefined || !isSound(facts, at, desk)) return undefined
  return facts
}

function isSound(facts: CountedFacts, at: Path, desk: Desk): boolean {
  const { start, step: length, good, total } = facts
  if (good.length !== total.length) {
    const says = `good has ${good.length} intervals and total ${total.length}.`
    desk.tell({
      rule: unequalLength,
      at: [...at, 'good'],
      says,
      fix: 'Write both for every interval, null where nothing was measured.',
    })
    return false
  }
  const index = firstAbove(good, total)
  if (index >= 0) return tellAbove(facts, index, at, desk)
  return hasCome({ start, step: length, count: lastKnown(total) + 1 }, at, desk)
}

function firstAbove(good: CountedFacts['good'], total: CountedFacts['total']): number {
  for (let index = 0; index < good.length; index += 1) {
    const [part, all] = [good[index] ?? null, total[index] ?? null]
    if (part !== null && all !== null && part > all) return index
  }
  return -1
}

function tellAbove(
  { start, step: length, good, total }: CountedFacts,
  index: number,
  at: Path,
  desk: Desk,
): false {
  const when = instantText(start + index * length)
  const says = `At ${when} ${good[index] ?? 0} good of ${total[index] ?? 0} are counted: more good ones than there were.`
  desk.tell({
    rule: partAboveWhole,
    at: [...at, 'good', index],
    says,
    fix: 'Look whether good and total are the right way round.',
  })
  return false
}

function lastKnown(values: readonly (number | null)[]): number {
  return values.findLastIndex((value) => value !== null)
}

interface Run {
  readonly start: number
  readonly step: number
  readonly count: number
}

function hasCome({ start, step: length, count }: Run, at: Path, desk: Desk): boolean {
  const end = start + count * length
  if (end <= desk.now + length) return true
  return future(`The series ends at ${instantText(end)},`, end, [...at, 'start'], desk) ?? false
}

const levelKeys = mapping({
  kind: need(oneOf('levels')),
  start: need(instant),
  step: need(step),
  value: need(series),
})

/** Reads one value by interval. */
export const levels: Read<LevelFacts> = (data, at, desk) => {
  const facts = levelKeys(data, at, desk)
  if (facts === undefined) return undefined
  return hasCome({ ...facts, count: lastKnown(facts.value) + 1 }, at, desk) ? facts : undefined
}
