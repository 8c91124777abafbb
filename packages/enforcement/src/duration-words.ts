import { decimalText } from '@nines/measurement'
import type { Fraction } from 'fraction.js'

const MINUTE = 60 // seconds
const HOUR = 3600
const DAY = 86_400

/** A span as people say it, in at most two units and cut to the smaller one: 2592 s is `43 min 12 s`, 180 000 s is `50 h`. */
export function durationWords(seconds: Fraction): string {
  if (seconds.lt(MINUTE)) return `${decimalText(seconds, 2)} s`
  const whole = seconds.floor().valueOf()
  if (whole < HOUR) return twoUnits(whole, { size: MINUTE, name: 'min' }, { size: 1, name: 's' })
  if (whole < 3 * DAY) return twoUnits(whole, { size: HOUR, name: 'h' }, { size: MINUTE, name: 'min' })
  return twoUnits(whole, { size: DAY, name: 'd' }, { size: HOUR, name: 'h' })
}

interface Unit {
  readonly size: number // seconds
  readonly name: string
}

function twoUnits(seconds: number, large: Unit, small: Unit): string {
  const rest = Math.floor((seconds % large.size) / small.size)
  const first = `${Math.floor(seconds / large.size)} ${large.name}`
  return rest === 0 ? first : `${first} ${rest} ${small.name}`
}
