import type { RulePage } from '@nines/agreement'
import { instantText } from '../time/zone-time.ts'
import type { Desk, Path, Read } from './desk.ts'
import { instantFault, noOffset } from './instant-fault.ts'
import { mapping, need, wrongKind } from './shape.ts'

const notYet: RulePage = {
  id: 'facts/future',
  severity: 'error',
  title: 'What was measured has happened',
  why: 'Nothing that lies after now can have been measured. Such an instant comes of a wrong year, a wrong offset or a clock that goes wrong, and its neighbours are then wrong as well. An interval that is still running is taken.',
}

/** Told of everything that has several instants. */
export const wrongOrder: RulePage = {
  id: 'facts/order',
  severity: 'error',
  title: 'Instants stand in the order in which they came',
  why: 'An end before its start, or a line before the one above it, has no length that could be added up. Mostly two cells are swapped, or one of them is of another day.',
}

export const instantRules: readonly RulePage[] = [noOffset, notYet, wrongOrder]

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/

/** An instant with its offset, `2026-09-14T10:20:00Z`, in epoch seconds; it may lie in the future. */
export const anyInstant: Read<number> = (data, at, desk) => {
  if (typeof data !== 'string') return wrongKind('an instant such as 2026-09-14T10:20:00Z', data, at, desk)
  const seconds = INSTANT.test(data) ? secondsAt(data) : undefined
  if (seconds === undefined) desk.tell({ at, ...instantFault(data) })
  return seconds
}

/** An instant that has come. */
export const instant: Read<number> = (data, at, desk) => {
  const seconds = anyInstant(data, at, desk)
  if (seconds === undefined || seconds <= desk.now) return seconds
  return future(`${String(data)} is`, seconds, at, desk)
}

/** Tells of something that can't have been measured yet. */
export function future(subject: string, seconds: number, at: Path, desk: Desk): undefined {
  const ahead = lengthText(seconds - desk.now)
  const says = `${subject} ${ahead} after now, ${instantText(desk.now)}.`
  desk.tell({
    rule: notYet,
    at,
    says,
    fix: 'Write what has happened, or look at the clock and the year.',
  })
  return undefined
}

/** A length of time in its largest units: `3 d 2 h`. */
export function lengthText(seconds: number): string {
  const units = [
    ['d', 86_400],
    ['h', 3600],
    ['min', 60],
    ['s', 1],
  ] as const
  let left = Math.round(seconds * 1000) / 1000
  const words: string[] = []
  for (const [unit, length] of units) {
    const count = unit === 's' ? Math.round(left * 1000) / 1000 : Math.floor(left / length)
    left -= count * length
    if (count > 0) words.push(`${count} ${unit}`)
  }
  return words.slice(0, 2).join(' ') || '0 s'
}

function secondsAt(written: string): number | undefined {
  try {
    return Number(Temporal.Instant.from(written).epochNanoseconds) / 1e9
  } catch {
    return undefined
  }
}

/** An ISO date that exists. */
export const date: Read<string> = (data, at, desk) => {
  const is = typeof data === 'string' && /^\d{4}-\d\d-\d\d$/.test(data) && isDate(data)
  return is ? data : wrongKind('a date such as 2026-09-10', data, at, desk)
}

function isDate(written: string): boolean {
  try {
    return Temporal.PlainDate.from(written, { overflow: 'reject' }).toString() === written
  } catch {
    return false
  }
}

const readEnds = mapping({ from: need(anyInstant), to: need(anyInstant) })

/** A span of two instants; an end that doesn't lie after the start is told. */
export const span: Read<{ readonly from: number; readonly to: number }> = (data, at, desk) => {
  const ends = readEnds(data, at, desk)
  if (ends === undefined || ends.to > ends.from) return ends
  const says = `The end, ${instantText(ends.to)}, does not lie after the start, ${instantText(ends.from)}.`
  desk.tell({ rule: wrongOrder, at, says, fix: 'Write the earlier one as from and the later one as to.' })
  return undefined
}
