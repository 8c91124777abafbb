import type { Indicator } from '@nines/agreement'

/** What sums of a promise are in, and how many seconds one of them is; undefined where they are no time. */
export interface TallyUnit {
  readonly name: string
  readonly seconds: number
}

/** The unit of sums that are time: minutes, or the agreement's intervals. */
export function unitOf(indicator: Indicator): TallyUnit | undefined {
  if (isTime(indicator)) return { name: 'minutes', seconds: 60 }
  if (indicator.kind !== 'intervals') return undefined
  return { name: `intervals of ${indicator.every.text}`, seconds: indicator.every.seconds.valueOf() }
}

/** Whether the sums of a promise are minutes. */
export function isTime({ kind }: Indicator): boolean {
  return kind === 'downtime' || kind === 'age' || kind === 'level' || kind === 'coverage'
}
