import { yamlOptions } from '@nines/agreement'
import { parseDocument, type Document, type ParsedNode } from 'yaml'

/** A text of YAML while it is being mended: itself, and its tree with whatever stands in the way of reading it. */
export interface Draft {
  readonly text: string
  readonly document: Document.Parsed
  /** The tree, where the text is YAML throughout. */
  readonly root: ParsedNode | null
}

/** Parses a text the way that reading an agreement does: YAML 1.2, nothing expanded, no tag resolved. */
export function draftOf(text: string): Draft {
  const document = parseDocument(text, yamlOptions)
  return { text, document, root: document.errors.length === 0 ? document.contents : null }
}
