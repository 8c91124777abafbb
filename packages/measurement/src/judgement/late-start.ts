import type { RulePage } from '@nines/agreement'
import { percentText } from '../number/decimal-text.ts'
import { lengthText } from '../reading/instant.ts'
import { clip, secondsOfAll } from '../time/span.ts'
import { instantText } from '../time/zone-time.ts'
import { SILENCE } from './early-end.ts'
import { runOf } from './left-out.ts'
import type { Matter } from './matter.ts'
import type { JudgeRemark } from './remark.ts'

const startsLate: RulePage = {
  id: 'facts/late-start',
  severity: 'warning',
  title: 'A series begins with its window',
  why: 'Either nothing was measured before, or the first lines were lost, and the file does not show which. What stands in none of its intervals is silence, which the agreement can call good. A thing that did not exist yet is none: its dates say so.',
}

export const lateStartRules: readonly RulePage[] = [startsLate]

/** Tells of a series that starts later than the time that is judged, by an interval or more. */
export function tellLateStart(matter: Matter): readonly JudgeRemark[] {
  const { metric, judged, facts, place, asOf } = matter
  const run = runOf(facts)
  if (run === undefined) return []
  const missing = secondsOfAll(clip(judged.counted, { from: -Infinity, to: Math.min(run.start, asOf) }))
  if (missing.lt(run.step)) return []
  const share = percentText(missing.div(secondsOfAll(judged.counted)), 1)
  const before = `${lengthText(missing.valueOf())} before it, ${share} of the window, stand in none of its intervals`
  return [
    {
      rule: startsLate,
      about: { kind: 'facts', at: place, cell: { row: rowOf(matter), column: 'at' } },
      says: `The series of ${metric.id} starts at ${instantText(run.start)}: ${before}. They are silence, which is ${SILENCE[metric.noData]} here.`,
      fix: 'Find the beginning of the series, or write each interval without data: as null, in a sheet as an empty cell.',
    },
  ]
}

// The first line of a sheet, or of its entity.
function rowOf({ entity }: Matter): Readonly<Record<string, string>> {
  return entity === undefined ? {} : { entity: entity.id }
}
