import type { StateValue } from '../alarm-state.ts'

/** What a datapoint is to an alarm: 0 missing, 1 within the threshold, 2 breaching; plus 4 when it has too few samples to tell. */
export type Verdict = number

export const missing = 0
export const fine = 1
export const breaching = 2
export const insignificant = 4
/** Not judged yet. */
export const unknown = 255

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

/** Verdicts in a ring whose length is a power of two, the newest at `newest`, those not judged yet `unknown`. */
export interface VerdictView {
  readonly ring: Uint8Array
  /** For each verdict that is `fine`: how many in a row are fine from here to the older ones, at least. */
  readonly runs: Uint16Array
  readonly newest: number
  readonly stride: number
}

// A long alarm that is well is judged by its runs, not point by point. A breaching point has a run of 0.
const fineRun = ({ runs, newest, stride }: VerdictView, age: number, range: number): number =>
  Math.min(runs[(newest - age * stride) & (runs.length - 1)] ?? 0, range - age)

const verdictAt = ({ ring, newest, stride }: VerdictView, age: number): Verdict =>
  ring[(newest - age * stride) & (ring.length - 1)] ?? unknown

/**
 * The state that datapoints give; undefined = the alarm keeps its state. When there are enough real
 * datapoints anywhere in the range, the newest of them decide and missing data play no part. `make` judges the
 * datapoint of an age in periods; it is asked only where the view knows none.
 */
export const judge = (
  quorum: Quorum,
  view: VerdictView,
  make: (age: number) => Verdict,
): StateValue | undefined => {
  const spare = quorum.evaluationPeriods - quorum.datapointsToAlarm
  let fines = 0
  let breaches = 0
  let oldest = 0
  for (let age = 0; age < quorum.range; age += 1) {
    const known = verdictAt(view, age)
    const verdict = known === unknown ? make(age) : known
    if (verdict === missing) continue
    if (verdict >= insignificant) return undefined
    const run = fineRun(view, age, quorum.range)
    fines += run
    breaches += Number(verdict === breaching)
    age += Math.max(0, run - 1)
    oldest = age + 1
    if (fines > spare) return 'OK'
    if (breaches >= quorum.datapointsToAlarm) return 'ALARM'
  }
  return judgeGaps(quorum, { real: fines + breaches, breaches, oldest })
}
