import type { Span } from '../page/page.ts'
import type { Path } from '../page/remark.ts'
import { locate } from '../yaml/locate.ts'
import { layerAt } from './lay.ts'
import type { Stack } from './stack.ts'

/** A part of the text of one layer. */
export interface Spot {
  readonly layer: number
  readonly span: Span
}

/** Where what stands at a path of the whole was written. */
export function spotOf({ layers, mark }: Stack, path: Path, onKey: boolean): Spot {
  const layer = layerAt(mark, path)
  const root = layers[layer]?.root ?? null
  return { layer, span: root === null ? { start: 0, end: 0 } : locate(root, path, onKey) }
}
