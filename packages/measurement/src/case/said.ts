import { Fraction } from 'fraction.js'
import { decimalText, percentText } from '../number/decimal-text.ts'

/** What is expected or found: in one exact form that can be compared, and as people read it. */
export interface Said {
  readonly exact: string
  readonly shown: string
}

/** A word, which is its own exact form. */
export function word(text: string): Said {
  return { exact: text, shown: text }
}

const NUMBER = /^(-?\d+(?:\.\d+)?)(?:\/0*([1-9]\d*))?( ?%)?$/

/** `44580/44640`, `99.5 %`, `3` or `29.5`, exact; undefined where a text is none of them. */
export function numberIn(text: string): Fraction | undefined {
  const [, above, below = '1', percent] = NUMBER.exec(text) ?? []
  if (above === undefined) return undefined
  return new Fraction(above).div(below).div(percent === undefined ? 1 : 100)
}

/** A share or value as it was judged: cut where it does not end, and then as a quotient before it. */
export function numberShown(value: Fraction, measured: 'share' | 'value' | 'kept'): string {
  const text = measured === 'value' ? decimalText(value) : percentText(value)
  return text.includes('…') ? `${value.toFraction()} (${text})` : text
}

/** A value between two ends, or the one value where both are the same. */
export function between(worst: Fraction, best: Fraction, shown: (end: Fraction) => string): Said {
  if (worst.equals(best)) return { exact: worst.toFraction(), shown: shown(worst) }
  return {
    exact: `${worst.toFraction()} to ${best.toFraction()}`,
    shown: `${shown(worst)} to ${shown(best)}`,
  }
}
