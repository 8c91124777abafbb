import type { ParsedNode } from 'yaml'
import type { Finding } from '../finding.ts'
import { findingsOf, hasError, type Said } from '../page/gathering.ts'
import { openPage } from '../page/open-page.ts'
import type { Page } from '../page/page.ts'
import { hidingRules, plainData } from '../yaml/plain-data.ts'
import { growTree } from '../yaml/tree.ts'

/** A file up to its data: what was written, and where. */
export interface Layer {
  readonly page: Page
  readonly root: ParsedNode | null
  readonly data: unknown
}

/** A layer and what was said of it on the way, or why there is none. */
export type Opening =
  | { readonly ok: true; readonly layer: Layer; readonly said: readonly Said[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** Reads a file up to its data: bytes, text, YAML. */
export function openLayer(file: string, source: Uint8Array | string): Opening {
  const opening = openPage(file, source)
  if (!opening.ok) return opening
  const { page } = opening
  const growth = growTree(page)
  if (!growth.ok) return growth
  const said: Said[] = []
  const data = plainData(growth.root, (span, words) => said.push({ span, words }))
  if (said.some(({ words }) => hidingRules.includes(words.rule)))
    return { ok: false, findings: findingsOf(page, said) }
  return { ok: true, layer: { page, root: growth.root, data }, said }
}

/** A layer that nothing is wrong with so far, or every reason why it can't lie under another. */
export function soundLayer(opening: Opening): Opening {
  if (!opening.ok || !hasError(opening.said)) return opening
  return { ok: false, findings: findingsOf(opening.layer.page, opening.said) }
}
