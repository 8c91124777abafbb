import type { Finding } from './finding.ts'
import { openLayer } from './inheritance/layer.ts'
import { spotOf } from './inheritance/spot.ts'
import { stackOf } from './inheritance/stack.ts'
import type { Template } from './inheritance/template.ts'
import { findingsOf } from './page/gathering.ts'
import { fileFinding } from './page/open-page.ts'
import type { RulePage } from './page/rule-page.ts'

/** What another room says of a part of a document that it knows only by its path: `['metrics', 'uptime', 'target']`. */
export interface PathRemark {
  readonly rule: RulePage
  readonly at: readonly (string | number)[]
  readonly says: string
  readonly fix: string
}

/**
 * Turns remarks about paths into findings that mark the author's text, in the order of the text, in the template where that wrote
 * it. A path that leads nowhere marks the nearest place above it; a text that can't be read is marked at its beginning.
 */
export function placeRemarks(
  file: string,
  source: Uint8Array | string,
  remarks: readonly PathRemark[],
  templates: ReadonlyMap<string, Template> = new Map(),
): readonly Finding[] {
  if (remarks.length === 0) return []
  const said = remarks.map(({ at, ...words }) => ({ at, words }))
  const opening = openLayer(file, source)
  if (!opening.ok || opening.layer.root === null) return said.map(({ words }) => fileFinding(file, words))
  const stack = stackOf(opening.layer, templates, () => undefined)
  const placed = said.map(({ at, words }) => ({ words, ...spotOf(stack, at, false) }))
  return stack.layers.flatMap(({ page }, index) =>
    findingsOf(
      page,
      placed.filter(({ layer }) => layer === index),
    ),
  )
}
