import { isRecord } from '../schema/desk.ts'
import { agreementSchema } from '../schema/schema.ts'
import { entryMark, lay, type Laid, type Mark, type Mapping } from './lay.ts'
import type { Stack } from './stack.ts'

// How far away from where it holds a value was written: marks of such values are moved by a multiple of the step, so that one
// number says the layer and the way.
const STEP = 1000
const WAYS = ['own', 'defaults of metric', 'metric of case', 'defaults of case'] as const

/** Where a value was written, as seen from where it holds. */
export type Way = (typeof WAYS)[number]

/** The layer and the way that the number of a mark says. */
export function wayOf(number: number): { readonly layer: number; readonly way: Way } {
  return { layer: number % STEP, way: WAYS[Math.floor(number / STEP)] ?? 'own' }
}

/** An agreement in which nothing is left to be looked up: `defaults` lie under each metric, and the metric under its cases. */
export function wholeOf({ data, mark }: Stack): Laid {
  if (!isRecord(data) || !isRecord(data['metrics'])) return { data, mark }
  const { defaults = {}, metrics, ...others } = data
  const below = shifted({ data: defaults, mark: entryMark(mark, 'defaults') }, 1)
  const laid = entriesOf({ data: metrics, mark: entryMark(mark, 'metrics') }).map(
    ([id, metric]) => [id, wholeMetric(below, metric, id)] as const,
  )
  return {
    data: { ...others, metrics: dataOf(laid) },
    mark: { ...mark, entries: { ...mark.entries, metrics: { layer: mark.layer, entries: marksOf(laid) } } },
  }
}

const CASE_FIELDS = Object.keys(agreementSchema.$defs?.['case']?.properties ?? {})

function wholeMetric(below: Laid, own: Laid, id: string): Laid {
  const { data, mark } = over(below, own, ['metrics', id])
  if (!isRecord(data) || !isRecord(data['cases'])) return { data, mark }
  const base = shifted(
    only({ data, mark }, (key) => CASE_FIELDS.includes(key)),
    2,
  )
  const laid = entriesOf({ data: data['cases'], mark: entryMark(mark, 'cases') }).map(
    ([name, one]) => [name, over(base, one, ['metrics', id, 'cases', name])] as const,
  )
  const cases = { layer: mark.layer, entries: marksOf(laid) }
  return {
    data: { ...data, cases: dataOf(laid) },
    mark: { layer: mark.layer, entries: { ...mark.entries, cases } },
  }
}

// Where nothing is promised there is nothing to lay under; that nothing is promised is no field that others inherit.
function over(below: Laid, own: Laid, path: readonly string[]): Laid {
  if (isRecord(own.data) && own.data['promise'] === 'none') return own
  const isAbsent = isRecord(below.data) && below.data['promise'] === 'none'
  const rest = isAbsent ? only(below, (key) => !['promise', 'because'].includes(key)) : below
  return lay(rest, own, () => undefined, path)
}

function only({ data, mark }: Laid, isKept: (key: string) => boolean): Laid {
  if (!isRecord(data)) return { data, mark }
  return { data: Object.fromEntries(Object.entries(data).filter(([key]) => isKept(key))), mark }
}

type Entry = readonly [string, Laid]

function entriesOf({ data, mark }: Laid): readonly Entry[] {
  return Object.entries(isRecord(data) ? data : {}).map(([key, value]) => [
    key,
    { data: value, mark: entryMark(mark, key) },
  ])
}

function dataOf(entries: readonly Entry[]): Mapping {
  return Object.fromEntries(entries.map(([key, { data }]) => [key, data]))
}

function marksOf(entries: readonly Entry[]): Readonly<Record<string, Mark>> {
  return Object.fromEntries(entries.map(([key, { mark }]) => [key, mark]))
}

function shifted({ data, mark }: Laid, ways: number): Laid {
  return { data, mark: shiftedMark(mark, ways * STEP) }
}

function shiftedMark({ layer, entries }: Mark, distance: number): Mark {
  if (entries === undefined) return { layer: layer + distance }
  const moved = Object.entries(entries).map(([key, mark]) => [key, shiftedMark(mark, distance)])
  return { layer: layer + distance, entries: Object.fromEntries(moved) }
}
