const day = 86_400 // seconds

const dateAt = (epoch: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(epoch * 1000).toZonedDateTimeISO('UTC')

/** What the time functions say of the beginning of a period, in UTC. DAY is 1 on Monday and 7 on Sunday. */
export const calendarFunctions: Readonly<Record<string, (epoch: number) => number>> = {
  MINUTE: (epoch) => Math.floor((epoch % 3600) / 60),
  HOUR: (epoch) => Math.floor((epoch % day) / 3600),
  DAY: (epoch) => ((Math.floor(epoch / day) + 3) % 7) + 1, // 1970-01-01 was a Thursday
  DATE: (epoch) => dateAt(epoch).day,
  MONTH: (epoch) => dateAt(epoch).month,
  YEAR: (epoch) => dateAt(epoch).year,
  EPOCH: (epoch) => epoch,
}
