/** Elapsed time as people say it: `0.4 s`, `12 s`, `2 min 30 s`, `1 h 5 min`. */
export function elapsed(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  return whole < 3600 ? parts(whole, 60, ['min', 's']) : parts(Math.round(whole / 60), 60, ['h', 'min'])
}

/** Minutes as people say them: `9 min`, `1 h 40 min`, `3 d 4 h`. */
export function minutes(count: number): string {
  if (count < 60) return `${count} min`
  return count < 1440 ? parts(count, 60, ['h', 'min']) : parts(Math.round(count / 60), 24, ['d', 'h'])
}

function parts(amount: number, size: number, [large, small]: readonly [string, string]): string {
  const rest = amount % size
  const whole = `${Math.floor(amount / size)} ${large}`
  return rest === 0 ? whole : `${whole} ${rest} ${small}`
}
