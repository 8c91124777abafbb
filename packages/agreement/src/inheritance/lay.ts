import { isRecord } from '../schema/desk.ts'
import type { Path } from '../page/remark.ts'

/** A mapping of plain data. */
export type Mapping = Readonly<Record<string, unknown>>

/** Which layer wrote a value, 0 the topmost; and of a mapping that several wrote, of each entry. */
export interface Mark {
  readonly layer: number
  readonly entries?: Readonly<Record<string, Mark>>
}

/** Data and who wrote it. */
export interface Laid {
  readonly data: unknown
  readonly mark: Mark
}

/** Takes the path of a `~`, and whether anything stood there to be taken away. */
export type TellRemoval = (path: Path, wasThere: boolean) => void

/**
 * Lays a mapping over another one: key by key at every depth; lists, texts and numbers replace, and so does what is a choice of
 * forms. `~` takes an inherited entry away. Neither is changed.
 */
export function lay(below: Laid, over: Laid, tellRemoval: TellRemoval, path: Path = []): Laid {
  if (!isRecord(below.data) || !isRecord(over.data) || isChoice(path)) return over
  const entries = new Map<string, Laid>()
  for (const [key, data] of Object.entries(below.data))
    if (!replacesSchedule(key, over.data, path)) entries.set(key, { data, mark: entryMark(below.mark, key) })
  layEntries(entries, over, tellRemoval, path)
  const laid = [...entries]
  return {
    data: Object.fromEntries(laid.map(([key, entry]) => [key, entry.data])),
    mark: {
      layer: over.mark.layer,
      entries: Object.fromEntries(laid.map(([key, entry]) => [key, entry.mark])),
    },
  }
}

function layEntries(entries: Map<string, Laid>, over: Laid, tellRemoval: TellRemoval, path: Path): void {
  for (const [key, data] of Object.entries(over.data ?? {})) {
    const own = { data, mark: entryMark(over.mark, key) }
    const lower = entries.get(key)
    // Where nothing stands below, a `~` within takes nothing away.
    if (data !== null) entries.set(key, lay(lower ?? nothing(own.mark), own, tellRemoval, [...path, key]))
    else tellRemoval([...path, key], entries.delete(key))
  }
}

/** What stands where nothing does. */
export function nothing(mark: Mark): Laid {
  return { data: {}, mark }
}

/** The mark of one entry: its own, or that of the whole mapping. */
export function entryMark({ layer, entries }: Mark, key: string): Mark {
  return (entries && Object.hasOwn(entries, key) ? entries[key] : undefined) ?? { layer }
}

/** The layer that wrote what stands at a path, or the nearest place above it. */
export function layerAt(mark: Mark, path: Path): number {
  let at = mark
  for (const step of path) at = entryMark(at, String(step))
  return at.layer
}

// Half of an inherited choice and half of a new one would be a promise that nobody wrote.
const CHOICES: readonly unknown[] = ['measure', 'window', 'target', 'noData', 'when']
const SCHEDULES: readonly string[] = ['steps', 'pays', 'maxOf', 'byOccurrence']

/** Whether what stands at a path is a choice of forms, which is replaced as a whole. */
export function isChoice(path: Path): boolean {
  const field = fieldOf(path)
  if (field === undefined) return false
  const [key, inner, ...deeper] = field
  if (key === 'credit') return (inner === 'base' || inner === 'byOccurrence') && deeper.length === 0
  return inner === undefined && CHOICES.includes(key)
}

// The part of a path that lies within a metric, a case of one, or the defaults.
function fieldOf(path: Path): Path | undefined {
  if (path[0] === 'defaults') return path.slice(1)
  if (path[0] !== 'metrics') return undefined
  return path[2] === 'cases' ? path.slice(4) : path.slice(2)
}

function replacesSchedule(key: string, over: Mapping, path: Path): boolean {
  const [field, ...inner] = fieldOf(path) ?? []
  if (field !== 'credit' || inner.length > 0 || !SCHEDULES.includes(key)) return false
  return SCHEDULES.some((schedule) => Object.hasOwn(over, schedule) && over[schedule] !== null)
}
