import type { Place } from '../finding.ts'
import type { Origin } from '../origin.ts'
import { findingAt, type Page, type Span } from '../page/page.ts'
import type { Path } from '../page/remark.ts'
import { isRecord } from '../schema/desk.ts'
import { agreementSchema } from '../schema/schema.ts'
import { locate } from '../yaml/locate.ts'
import { entryMark, isChoice, lay, layerAt, type Laid, type Mark } from './lay.ts'
import type { Stack } from './stack.ts'

/** A line of an effective document: a value that somebody wrote, and where. Mappings that are no choice of forms stand entry by entry. */
export interface EffectiveLine {
  readonly path: Path
  readonly value: unknown
  readonly origin: Origin
}

// Layers of `defaults` are told from the layers that they stand in by this distance.
const DEFAULTS = 1000

/** Every value of an effective agreement with its origin, in the order of the language; `defaults` lie under each metric. */
export function effectiveLines(stack: Stack): readonly EffectiveLine[] {
  const { data, mark } = withDefaults(stack)
  return linesOf(inOrder(data, SECTIONS), [], (path) => originOf(stack, mark, path))
}

const SECTIONS = Object.keys(agreementSchema.properties ?? {})
const FIELDS = Object.keys(agreementSchema.$defs?.['metric']?.properties ?? {})

// Layers that lie on each other have no order of their own.
function inOrder(data: unknown, keys: readonly string[]): unknown {
  if (!isRecord(data)) return data
  const entries = Object.entries(data).toSorted(([one], [other]) => keys.indexOf(one) - keys.indexOf(other))
  return Object.fromEntries(entries)
}

/** The JSON pointer of a path: `/metrics/uptime/target`. */
export function pointerOf(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function withDefaults({ data, mark }: Stack): Laid {
  if (!isRecord(data) || !isRecord(data['defaults']) || !isRecord(data['metrics'])) return { data, mark }
  const { defaults, metrics, ...others } = data
  const below = { data: defaults, mark: shifted(entryMark(mark, 'defaults')) }
  const metricsMark = entryMark(mark, 'metrics')
  const laid = Object.entries(isRecord(metrics) ? metrics : {}).map(([id, metric]) => {
    const own = { data: metric, mark: entryMark(metricsMark, id) }
    return [id, underMetric(below, own, id)] as const
  })
  const marks = Object.fromEntries(laid.map(([id, one]) => [id, one.mark]))
  return {
    data: {
      ...others,
      metrics: Object.fromEntries(laid.map(([id, one]) => [id, inOrder(one.data, FIELDS)])),
    },
    mark: { ...mark, entries: { ...mark.entries, metrics: { ...metricsMark, entries: marks } } },
  }
}

// Where nothing is promised there is nothing to lay under.
function underMetric(below: Laid, own: Laid, id: string): Laid {
  if (isRecord(own.data) && own.data['promise'] === 'none') return own
  return lay(below, own, () => undefined, ['metrics', id])
}

function shifted({ layer, entries }: Mark): Mark {
  if (entries === undefined) return { layer: layer + DEFAULTS }
  const moved = Object.entries(entries).map(([key, mark]) => [key, shifted(mark)])
  return { layer: layer + DEFAULTS, entries: Object.fromEntries(moved) }
}

function linesOf(value: unknown, path: Path, originAt: (path: Path) => Origin): readonly EffectiveLine[] {
  if (!isRecord(value) || isChoice(path)) return [{ path, value, origin: originAt(path) }]
  return Object.entries(value).flatMap(([key, entry]) => linesOf(entry, [...path, key], originAt))
}

function originOf({ layers, templates }: Stack, mark: Mark, path: Path): Origin {
  const number = layerAt(mark, path)
  const [index, written] =
    number < DEFAULTS ? [number, path] : [number - DEFAULTS, ['defaults', ...path.slice(2)]]
  const layer = layers[index]
  const span = layer?.root ? locate(layer.root, written, false) : { start: 0, end: 0 }
  const place = placeOf(layer?.page ?? { file: '', text: '' }, span)
  if (number >= DEFAULTS) return { kind: 'defaults', place }
  const template = templates[index - 1]
  return template === undefined ? { kind: 'agreement', place } : { kind: 'template', template, place }
}

function placeOf(page: Page, span: Span): Place {
  const rule = { id: '', severity: 'note', title: '', why: '' } as const
  return findingAt(page, span, { rule, says: '', fix: '' }).place
}
