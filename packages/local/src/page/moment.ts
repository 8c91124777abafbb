/** An instant as people read it, in UTC: `10 Nov 2026, 02:45`. */
export function moment(seconds: number): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(Math.round(seconds * 1000)).toZonedDateTimeISO('UTC')
  return `${instant.day} ${month(instant.month)} ${instant.year}, ${clock(instant)}`
}

/** An instant on an axis that spans so many seconds: the time of day, or the day. */
export function tickLabel(seconds: number, span: number): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(Math.round(seconds * 1000)).toZonedDateTimeISO('UTC')
  const midnight = instant.hour === 0 && instant.minute === 0
  // Two days: from there on the time of day tells less than the day.
  return span > 172_800 || midnight ? `${instant.day} ${month(instant.month)}` : clock(instant)
}

/** An instant for machines: `2026-11-10T02:45:00Z`. */
export function iso(seconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.round(seconds * 1000)).toString()
}

/** How long ago something was, in its largest unit: ` (3 min)`; nothing for what is yet to come. It never breaks. */
export function ago(seconds: number): string {
  return seconds < 0 ? '' : ` (${age(seconds)})`
}

function age(seconds: number): string {
  if (seconds < 60) return `${Math.floor(seconds)}\u00A0s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)}\u00A0min`
  return seconds < 172_800 ? `${Math.floor(seconds / 3600)}\u00A0h` : `${Math.floor(seconds / 86_400)}\u00A0d`
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const month = (number: number): string => months[number - 1] ?? ''
const clock = ({ hour, minute }: Temporal.ZonedDateTime): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
