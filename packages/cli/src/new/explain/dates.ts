/** The time of day so long after 10:00; undefined for time that is counted on a calendar. */
export function clockAfter(length: string): string | undefined {
  const seconds = secondsOf(length)
  if (seconds === undefined) return undefined
  const days = Math.floor((10 * 3600 + seconds) / 86_400)
  const at = Temporal.PlainTime.from('10:00').add({ seconds })
  const time = at.toString({ smallestUnit: 'minute' })
  return days === 0 ? time : `${time}, ${days === 1 ? 'a day' : `${days} days`} later`
}

/** The day so long before a day; undefined for time that is counted on a calendar. */
export function dayBefore(day: string, length: string): string | undefined {
  const seconds = secondsOf(length)
  return seconds === undefined
    ? undefined
    : Temporal.PlainDate.from(day)
        .subtract({ days: Math.ceil(seconds / 86_400) })
        .toString()
}

const units: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, d: 86_400 }

function secondsOf(length: string): number | undefined {
  const parts = [...length.matchAll(/(\d+) ?(min|s|h|d)(?![a-z])/gu)]
  const isWhole = parts.map(([part]) => part).join(' ') === length.trim()
  if (parts.length === 0 || !isWhole) return undefined
  return parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (units[unit] ?? 0), 0)
}
