import type { ParsedNode } from 'yaml'
import type { Finding } from '../finding.ts'
import { findingsOf, hasError, type Said } from '../page/gathering.ts'
import { openPage } from '../page/open-page.ts'
import type { Page, Span } from '../page/page.ts'
import { isRecord } from '../schema/desk.ts'
import { hidingRules, plainData } from '../yaml/plain-data.ts'
import { growTree, unjudged } from '../yaml/tree.ts'

/** A file up to its data: what was written, and where. */
export interface Layer {
  readonly page: Page
  readonly root: ParsedNode | null
  readonly data: unknown
  /** Lines whose values are not known, since they are no YAML. */
  readonly unsure?: readonly Span[]
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
  const { root, unsure } = growth
  const said: Said[] = [...growth.said]
  const data = plainData(root, (span, words) => said.push({ span, words }))
  if (said.some(({ words }) => hidingRules.includes(words.rule)))
    return { ok: false, findings: findingsOf(page, said) }
  // Nothing in the place of a value takes away what is inherited.
  if (unsure.length > 0 && isRecord(data) && 'extends' in data)
    return { ok: false, findings: unjudged(findingsOf(page, said)) }
  return { ok: true, layer: { page, root, data, ...(unsure.length > 0 && { unsure }) }, said }
}

/** A layer that nothing is wrong with so far, or every reason why it can't lie under another. */
export function soundLayer(opening: Opening): Opening {
  if (!opening.ok || !hasError(opening.said)) return opening
  return { ok: false, findings: findingsOf(opening.layer.page, opening.said) }
}
