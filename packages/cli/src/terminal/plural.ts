/** A count with its noun: `1 agreement`, `3 agreements`. */
export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : many}`
}

/** A whole number with a blank between thousands: `10 000`. Written out, since the tables of languages take 18 ms to load. */
export function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ' ')
}
