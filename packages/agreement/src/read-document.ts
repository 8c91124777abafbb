import type { Reading } from './finding.ts'
import { openLayer } from './inheritance/layer.ts'
import { stackOfOne } from './inheritance/stack.ts'
import { readStack } from './inheritance/read-stack.ts'
import type { Manuscript } from './manuscript.ts'
import type { Schema } from './schema/schema.ts'

/**
 * Reads a file up to its meaning: bytes, text, YAML, data of a schema. `understand` gives the value, or undefined; it tells
 * its own remarks. With an error anywhere there is no value.
 */
export function readDocument<Value>(
  page: { readonly file: string; readonly source: Uint8Array | string; readonly schema: Schema },
  understand: (manuscript: Manuscript) => Value | undefined,
): Reading<Value> {
  const opening = openLayer(page.file, page.source)
  if (!opening.ok) return { ok: false, findings: opening.findings }
  const { layer, said } = opening
  return readStack(stackOfOne(layer), { schema: page.schema, said }, understand)
}
