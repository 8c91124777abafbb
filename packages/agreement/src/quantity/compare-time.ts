import type { ClockTime } from '../quantity.ts'

/** Whether one time is longer than another on the same clock; times of different clocks are not compared. */
export function isLonger(one: ClockTime, other: ClockTime): boolean {
  if (one.kind === 'business-days') return other.kind === 'business-days' && one.days > other.days
  return one.kind === other.kind && one.seconds.gt(other.seconds)
}
