const plain = new Intl.NumberFormat('en', { maximumSignificantDigits: 6 })
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 5 })

/** A measured value as people read it; six digits tell 99.9532 % from 99.9531 %. */
export function figure(value: number): string {
  return Math.abs(value) >= 1e9 ? short.format(value) : plain.format(value)
}

/** A value beside an axis. */
export function tick(value: number): string {
  return Math.abs(value) >= 10_000 ? short.format(value) : plain.format(value)
}
