import type { Place } from '../finding.ts'
import type { Origin } from '../origin.ts'
import { findingAt, type Page, type Span } from '../page/page.ts'
import type { Path } from '../page/remark.ts'
import { isRecord } from '../schema/desk.ts'
import { locate } from '../yaml/locate.ts'
import type { Derived } from './derivation.ts'
import { derivedData } from './derived.ts'
import { inLanguageOrder } from './language-order.ts'
import { isChoice, lay, layerAt } from './lay.ts'
import type { Stack } from './stack.ts'
import { wayOf, wholeOf, type Way } from './whole.ts'

/** A line of an effective document: a value that somebody wrote, and where. Mappings that are no choice of forms stand entry by entry. */
export interface EffectiveLine {
  readonly path: Path
  readonly value: unknown
  readonly origin: Origin
  /** The items of a list and the entries of a choice, each where it was written. */
  readonly parts: readonly EffectiveLine[]
}

/**
 * Every value of an effective agreement with its origin, in the order of the language; `defaults` lie under each metric, a metric
 * under its cases, and under all of it what is derived.
 */
export function effectiveLines(stack: Stack, derived: readonly Derived[] = []): readonly EffectiveLine[] {
  const written = wholeOf(stack)
  const bottom = { data: derivedData(derived), mark: { layer: DERIVED } }
  const { data, mark } = derived.length === 0 ? written : lay(bottom, written, () => undefined)
  const words = new Map(derived.map(({ path, says }) => [pointerOf(path), says]))
  return linesOf(inLanguageOrder(data), [], (path) => {
    const number = layerAt(mark, path)
    if (number === DERIVED) return { kind: 'derived', says: words.get(pointerOf(path)) ?? '' }
    return originOf(stack, number, path)
  })
}

const DERIVED = -1 // the number of a layer that nobody wrote

/**
 * What stands beside the document: what is derived and would be another term if it were written out, and what was taken away, as
 * null. Whatever stands in it after all is left out.
 */
export function asidesOf(
  stack: Stack,
  lines: readonly EffectiveLine[],
  derived: readonly Derived[],
): readonly EffectiveLine[] {
  const written = new Map(lines.map(({ path, value }) => [pointerOf(path), value]))
  const within = new Set(
    lines.flatMap(({ path }) => path.map((_step, at) => pointerOf(path.slice(0, at + 1)))),
  )
  const gone = stack.removals
    .filter(({ path }) => !within.has(pointerOf(path)))
    .map(({ layer, path }) => ({ path, value: null, origin: originOf(stack, layer, path), parts: [] }))
  const besides = derived.filter(({ path, isAside }) => {
    const own = written.get(pointerOf(path))
    return isAside === true && (own === undefined || own === 'by severity')
  })
  return [
    ...gone,
    ...besides.map(({ path, value, says }) => ({
      path,
      value,
      origin: { kind: 'derived', says } as const,
      parts: [],
    })),
  ]
}

/** The JSON pointer of a path: `/metrics/uptime/target`. */
export function pointerOf(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

type OriginAt = (path: Path) => Origin

function linesOf(value: unknown, path: Path, originAt: OriginAt): readonly EffectiveLine[] {
  if (!isRecord(value) || isChoice(path)) return [lineOf(value, path, originAt)]
  return Object.entries(value).flatMap(([key, entry]) => linesOf(entry, [...path, key], originAt))
}

function lineOf(value: unknown, path: Path, originAt: OriginAt): EffectiveLine {
  const below: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : isRecord(value)
      ? Object.entries(value)
      : []
  const parts = below.map(([step, part]) => lineOf(part, [...path, step], originAt))
  return { path, value, origin: originAt(path), parts }
}

function originOf({ layers, templates }: Stack, number: number, path: Path): Origin {
  const { layer: index, way } = wayOf(number)
  const layer = layers[index]
  const span = layer?.root ? locate(layer.root, PATHS[way](path), false) : { start: 0, end: 0 }
  const place = placeOf(layer?.page ?? { file: '', text: '' }, span)
  if (way === 'defaults of metric' || way === 'defaults of case') return { kind: 'defaults', place }
  const template = templates[index - 1]
  return template === undefined ? { kind: 'agreement', place } : { kind: 'template', template, place }
}

// `metrics.uptime.window` may stand as `defaults.window`, `metrics.uptime.cases.gold.window` as `metrics.uptime.window`.
const PATHS: Readonly<Record<Way, (path: Path) => Path>> = {
  own: (path) => path,
  'defaults of metric': (path) => ['defaults', ...path.slice(2)],
  'metric of case': (path) => [...path.slice(0, 2), ...path.slice(4)],
  'defaults of case': (path) => ['defaults', ...path.slice(4)],
}

function placeOf(page: Page, span: Span): Place {
  const rule = { id: '', severity: 'note', title: '', why: '' } as const
  return findingAt(page, span, { rule, says: '', fix: '' }).place
}
