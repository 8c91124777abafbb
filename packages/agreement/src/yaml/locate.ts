import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml'
import type { Span } from '../page/page.ts'
import { spanOf } from './plain-data.ts'
import type { Path } from '../page/remark.ts'

/** The part of the text that a path leads to: a value or its key; the nearest place above where nothing stands. */
export function locate(root: ParsedNode, path: Path, onKey: boolean): Span {
  const first = isMap(root) ? root.items[0]?.key : undefined
  return spanOf(follow(root, path, first ?? root, onKey))
}

// `mark` is what to show when the way ends here: the key that led here, or the item of a list itself.
function follow(node: ParsedNode, path: Path, mark: ParsedNode, onKey: boolean): ParsedNode {
  const [step, ...rest] = path
  if (step === undefined) return onKey || isEmpty(node) ? mark : node
  const { key, value } = entryOf(node, step)
  const next = key ?? value ?? mark
  return value === undefined ? next : follow(value, rest, next, onKey)
}

interface Entry {
  readonly key?: ParsedNode
  readonly value?: ParsedNode
}

function entryOf(node: ParsedNode, step: string | number): Entry {
  if (isMap(node)) return pairOf(node, step)
  const value = isSeq(node) ? node.items[Number(step)] : undefined
  return value === undefined ? {} : { value }
}

const indexes = new WeakMap<YAMLMap.Parsed, ReadonlyMap<unknown, Entry>>()

function pairOf(map: YAMLMap.Parsed, step: string | number): Entry {
  const known = indexes.get(map) ?? indexOf(map)
  indexes.set(map, known)
  return known.get(step) ?? {}
}

// Of equal keys the first counts, as everywhere in reading.
function indexOf(map: YAMLMap.Parsed): ReadonlyMap<unknown, Entry> {
  const entries = new Map<unknown, Entry>()
  for (const { key, value } of map.items.toReversed()) {
    if (isScalar(key)) entries.set(key.value, value === null ? { key } : { key, value })
  }
  return entries
}

function isEmpty(node: ParsedNode): boolean {
  return node.range[0] === node.range[1]
}
