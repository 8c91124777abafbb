import type { RulePage } from '@nines/agreement'
import { shown, type Remark } from './desk.ts'
import { otherKind } from './shape.ts'

/** Told of sheets, too. */
export const noOffset: RulePage = {
  id: 'facts/zone',
  severity: 'error',
  title: 'An instant has its offset from UTC',
  why: 'A local time is another moment in every zone, and comes twice in the night when clocks go back. An hour is 0.14 % of a month of 30 days: more than a promise of 99.9 % allows.',
}

const PARTS =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d)(:(?<second>\d\d)(\.\d{1,9})?)?(?<offset>Z|[+-]\d\d:\d\d)?$/

/** What keeps a text from being an instant: no offset, a part that is out of its range, or another form altogether. */
export function instantFault(written: string): Pick<Remark, 'rule' | 'says' | 'fix'> {
  const parts = PARTS.exec(written)?.groups
  const wanted = 'an instant such as 2026-09-14T10:20:00Z'
  if (parts === undefined) {
    const says = `Here stands ${shown(written)}, where ${wanted} has to stand.`
    return { rule: otherKind, says, fix: `Write ${wanted}.` }
  }
  const says = partFault(parts)
  if (says !== undefined)
    return { rule: otherKind, says: `In ${written} ${says}.`, fix: 'Write the instant that is meant.' }
  return {
    rule: noOffset,
    says: `${written} has no offset from UTC, so it is another moment in every zone.`,
    fix: `Write ${written}Z, or the offset of the place, such as ${written}+01:00.`,
  }
}

type Parts = Readonly<Record<string, string | undefined>>

function partFault(parts: Parts): string | undefined {
  return dayFault(parts) ?? timeFault(parts) ?? offsetFault(parts)
}

function dayFault({ year = '', month = '', day = '' }: Parts): string | undefined {
  if (Number(month) < 1 || Number(month) > 12) return `the month is ${month}, and a year has 12`
  const last = Temporal.PlainYearMonth.from(`${year}-${month}`).daysInMonth
  const is = Number(day) >= 1 && Number(day) <= last
  return is ? undefined : `the day is ${day}, and ${year}-${month} has ${last}`
}

function timeFault({ hour = '', minute = '', second = '' }: Parts): string | undefined {
  if (Number(hour) > 23) return `the hour is ${hour}, and a day has 00 to 23`
  if (Number(minute) > 59) return `the minute is ${minute}, and an hour has 00 to 59`
  return Number(second) > 60 ? `the second is ${second}, and a minute has 00 to 59` : undefined
}

function offsetFault({ offset = '' }: Parts): string | undefined {
  const [hour = '', minute = ''] = offset.slice(1).split(':')
  const is = Number(hour || 0) > 23 || Number(minute || 0) > 59
  return is ? `the offset is ${offset}, and none is a day long` : undefined
}
