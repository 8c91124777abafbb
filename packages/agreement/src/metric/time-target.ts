import type { ClockTime, Duration } from '../quantity.ts'
import type { MetricDraft } from '../schema/draft.ts'
import { kindWords, noTime, plainLevel, targetFits, targetRange, type TargetPlace } from './target.ts'

/** A target such as `<= 5 min`, with its text. */
export function readLimitTarget(
  draft: MetricDraft,
  place: TargetPlace,
): { readonly limit: Duration; readonly text: string } | undefined {
  const target = readTimeTarget(draft, place)
  if (target === undefined) return undefined
  const { time, text } = target
  if (time.kind === 'elapsed') return { limit: { seconds: time.seconds, text: time.text }, text }
  const says = `${time.text} is counted on a calendar, and ${place.things} promised as elapsed time.`
  const path = [...place.path, 'target']
  place.tell({ rule: targetFits, path, says, fix: 'Write elapsed time, such as "<= 5 min".' })
  return undefined
}

/** A target such as `<= 5 min` or `<= 4 business hours`, with its text. */
export function readTimeTarget(
  { target }: MetricDraft,
  { path, things, tell }: TargetPlace,
): { readonly time: ClockTime; readonly text: string } | undefined {
  const at = [...path, 'target']
  if (target === undefined) return undefined
  const level = plainLevel(target)
  if (level?.operator !== '<=' || level.value.kind !== 'time') {
    const says = `${kindWords(target)}, and ${things} promised as a time.`
    tell({ rule: targetFits, path: at, says, fix: 'Write the longest time, such as "<= 5 min".' })
    return undefined
  }
  const { time } = level.value
  if (isNoTime(time)) tell({ rule: targetRange, path: at, ...noTime(level.text) })
  return { time, text: level.text }
}

function isNoTime(time: ClockTime): boolean {
  return time.kind !== 'business-days' && time.seconds.equals(0)
}
