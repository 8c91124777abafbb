const zoned = (epoch: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(Math.round(epoch * 1000)).toZonedDateTimeISO('UTC')

const two = (number: number): string => String(number).padStart(2, '0')

const clock = (time: Temporal.ZonedDateTime): string =>
  `${two(time.hour)}:${two(time.minute)}:${two(time.second)}`

/** `2026-11-02T09:05:00.000+0000`, as in StateReasonData. */
export const stamp = (epoch: number): string =>
  zoned(epoch).toInstant().toString({ fractionalSecondDigits: 3 }).replace('Z', '+0000')

/** `02/11/26 09:05:00`, as in the StateReason of a metric alarm. */
export const shortStamp = (epoch: number): string => {
  const time = zoned(epoch)
  return `${two(time.day)}/${two(time.month)}/${two(time.year % 100)} ${clock(time)}`
}

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `Monday 02 November, 2026 09:05:00 UTC`, as in the StateReason of a composite alarm. */
export const longStamp = (epoch: number): string => {
  const time = zoned(epoch)
  const day = days[time.dayOfWeek - 1]
  return `${day} ${two(time.day)} ${months[time.month - 1]}, ${time.year} ${clock(time)} UTC`
}
