import type { StateValue } from '../alarm-state.ts'

/** What a datapoint is to an alarm: 0 missing, 1 within the threshold, 2 breaching; plus 4 when it has too few samples to tell. */
export type Verdict = number

export const missing = 0
export const fine = 1
export const breaching = 2
export const insignificant = 4

/** What an alarm does where data are missing. */
export type MissingData = 'breaching' | 'notBreaching' | 'ignore' | 'missing'

/** How many datapoints an alarm looks at. */
export interface Quorum {
  readonly evaluationPeriods: number
  readonly datapointsToAlarm: number
  /** Datapoints that are fetched: more than evaluationPeriods, in case some are missing. */
  readonly range: number
  readonly missingData: MissingData
}

/**
 * Datapoints that an alarm fetches. AWS does not publish the number; its guide shows 5 for 3 evaluation
 * periods, which EP + max(2, ceil(EP / 3)) gives too.
 */
export const evaluationRange = (evaluationPeriods: number): number =>
  evaluationPeriods + Math.max(2, Math.ceil(evaluationPeriods / 3))

interface Tally {
  readonly real: number
  readonly breaches: number
  /** Age in periods of the oldest real datapoint; 1 = the newest period. */
  readonly oldest: number
}

// Too few real datapoints, and those that there are leave it open.
const judgeGaps = (quorum: Quorum, { real, breaches, oldest }: Tally): StateValue | undefined => {
  const { missingData, datapointsToAlarm } = quorum
  if (missingData === 'breaching') return 'ALARM'
  if (missingData === 'notBreaching') return 'OK'
  if (real === 0) return missingData === 'ignore' ? undefined : 'INSUFFICIENT_DATA'
  if (breaches < real) return 'OK'
  if (missingData === 'ignore') return undefined
  // A premature alarm: the oldest datapoint breaches, is old enough, and nothing newer speaks against it.
  return oldest >= datapointsToAlarm ? 'ALARM' : 'OK'
}

/**
 * The state that datapoints give, newest first; undefined = the alarm keeps its state. When there are enough
 * real datapoints anywhere in the range, the newest of them decide and missing data play no part.
 */
export const judge = (quorum: Quorum, verdictAt: (age: number) => Verdict): StateValue | undefined => {
  const { evaluationPeriods, datapointsToAlarm, range } = quorum
  let real = 0
  let breaches = 0
  let oldest = 0
  for (let age = 0; age < range; age += 1) {
    const verdict = verdictAt(age)
    if (verdict === missing) continue
    if (verdict >= insignificant) return undefined
    real += 1
    oldest = age + 1
    if (verdict === breaching) breaches += 1
    if (breaches >= datapointsToAlarm) return 'ALARM'
    if (real - breaches > evaluationPeriods - datapointsToAlarm) return 'OK'
  }
  return judgeGaps(quorum, { real, breaches, oldest })
}
