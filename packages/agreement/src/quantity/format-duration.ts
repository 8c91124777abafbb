import { Fraction } from 'fraction.js'
import { decimalText } from './format-percent.ts'

const UNITS = [
  ['d', 86_400n],
  ['h', 3600n],
  ['min', 60n],
  ['s', 1n],
] as const

/**
 * Seconds as people read them: `43 min 12 s`, `2 h 5 min`, `9 s`, `300 ms`. Two units at most, the smaller one rounded half to
 * even; below a minute up to two decimals. For display only: whatever is decided is decided on the fraction.
 */
export function formatDuration(seconds: Fraction): string {
  const [n, d] = [seconds.n, seconds.d]
  const text = n < d ? shortText(n * 1000n, d, 'ms') : longText(n, d)
  const sign = seconds.s < 0n && !text.startsWith('0 ') ? '-' : ''
  return `${sign}${text === '1000 ms' ? '1 s' : text}`
}

function shortText(n: bigint, d: bigint, unit: 'ms' | 's'): string {
  return `${decimalText(new Fraction(nearest(n * 100n, d), 100n), 2)} ${unit}`
}

function longText(n: bigint, d: bigint): string {
  if (nearest(n * 100n, d) < 6000n) return shortText(n, d, 's')
  const index = Math.min(
    UNITS.findIndex(([, size]) => n >= size * d),
    2,
  )
  const [[unit, size], [smaller, part]] = [UNITS[index] ?? UNITS[0], UNITS[index + 1] ?? UNITS[3]]
  const parts = nearest(n, d * part)
  // 59 min 59.9 s are 60 min, and so 1 h.
  const above = UNITS[index - 1]
  if (above !== undefined && parts * part >= above[1]) return `1 ${above[0]}`
  const [count, rest] = [(parts * part) / size, ((parts * part) % size) / part]
  return rest === 0n ? `${count} ${unit}` : `${count} ${unit} ${rest} ${smaller}`
}

/** n ÷ d as the nearest whole number, a half as the even one of its neighbours. */
function nearest(n: bigint, d: bigint): bigint {
  const floor = n / d
  const rest = 2n * (n % d)
  return rest > d || (rest === d && floor % 2n === 1n) ? floor + 1n : floor
}
