import type { Recurrence } from '../exclusion.ts'

const FREQUENCIES = { DAILY: 'daily', WEEKLY: 'weekly', MONTHLY: 'monthly', YEARLY: 'yearly' } as const
const DAYS: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** Reads the part of RFC 5545 that is understood, or says in a sentence what is not. */
export function recurrenceOf(text: string): Recurrence | string {
  const parts = new Map(text.split(';').map((part) => pairOf(part)))
  const byDay = listOf(parts.get('BYDAY')).map((day) => dayOf(day))
  const strange = listOf(parts.get('BYDAY')).find((_day, index) => byDay[index] === undefined)
  if (strange !== undefined)
    return `${strange} is no day: MO to SU, perhaps with a number such as 1SU or -1FR.`
  const byMonthDay = numbersOf(parts.get('BYMONTHDAY'))
  const byMonth = numbersOf(parts.get('BYMONTH'))
  const reason = rangeWords(byMonthDay, byMonth)
  if (reason !== undefined) return reason
  const [count, until] = [parts.get('COUNT'), parts.get('UNTIL')]
  return {
    frequency: frequencyOf(parts.get('FREQ')),
    interval: Number(parts.get('INTERVAL') ?? 1),
    ...(count === undefined ? {} : { count: Number(count) }),
    ...(until === undefined ? {} : { until }),
    byDay: byDay.filter((day) => day !== undefined),
    byMonthDay,
    byMonth,
    text,
  }
}

function pairOf(part: string): readonly [name: string, value: string] {
  const [name = '', value = ''] = part.split('=')
  return [name, value]
}

function frequencyOf(text: string | undefined): Recurrence['frequency'] {
  if (text === 'WEEKLY' || text === 'MONTHLY' || text === 'YEARLY') return FREQUENCIES[text]
  return FREQUENCIES.DAILY
}

function listOf(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split(',')
}

function numbersOf(text: string | undefined): readonly number[] {
  return listOf(text).map(Number)
}

function dayOf(text: string): Recurrence['byDay'][number] | undefined {
  const [, nth = '', name = ''] = /^([+-]?[1-9][0-9]?)?([A-Z]{2})$/.exec(text) ?? []
  const day = DAYS.indexOf(name) + 1
  if (day === 0) return undefined
  return nth === '' ? { day } : { day, nth: Number(nth) }
}

function rangeWords(days: readonly number[], months: readonly number[]): string | undefined {
  const day = days.find((number) => !(Math.abs(number) >= 1 && Math.abs(number) <= 31))
  if (day !== undefined) return `${day} is no day of a month: 1 to 31, or -1 for the last.`
  const month = months.find((number) => !(number >= 1 && number <= 12))
  return month === undefined ? undefined : `${month} is no month: 1 to 12.`
}

/** Why a recurrence never falls, in a sentence; undefined when it does. `first` is its first local start. */
export function neverFalls({ until, byMonth, byMonthDay }: Recurrence, first: string): string | undefined {
  const begins = first.slice(0, 10).replaceAll('-', '')
  if (until !== undefined && until < begins) return `It ends on ${until}, and begins on ${begins}.`
  const lengths = (byMonth.length === 0 ? [1] : byMonth).map((month) => LENGTHS[month - 1] ?? 31)
  const longest = Math.max(...lengths)
  if (byMonthDay.length === 0 || byMonthDay.some((day) => Math.abs(day) <= longest)) return undefined
  return `No month that it names has a day ${byMonthDay.join(' or ')}.`
}

// The most days that each month can have.
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
