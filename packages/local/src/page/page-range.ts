import type { DashboardBody } from './dashboard-body.ts'
import type { TimeRange } from './look.ts'

// Seconds: what a dashboard shows that says no start.
const usual = 3 * 3600

/** The span that a page shows: as asked, else as the dashboard says, else the last three hours. */
export function pageRange(query: URLSearchParams, body: DashboardBody | undefined, now: number): TimeRange {
  const end = instant(query.get('end') ?? body?.end, now) ?? now
  const start = instant(query.get('start') ?? body?.start, end) ?? end - usual
  return start < end ? { start, end } : { start: end - usual, end }
}

// `-P30D` counts back from an anchor; anything else is an instant, or epoch seconds.
function instant(text: string | undefined, anchor: number): number | undefined {
  if (text === undefined || text === '') return undefined
  if (/^\d+$/.test(text)) return Number(text)
  const back = text.startsWith('-P') ? duration(text.slice(1)) : undefined
  if (back !== undefined) return anchor - back
  const milliseconds = Date.parse(text)
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000
}

// Seconds; a month counts as 30 days, as on a dashboard's own scale.
function duration(text: string): number | undefined {
  try {
    const { years, months, ...rest } = fields(Temporal.Duration.from(text))
    return Temporal.Duration.from({ ...rest, days: rest.days + months * 30 + years * 365 }).total('seconds')
  } catch {
    return undefined
  }
}

function fields({ years, months, weeks, days, hours, minutes, seconds }: Temporal.Duration): {
  readonly years: number
  readonly months: number
  readonly days: number
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
} {
  return { years, months, days: days + weeks * 7, hours, minutes, seconds }
}
