const day = 86_400

/** How long data stay readable at a period, in seconds: below a minute 3 hours, then 15, 63 and 455 days. */
export const retention = (period: number): number => {
  if (period < 60) return 3 * 3600
  if (period < 300) return 15 * day
  return period < 3600 ? 63 * day : 455 * day
}

const grainOf = (start: number, now: number, period: number): number => {
  if (period < 60) return period
  if (start > now - 15 * day) return 60
  return start > now - 63 * day ? 300 : 3600
}

/** A start time as CloudWatch rounds it: down to the minute; beyond 15 days to 5 minutes, beyond 63 days to the hour. */
export const roundedStart = (start: number, now: number, period: number): number => {
  const grain = grainOf(start, now, period)
  return Math.floor(start / grain) * grain
}
