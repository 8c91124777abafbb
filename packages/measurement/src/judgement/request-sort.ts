import type { Metric, RequestClass, RequestClasses } from '@nines/agreement'
import type { Fraction } from 'fraction.js'
import { total } from '../number/bounds.ts'

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
