import type { Metric, RequestClass, RequestClasses } from '@nines/agreement'
import type { Fraction } from 'fraction.js'
import { total } from '../number/bounds.ts'
import { exactText } from '../number/decimal-text.ts'

/** What a kind of request is to a promise: answered well, failed, or none of its business (E8). */
export type RequestSort = 'good' | 'failed' | 'out'

/**
 * Sorts a kind by name (`2xx`, `503`, `throttled`, `later than 5 min`). A status is good below 500 and failed from 500 on unless
 * a list says otherwise; of words, what no list names counts as failed, for a promise that forgets a kind can't be kept by it.
 */
export function classify(name: string, classes: RequestClasses | undefined): RequestSort {
  const listed = classes === undefined ? undefined : sortIn(name, classes)
  if (listed !== undefined) return listed
  return /^[1-4](\d\d|xx)$/.test(name) ? 'good' : 'failed'
}

/** Whether a kind counts as failed for no other reason than that no list names it: a status tells by itself what it is. */
export function isForgotten(name: string, classes: RequestClasses | undefined): boolean {
  if (/^\d(\d\d|xx)$/.test(name)) return false
  return classes === undefined || sortIn(name, classes) === undefined
}

/** A line for each kind that counts as failed because no list names it. */
export function forgottenText(counts: Readonly<Record<string, Fraction>>, metric: Metric): readonly string[] {
  const classes = classesOf(metric)
  const forgotten = Object.entries(counts).filter(
    ([name, count]) => count.gt(0) && isForgotten(name, classes),
  )
  return forgotten.map(
    ([name, count]) => `${exactText(count)} of class ${name} count as failed: no list names it.`,
  )
}

function sortIn(name: string, classes: RequestClasses): RequestSort | undefined {
  const sorts = ['failed', 'good', 'out'] as const
  const exact = sorts.find((sort) => classes[sort].some(({ text }) => text === name))
  return exact ?? sorts.find((sort) => classes[sort].some((each) => holds(each, name)))
}

function holds(each: RequestClass, name: string): boolean {
  if (each.kind !== 'status' || !/^\d(\d\d|xx)$/.test(name)) return false
  const from = Number(name.replace('xx', '00'))
  const to = Number(name.replace('xx', '99'))
  return each.from <= from && to <= each.to
}

/** The lists of a promise that has some. */
export function classesOf({ indicator }: Metric): RequestClasses | undefined {
  return 'classes' in indicator ? indicator.classes : undefined
}

/** Good and failed requests of counts by kind; `out` is in neither. */
export function sortedCounts(
  counts: Readonly<Record<string, Fraction>>,
  metric: Metric,
): { readonly good: Fraction; readonly failed: Fraction; readonly out: Fraction } {
  const classes = classesOf(metric)
  const sum = (sort: RequestSort): Fraction =>
    total(
      Object.entries(counts).flatMap(([name, count]) => (classify(name, classes) === sort ? [count] : [])),
    )
  return { good: sum('good'), failed: sum('failed'), out: sum('out') }
}
