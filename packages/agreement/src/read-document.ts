import type { ParsedNode } from 'yaml'
import { conform } from './conform.ts'
import { faultRemark } from './fault-words.ts'
import type { Finding, Reading } from './finding.ts'
import { locate } from './locate.ts'
import { openPage } from './open-page.ts'
import { findingAt, type Page } from './page.ts'
import { plainData } from './plain-data.ts'
import type { Remark } from './remark.ts'
import type { Schema } from './schema.ts'
import { growTree } from './yaml-tree.ts'

/** A document whose every fault is told, and what is left of it: data of the schema's types, with gaps where faults were. */
export interface Manuscript {
  readonly data: unknown
  readonly tell: (remark: Remark) => void
}

/** Findings as they gather, in the order of the text in the end. */
export interface Gathering {
  readonly findings: Finding[]
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
  const findings: Finding[] = []
  const data = plainData(root, (span, words) => findings.push(findingAt(page, span, words)))
  const tell = (remark: Remark): void => {
    const span = root === null ? { start: 0, end: 0 } : locate(root, remark.path, remark.onKey ?? false)
    findings.push(findingAt(page, span, remark))
  }
  conform(schema, data, (fault) => tell(faultRemark(fault)))
  const value = understand({ data, tell })
  const sorted = findings.toSorted(
    (left, right) => left.place.line - right.place.line || left.place.column - right.place.column,
  )
  const failed = value === undefined || sorted.some((finding) => finding.severity === 'error')
  return failed ? { ok: false, findings: sorted } : { ok: true, value, findings: sorted }
}
