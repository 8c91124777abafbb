import type { Recurrence } from '@nines/agreement'
import type { Read } from '../reading/desk.ts'
import { shown } from '../reading/desk.ts'
import { duration, text } from '../reading/scalar.ts'
import { mapping, need } from '../reading/shape.ts'
import { readRecurrence } from '../time/read-recurrence.ts'
import type { Recurring } from '../time/recurrence.ts'

const rule: Read<Recurrence> = (data, at, desk) => {
  const written = text(data, at, desk)
  if (written === undefined) return undefined
  const reading = readRecurrence(written)
  if (reading.ok) return reading.rule
  desk.tell({
    rule: 'records/recurrence',
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
    rule: 'records/recurrence',
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
    rule: 'records/zone',
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
