import type { Recurrence } from '@nines/agreement'

const FREQUENCIES: Readonly<Record<string, Recurrence['frequency']>> = {
  DAILY: 'daily',
  WEEKLY: 'weekly',
  MONTHLY: 'monthly',
  YEARLY: 'yearly',
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

const FORMS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,3}$/,
  COUNT: /^[1-9]\d{0,5}$/,
  UNTIL: /^\d{8}$/,
  BYDAY: /^(-?[1-9]\d?)?(MO|TU|WE|TH|FR|SA|SU)(,(-?[1-9]\d?)?(MO|TU|WE|TH|FR|SA|SU))*$/,
  BYMONTHDAY: /^-?([1-9]|[12]\d|3[01])(,-?([1-9]|[12]\d|3[01]))*$/,
  BYMONTH: /^([1-9]|1[0-2])(,([1-9]|1[0-2]))*$/,
}

/** A rule, or what of its text isn't understood, in a sentence. */
export type RecurrenceReading =
  | { readonly ok: true; readonly rule: Recurrence }
  | { readonly ok: false; readonly says: string }

/** Reads `FREQ=MONTHLY;BYDAY=1SU`. */
export function readRecurrence(text: string): RecurrenceReading {
  const parts = new Map<string, string>()
  for (const part of text.split(';')) {
    const [key = '', value = ''] = part.split('=')
    const fault = faultOf(key, value, parts)
    if (fault !== null) return { ok: false, says: fault }
    parts.set(key, value)
  }
  return ruleOf(parts, text)
}

function faultOf(key: string, value: string, parts: ReadonlyMap<string, string>): string | null {
  const form = FORMS[key]
  if (form === undefined) return `${key || 'An empty part'} is none of ${Object.keys(FORMS).join(', ')}.`
  if (parts.has(key)) return `${key} stands twice.`
  return form.test(value) ? null : `${key}=${value} isn't understood.`
}

function ruleOf(parts: ReadonlyMap<string, string>, text: string): RecurrenceReading {
  const frequency = FREQUENCIES[parts.get('FREQ') ?? '']
  const until = parts.get('UNTIL')
  if (frequency === undefined)
    return { ok: false, says: 'FREQ is missing, so nobody knows how often it comes.' }
  if (until !== undefined && !isDate(until)) return { ok: false, says: `UNTIL=${until} is no date.` }
  const rule: Recurrence = {
    frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    ...endOf(parts.get('COUNT'), until),
    byDay: listOf(parts.get('BYDAY')).map(dayOf),
    byMonthDay: listOf(parts.get('BYMONTHDAY')).map(Number),
    byMonth: listOf(parts.get('BYMONTH')).map(Number),
    text,
  }
  const says = countedDays(rule)
  return says === null ? { ok: true, rule } : { ok: false, says }
}

function endOf(count: string | undefined, until: string | undefined): Pick<Recurrence, 'count' | 'until'> {
  return {
    ...(count === undefined ? {} : { count: Number(count) }),
    ...(until === undefined ? {} : { until }),
  }
}

function countedDays({ byDay, frequency }: Recurrence): string | null {
  const counted = byDay.find(({ nth }) => nth !== undefined)
  if (counted === undefined || frequency === 'monthly' || frequency === 'yearly') return null
  return `BYDAY counts the ${DAYS[counted.day - 1] ?? ''} of a month, and the rule is ${frequency}.`
}

function listOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : value.split(',')
}

function dayOf(text: string): Recurrence['byDay'][number] {
  const nth = text.slice(0, -2)
  const day = DAYS.indexOf(text.slice(-2)) + 1
  return nth === '' ? { day } : { day, nth: Number(nth) }
}

function isDate(text: string): boolean {
  try {
    Temporal.PlainDate.from(text)
    return true
  } catch {
    return false
  }
}
