import { Fraction } from 'fraction.js'
import { decimalText } from './format-percent.ts'

const UNITS = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
] as const

/**
 * Seconds as people read them: `43 min 12 s`, `2 h 5 min`, `9 s`, `300 ms`. Two units at most, the smaller one rounded half to
 * even; below a minute up to two decimals. For display only: whatever is decided is decided on the fraction.
 */
export function formatDuration(seconds: Fraction): string {
  const length = seconds.abs()
  const text = length.lt(1) ? `${decimalText(halfEven(length.mul(1000), 2), 2)} ms` : longText(length)
  const sign = seconds.s < 0n && !text.startsWith('0 ') ? '-' : ''
  return `${sign}${text === '1000 ms' ? '1 s' : text}`
}

function longText(length: Fraction): string {
  const rounded = length.lt(60) ? halfEven(length, 2) : length
  if (rounded.lt(60)) return `${decimalText(rounded, 2)} s`
  const index = UNITS.findIndex(([, size]) => rounded.gte(size))
  const [[unit, size], [smaller, part]] = [UNITS[index] ?? UNITS[0], UNITS[index + 1] ?? UNITS[3]]
  const parts = halfEven(rounded.div(part), 0)
  // 59 min 59.9 s are 60 min, and so 1 h.
  const above = UNITS[index - 1]
  if (above !== undefined && parts.mul(part).gte(above[1])) return `1 ${above[0]}`
  const count = parts.mul(part).div(size).floor()
  const rest = parts.sub(count.mul(size).div(part))
  return rest.equals(0)
    ? `${count.toString()} ${unit}`
    : `${count.toString()} ${unit} ${rest.toString()} ${smaller}`
}

/** Rounds to so many decimals, a half to the even neighbour. */
export function halfEven(number: Fraction, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals)
  const scaled = number.mul(scale)
  const floor = scaled.floor()
  const rest = scaled.sub(floor).compare(new Fraction(1, 2))
  const up = rest > 0 || (rest === 0 && floor.n % 2n === 1n)
  return (up ? floor.add(1) : floor).div(scale)
}
