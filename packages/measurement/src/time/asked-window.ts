import type { Span } from './span.ts'
import { startOfDate } from './zone-time.ts'

/** A window as people name it: by its place in the calendar of whatever zone a metric has, as the whole term, by its ends, or by a moment. */
export type AskedWindow =
  | { readonly kind: 'named'; readonly unit: NamedUnit; readonly text: string }
  | { readonly kind: 'term'; readonly text: 'term' }
  | { readonly kind: 'span'; readonly from: number; readonly to: number; readonly text: string }
  /** Whatever window of a metric holds this ISO date or instant. */
  | { readonly kind: 'at'; readonly text: string }

/** What a name can stand for. */
export type NamedUnit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'

const FORMS: readonly (readonly [NamedUnit, RegExp])[] = [
  ['hour', /^\d{4}-\d\d-\d\dT([01]\d|2[0-3])$/],
  ['day', /^\d{4}-\d\d-\d\d$/],
  ['week', /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/],
  ['month', /^\d{4}-(0[1-9]|1[0-2])$/],
  ['quarter', /^\d{4}-Q[1-4]$/],
  ['year', /^\d{4}$/],
]

/** Reads `2026-09`, `2026-Q3`, `2026`, `2026-W38`, `2026-09-14`, `2026-09-14T10` or `term`; undefined for anything else. */
export function readWindowName(text: string): AskedWindow | undefined {
  if (text === 'term') return { kind: 'term', text }
  const unit = FORMS.find(([, form]) => form.test(text))?.[0]
  if (unit === undefined || !exists(unit, text)) return undefined
  return { kind: 'named', unit, text }
}

function exists(unit: NamedUnit, text: string): boolean {
  try {
    firstDate(unit, text)
    return true
  } catch {
    return false
  }
}

/** The term of an agreement; `until` is its last date. */
export interface Term {
  readonly effective: string
  readonly until?: string | undefined
}

/** The span that a name means in a zone; undefined for the term of an agreement that has no end. */
export function askedSpan(asked: AskedWindow, zone: string, term: Term): Span | undefined {
  if (asked.kind === 'span') return { from: asked.from, to: asked.to }
  if (asked.kind === 'named') return namedSpan(asked.unit, asked.text, zone)
  if (asked.kind === 'at') return momentOf(asked.text, zone)
  if (term.until === undefined) return undefined
  return {
    from: startOfDate(Temporal.PlainDate.from(term.effective), zone),
    to: startOfDate(Temporal.PlainDate.from(term.until).add({ days: 1 }), zone),
  }
}

/** Reads a date or an instant at which a window is looked for; undefined for anything else. */
export function readMoment(text: string): AskedWindow | undefined {
  try {
    momentOf(text, 'UTC')
    return { kind: 'at', text }
  } catch {
    return undefined
  }
}

function momentOf(text: string, zone: string): Span {
  const from = text.includes('T')
    ? Temporal.Instant.from(text).epochMilliseconds / 1000
    : startOfDate(Temporal.PlainDate.from(text, { overflow: 'reject' }), zone)
  return { from, to: from + 1 }
}

const LENGTHS: Readonly<Record<NamedUnit, Temporal.DurationLike>> = {
  hour: { hours: 1 },
  day: { days: 1 },
  week: { weeks: 1 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
}

function namedSpan(unit: NamedUnit, text: string, zone: string): Span {
  const date = firstDate(unit, text)
  if (unit === 'hour') {
    const hour = date.toZonedDateTime({ timeZone: zone, plainTime: text.slice(11) })
    const from = hour.epochMilliseconds / 1000
    return { from, to: from + 3600 }
  }
  return { from: startOfDate(date, zone), to: startOfDate(date.add(LENGTHS[unit]), zone) }
}

function firstDate(unit: NamedUnit, text: string): Temporal.PlainDate {
  const year = Number(text.slice(0, 4))
  switch (unit) {
    case 'hour':
    case 'day':
      return Temporal.PlainDate.from(text.slice(0, 10), { overflow: 'reject' })
    case 'week':
      return weekOf(year, Number(text.slice(6)))
    case 'month':
      return Temporal.PlainDate.from({ year, month: Number(text.slice(5)), day: 1 })
    case 'quarter':
      return Temporal.PlainDate.from({ year, month: Number(text.slice(6)) * 3 - 2, day: 1 })
    case 'year':
      return Temporal.PlainDate.from({ year, month: 1, day: 1 })
    default:
      return unit satisfies never
  }
}

// ISO 8601: the week with 4 January is the first; weeks begin on Monday.
function weekOf(year: number, week: number): Temporal.PlainDate {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 })
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 })
  if (monday.yearOfWeek !== year) throw new RangeError(`${year} has no week ${week}`)
  return monday
}
