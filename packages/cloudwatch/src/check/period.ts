/** Periods below a minute that alarms can have, in seconds: only for metrics of high resolution. */
const shortPeriods: readonly number[] = [10, 20, 30]

/** True for 10, 20, 30 and multiples of 60. */
export const isAlarmPeriod = (period: number): boolean =>
  shortPeriods.includes(period) || (period > 0 && period % 60 === 0)

/** True for the periods that data can be read in: those of alarms, and 1 and 5. */
export const isReadingPeriod = (period: number): boolean =>
  period === 1 || period === 5 || isAlarmPeriod(period)
