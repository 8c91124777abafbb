import { clockPeriods, isAlignedZone, readZone } from '../alarm/clock-period.ts'
import { type Fault, fault } from '../answer.ts'
import type { EvaluationWindow } from '../metric-alarm.ts'

const invalid = (message: string): Fault => fault('ValidationError', message)

/** The zone of a wall-clock window; undefined for one that slides. */
export const zoneOf = (window: EvaluationWindow | undefined): string | undefined =>
  window?.WallClockWindow && readZone(window.WallClockWindow.Timezone ?? 'UTC')

const zoneFault = (text: string): Fault | undefined => {
  const zone = readZone(text)
  if (zone === undefined) return invalid(`Timezone ${text} is not a time zone`)
  if (isAlignedZone(zone)) return undefined
  return invalid(`Timezone ${text} must be aligned to a multiple of 5 minutes`)
}

/** Checks the window of an alarm with a period in seconds. */
export const windowFault = (window: EvaluationWindow | undefined, period: number): Fault | undefined => {
  if (window === undefined) return undefined
  if ((window.SlidingWindow === undefined) === (window.WallClockWindow === undefined)) {
    return invalid('Exactly one of SlidingWindow and WallClockWindow must be specified in EvaluationWindow')
  }
  if (window.WallClockWindow === undefined) return undefined
  if (!clockPeriods.includes(period)) {
    return invalid(`Period must be one of ${clockPeriods.join(', ')} with a WallClockWindow, it is ${period}`)
  }
  return zoneFault(window.WallClockWindow.Timezone ?? 'UTC')
}
