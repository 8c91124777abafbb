// What the rooms call an instant is a number of epoch seconds; here alone it meets the clocks of a place.

/** The wall clock of a zone at an instant (epoch seconds). */
export function wallClock(instant: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(instant * 1000)).toZonedDateTimeISO(zone)
}

/** Epoch seconds of a local date's first moment, which isn't 00:00 where the clocks go forward at midnight. */
export function startOfDate(date: Temporal.PlainDate, zone: string): number {
  return epochSeconds(date.toZonedDateTime({ timeZone: zone }))
}

/**
 * Epoch seconds at which a local clock has reached this minute of a date: the first of the two where the clocks go back, the
 * moment of the change where they go forward over it. So later minutes never come earlier.
 */
export function reachedMinute(date: Temporal.PlainDate, minute: number, zone: string): number {
  if (minute % 1440 === 0) return startOfDate(date.add({ days: minute / 1440 }), zone)
  const wall = date.toPlainDateTime({ hour: Math.trunc(minute / 60), minute: minute % 60 })
  const moment = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (moment.toPlainDateTime().equals(wall)) return epochSeconds(moment)
  const change = moment.getTimeZoneTransition('next')
  return epochSeconds(change ?? moment)
}

/** An instant as people read it everywhere: `2026-10-01T00:00:00Z`. */
export function instantText(instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(instant * 1000)).toString()
}

/** An instant on a local clock, with its offset: `2026-11-02T17:00:00+01:00`. */
export function localText(instant: number, zone: string): string {
  return wallClock(instant, zone).toString({ timeZoneName: 'never' })
}

/** Epoch seconds of a zoned time. */
export function epochSeconds(time: Temporal.ZonedDateTime): number {
  return time.epochMilliseconds / 1000
}
