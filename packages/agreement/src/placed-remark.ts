import type { Finding, Severity } from './finding.ts'
import { findingsOf } from './page/gathering.ts'
import { fileFinding, openPage } from './page/open-page.ts'
import { locate } from './yaml/locate.ts'
import { growTree } from './yaml/tree.ts'

/** What another room says of a part of a document that it knows only by its path: `['metrics', 'uptime', 'target']`. */
export interface PathRemark {
  readonly rule: string
  readonly severity: Severity
  readonly at: readonly (string | number)[]
  readonly says: string
  readonly fix: string
}

/**
 * Turns remarks about paths into findings that mark the author's text, in the order of the text. A path that leads nowhere
 * marks the nearest place above it; a text that can't be read is marked at its beginning.
 */
export function placeRemarks(
  file: string,
  source: Uint8Array | string,
  remarks: readonly PathRemark[],
): readonly Finding[] {
  if (remarks.length === 0) return []
  const said = remarks.map(({ rule: id, severity, at, says, fix }) => ({
    at,
    words: { rule: { id, severity, title: says, why: says }, says, fix },
  }))
  const opening = openPage(file, source)
  const growth = opening.ok ? growTree(opening.page) : opening
  if (!opening.ok || !growth.ok || growth.root === null)
    return said.map(({ words }) => fileFinding(file, words))
  const { root } = growth
  return findingsOf(
    opening.page,
    said.map(({ at, words }) => ({ span: locate(root, at, false), words })),
  )
}
