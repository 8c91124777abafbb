import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml'
import type { Span } from './page.ts'
import { spanOf } from './plain-data.ts'
import type { Path } from './remark.ts'

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
  if (key === undefined && value === undefined) return mark
  return value === undefined ? (key ?? mark) : follow(value, rest, key ?? value, onKey)
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

function pairOf(map: YAMLMap.Parsed, step: string | number): Entry {
  for (const { key, value } of map.items) {
    if (isScalar(key) && key.value === step) return value === null ? { key } : { key, value }
  }
  return {}
}

function isEmpty(node: ParsedNode): boolean {
  return node.range[0] === node.range[1]
}
