import { fieldsOf } from './check.ts'
import type { Kind } from '../kind/kind.ts'
import { canonical, isList, isProperties, type Properties, type Value } from '../value/value.ts'

/** One property that differs, by its path: `threshold`, `metricQueries[0].metric.period`, `tags["nines:version"]`. */
export interface Change {
  readonly path: string
  readonly does: 'add' | 'delete' | 'update'
  readonly replaces: boolean
}

/** How new inputs differ from old ones. */
export interface Difference {
  readonly changes: readonly Change[]
  /** Inputs at the top that differ, and those among them that make a new resource. */
  readonly differing: readonly string[]
  readonly replacing: readonly string[]
  readonly deleteBeforeReplace: boolean
}

/** Compares the inputs of two checks. An unknown new value differs from every old one. */
export function diff(
  kind: Kind,
  olds: Properties,
  news: Properties,
  ignored: readonly string[] = [],
): Difference {
  const fields = fieldsOf(kind)
  const names = Object.keys(fields).filter((name) => !ignored.includes(name))
  const changes = names.flatMap((name) =>
    compare(name, olds[name], news[name]).map((change) => ({
      ...change,
      replaces: fields[name]?.replaces === true,
    })),
  )
  const differing = names.filter((name) => compare(name, olds[name], news[name]).length > 0)
  const replacing = differing.filter((name) => fields[name]?.replaces === true)
  return { changes, differing, replacing, deleteBeforeReplace: keepsName(kind, olds, news, replacing) }
}

// As the official provider does for names that it could have made up itself: two of one name can't live side by side.
function keepsName(kind: Kind, olds: Properties, news: Properties, replacing: readonly string[]): boolean {
  return (
    replacing.length > 0 && kind.name?.automatic === true && olds[kind.name.input] === news[kind.name.input]
  )
}

interface PlainChange {
  readonly path: string
  readonly does: Change['does']
}

function compare(path: string, old: Value | undefined, now: Value | undefined): PlainChange[] {
  if (old === undefined) return now === undefined ? [] : [{ path, does: 'add' }]
  if (now === undefined) return [{ path, does: 'delete' }]
  return compareValues(path, old, now)
}

function compareValues(path: string, old: Value, now: Value): PlainChange[] {
  if (isProperties(old) && isProperties(now)) return compareObjects(path, old, now)
  if (isList(old) && isList(now)) return compareLists(path, old, now)
  return canonical(old) === canonical(now) ? [] : [{ path, does: 'update' }]
}

function compareObjects(path: string, old: Properties, now: Properties): PlainChange[] {
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key) =>
    compare(`${path}${step(key)}`, old[key], now[key]),
  )
}

function compareLists(path: string, old: readonly Value[], now: readonly Value[]): PlainChange[] {
  return Array.from({ length: Math.max(old.length, now.length) }, (_, index) =>
    compare(`${path}[${String(index)}]`, old[index], now[index]),
  ).flat()
}

function step(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
}
