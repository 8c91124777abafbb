import type { Agreement } from '@nines/agreement'
import { plan, type Detection, type PlannedPromise } from '@nines/enforcement'
import { minutes } from '../../terminal/duration.ts'
import { bookOf, type Context, type Work } from '../context.ts'
import { understoodSoFar } from '../judging/judge.ts'
import { tellingCases, type WorkedCase } from '../proof/worked-case.ts'
import { at, put } from '../writing/sheet.ts'

/** The agreement as far as it was asked for, in force from the next month where nobody said since when. */
export function soFar(context: Context, { sheet, ...work }: Work): Agreement | undefined {
  const effective = ['agreement', 'effective']
  const dated = at(sheet, effective) === undefined ? put(sheet, effective, nextMonth(context.today)) : sheet
  return understoodSoFar(dated, bookOf(context, work))
}

/** The first day of the month after a day, ISO: judged months are whole then. */
export function nextMonth(today: string): string {
  return Temporal.PlainDate.from(today).add({ months: 1 }).with({ day: 1 }).toString()
}

/** What a metric means: how soon its alarms speak, and what a few months would come to. */
export function metricMeaning(context: Context, work: Work, id: string): readonly string[] {
  const agreement = soFar(context, work)
  if (agreement === undefined) return []
  const { promises } = plan(agreement, bookOf(context, work)).plan
  const promise = promises.find(({ metric }) => metric === id)
  return [
    ...(promise === undefined ? [] : alarmWords(promise)),
    ...casesOf(work, agreement, id).map(caseWords),
  ]
}

/** The examples that show what a metric does. */
export function casesOf(
  { calendars: { calendars } }: Work,
  agreement: Agreement,
  id: string,
): readonly WorkedCase[] {
  const mine = agreement.metrics.filter((metric) => metric.id === id)
  return mine.flatMap((metric) => tellingCases({ agreement, calendars }, metric))
}

/** An example in a line. */
export function caseWords({ happens, follows }: WorkedCase): string {
  return `${happens}: ${follows}`
}

function alarmWords({ verifiedBy, detections }: PlannedPromise): readonly string[] {
  if (verifiedBy === 'people') return ['No alarm: people state it, and the statement shows what they stated.']
  if (verifiedBy === 'report' || detections.length === 0)
    return ['No alarm: it is judged when the statement is made.']
  const tiers = [
    ['A page comes', 'page'],
    ['A ticket comes', 'ticket'],
  ] as const
  return tiers.flatMap(([words, severity]) => {
    const times = timesOf(detections, severity)
    return times === '' ? [] : [`${words} ${times}.`]
  })
}

const outages: readonly (readonly [ratio: number, words: string])[] = [
  [1, 'if everything fails'],
  [0.1, 'if one in ten does'],
  [0.02, 'if one in fifty does'],
]

function timesOf(detections: readonly Detection[], severity: Detection['severity']): string {
  const times = outages.flatMap(([ratio, words]) => {
    const found = detections.find((one) => one.severity === severity && one.errorRatio === ratio)
    return found === undefined || found.minutes === null ? [] : [`after ${minutes(found.minutes)} ${words}`]
  })
  return times.join(', ')
}
