import type { RulePage } from '@nines/agreement'
import { percentText } from '../number/decimal-text.ts'
import { exactly } from '../number/exact-sum.ts'
import { lengthText } from '../reading/instant.ts'
import { secondsOfAll } from '../time/span.ts'
import { instantText } from '../time/zone-time.ts'
import type { LeftOut } from './left-out.ts'
import type { Matter } from './matter.ts'
import type { JudgeRemark } from './remark.ts'

const endsEarly: RulePage = {
  id: 'facts/early-end',
  severity: 'warning',
  title: 'A series goes on to the end of its window',
  why: 'Either nothing happened any more or the file was cut off, and the file does not show which. Up to the instant at which the facts were read (asOf) somebody looked, so the rest is silence; without one it is unknown. What it comes to is told both ways.',
}

export const earlyEndRules: readonly RulePage[] = [endsEarly]

/** What a series leaves out, and what that changes: a value with its verdict, as silence and as unknown. */
export interface EarlyEnd extends LeftOut {
  readonly asSilence: string
  readonly asUnknown: string
}

/**
 * Tells of a series that ends before its window does, or before the facts were read. Nobody can see whether the file was cut off
 * or nothing happened: where the facts say when they were read, somebody looked, and it is silence; else it is unknown.
 */
export function tellEarlyEnd(
  { metric, judged, isRead, place }: Matter,
  { from, to, seconds, asSilence, asUnknown }: EarlyEnd,
): JudgeRemark {
  const share = percentText(exactly(seconds).div(secondsOfAll(judged.counted)), 1)
  const gap = `The series of ${metric.id} ends at ${instantText(from)}: ${lengthText(seconds)} up to ${instantText(Math.floor(to))}, ${share} of the window, stand in none of its intervals.`
  const other = asSilence === asUnknown ? '' : ` If the file was cut off, they are unknown: ${asUnknown}.`
  const [says, fix] = isRead
    ? [
        `${gap} The facts were read after that, so they are silence, which is ${SILENCE[metric.noData]} here: ${asSilence}.${other}`,
        'Find the rest of the series, or write each interval without data: as null, in a sheet as an empty cell.',
      ]
    : [
        `${gap} Nothing says that somebody looked then, so they are unknown: ${asUnknown}.`,
        'Find the rest of the series, or say when the facts were read: by asOf, for sheets alone by --now.',
      ]
  return { rule: endsEarly, about: { kind: 'facts', at: place, line: 'last' }, says, fix }
}

/** What silence is by `noData`, in a word. */
export const SILENCE = { good: 'good', bad: 'bad', skip: 'left out', unknown: 'unknown' } as const
