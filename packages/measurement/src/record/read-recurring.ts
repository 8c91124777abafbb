import type { Recurrence, RulePage } from '@nines/agreement'
import type { Read } from '../reading/desk.ts'
import { shown } from '../reading/desk.ts'
import { duration, text } from '../reading/scalar.ts'
import { mapping, need } from '../reading/shape.ts'
import { readRecurrence } from '../time/read-recurrence.ts'
import type { Recurring } from '../time/recurrence.ts'

const unreadRecurrence: RulePage = {
  id: 'records/recurrence',
  severity: 'error',
  title: 'Work that comes again has a local start and a rule',
  why: 'Work at 02:00 stays at 02:00 when clocks change, so its first start is local and its rule is one of RFC 5545. What cannot be read exactly would let off days that nobody meant.',
}

const unknownZone: RulePage = {
  id: 'records/zone',
  severity: 'error',
  title: 'A time zone has a name',
  why: 'Europe/London says when its clocks change, and +01:00 does not: half of the year the work would lie an hour beside its time.',
}

export const recurringRules: readonly RulePage[] = [unreadRecurrence, unknownZone]

const rule: Read<Recurrence> = (data, at, desk) => {
  const written = text(data, at, desk)
  if (written === undefined) return undefined
  const reading = readRecurrence(written)
  if (reading.ok) return reading.rule
  desk.tell({
    rule: unreadRecurrence,
    at,
    says: reading.says,
    fix: 'Write a rule such as FREQ=MONTHLY;BYDAY=1SU.',
  })
  return undefined
}

const localStart: Read<string> = (data, at, desk) => {
  if (typeof data === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(data) && isLocal(data)) return data
  const says = `Here stands ${shown(data)}, where a local time such as 2026-10-04T02:00 has to stand.`
  desk.tell({
    rule: unreadRecurrence,
    at,
    says,
    fix: 'Write the local time of the first start, without an offset.',
  })
  return undefined
}

function isLocal(written: string): boolean {
  try {
    Temporal.PlainDateTime.from(written, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

const zone: Read<string> = (data, at, desk) => {
  if (typeof data === 'string' && isZone(data)) return data
  desk.tell({
    rule: unknownZone,
    at,
    says: `${shown(data)} is no time zone.`,
    fix: 'Write a name such as Europe/London.',
  })
  return undefined
}

function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return !/^[+-]/.test(name)
  } catch {
    return false
  }
}

const recursKeys = mapping({
  first: need(localStart),
  for: need(duration),
  rrule: need(rule),
  zone: need(zone),
})

/** Reads a span that comes again: its first local start, its length, its rule and its zone. */
export const recurs: Read<Recurring> = (data, at, desk) => {
  const read = recursKeys(data, at, desk)
  return read === undefined
    ? undefined
    : { first: read.first, seconds: read.for, rule: read.rrule, zone: read.zone }
}
