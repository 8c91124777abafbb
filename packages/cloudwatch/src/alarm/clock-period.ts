/** Periods that a wall-clock window can have, in seconds. */
export const clockPeriods: readonly number[] = [60, 300, 3600, 86_400, 604_800]

const minute = 60

const zoned = (epoch: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(epoch * 1000).toZonedDateTimeISO(zone)

const epochOf = (time: Temporal.ZonedDateTime): number => time.epochMilliseconds / 1000

/** A zone as Temporal writes it; undefined when there is none of this name. `UTC+05:30` is `+05:30`. */
export const readZone = (text: string): string | undefined => {
  const zone = text.replace(/^UTC(?=[+-])/, '')
  try {
    return zoned(0, zone).timeZoneId
  } catch {
    return undefined // a text can only fail to be a zone
  }
}

/** True when the zone is no fixed offset, or one of whole 5 minutes, as AWS asks. */
export const isAlignedZone = (zone: string): boolean => {
  const offset = /^[+-]\d\d:(\d\d)/.exec(zone)?.[1]
  return offset === undefined || Number(offset) % 5 === 0
}

const startOfDay = (epoch: number, zone: string): Temporal.ZonedDateTime => zoned(epoch, zone).startOfDay()

const startOfWeek = (epoch: number, zone: string): Temporal.ZonedDateTime => {
  const day = startOfDay(epoch, zone)
  return day.subtract({ days: day.dayOfWeek - 1 }).startOfDay() // weeks begin on Monday
}

const startOfShort = (epoch: number, period: number, zone: string): number => {
  const offset = zoned(epoch, zone).offsetNanoseconds / 1e9
  return Math.floor((epoch + offset) / period) * period - offset
}

/** Where the clock period that holds a moment begins, in a zone. */
const clockStart = (epoch: number, period: number, zone: string): number => {
  if (period === 604_800) return epochOf(startOfWeek(epoch, zone))
  if (period === 86_400) return epochOf(startOfDay(epoch, zone))
  return startOfShort(epoch, period, zone)
}

/** The edges of the last completed clock periods, newest first: one more than there are periods. */
export const clockEdges = (
  epoch: number,
  clock: { readonly period: number; readonly zone: string },
  periods: number,
): Float64Array => {
  const edges = new Float64Array(periods + 1)
  let edge = epoch + minute
  for (let at = 0; at <= periods; at += 1) {
    edge = clockStart(edge - minute, clock.period, clock.zone)
    edges[at] = edge
  }
  return edges
}
