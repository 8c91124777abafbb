import type { ParsedNode } from 'yaml'
import { conform } from './schema/conform.ts'
import { faultRemark } from './schema/fault-words.ts'
import type { Reading } from './finding.ts'
import { findingsOf, hasError, type Said } from './page/gathering.ts'
import { locate } from './yaml/locate.ts'
import { openPage } from './page/open-page.ts'
import type { Page } from './page/page.ts'
import { hidingRules, plainData } from './yaml/plain-data.ts'
import type { Remark } from './page/remark.ts'
import type { Schema } from './schema/schema.ts'
import { growTree } from './yaml/tree.ts'

/** A document whose every fault is told, and what is left of it: data of the schema's types, with gaps where faults were. */
export interface Manuscript {
  readonly data: unknown
  readonly tell: (remark: Remark) => void
}

/**
 * Reads a file up to its meaning: bytes, text, YAML, data of a schema. `understand` gives the value, or undefined; it tells
 * its own remarks. With an error anywhere there is no value.
 */
export function readDocument<Value>(
  page: { readonly file: string; readonly source: Uint8Array | string; readonly schema: Schema },
  understand: (manuscript: Manuscript) => Value | undefined,
): Reading<Value> {
  const opening = openPage(page.file, page.source)
  if (!opening.ok) return { ok: false, findings: opening.findings }
  const growth = growTree(opening.page)
  if (!growth.ok) return { ok: false, findings: growth.findings }
  return readTree(opening.page, growth.root, page.schema, understand)
}

function readTree<Value>(
  page: Page,
  root: ParsedNode | null,
  schema: Schema,
  understand: (manuscript: Manuscript) => Value | undefined,
): Reading<Value> {
  const said: Said[] = []
  const data = plainData(root, (span, words) => said.push({ span, words }))
  if (said.some(({ words }) => hidingRules.includes(words.rule)))
    return { ok: false, findings: findingsOf(page, said) }
  const tell = (remark: Remark, before?: ReadonlySet<number>): void => {
    const span = root === null ? { start: 0, end: 0 } : locate(root, remark.path, remark.onKey ?? false)
    if (before?.has(span.start) !== true) said.push({ span, words: remark })
  }
  // Where a value was left out for its YAML there is no need to say that it is missing.
  const seen = new Set(said.map(({ span }) => span.start))
  conform(schema, data, (fault) => tell(faultRemark(fault), seen))
  const value = understand({ data, tell: (remark) => tell(remark) })
  const findings = findingsOf(page, said)
  return value === undefined || hasError(said) ? { ok: false, findings } : { ok: true, value, findings }
}
