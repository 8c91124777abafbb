import { basename, join } from 'node:path'
import type { BookFiles } from './book-files.ts'
import { agreementName, shownFrom } from './listing.ts'
import { readPlainFile, type NamedReading } from './plain-file.ts'
import { statsOf } from './root.ts'

/** The ids of agreements that a text may lean on. One too many costs a look at a file; what is written in escapes is not found. */
export function leanedIds(bytes: Uint8Array): readonly string[] {
  const named = new TextDecoder().decode(bytes).matchAll(/\bagreement:\s+["']?([a-z0-9-]+\/[a-z0-9-]+)/gu)
  return [...new Set([...named].map(([, id = '']) => id))]
}

/** The files that agreements refer to, with the agreements that these texts or the templates lean on, read from their places below a root. */
export function withLeaned(
  files: BookFiles,
  root: string | undefined,
  from: string,
  texts: readonly Uint8Array[],
): BookFiles {
  if (root === undefined) return files
  const templates = files.templates.flatMap(({ reading }) => (reading.ok ? [reading.bytes] : []))
  const ids = new Set([...texts, ...templates].flatMap(leanedIds))
  return { ...files, leaned: [...ids].toSorted().map((id) => ({ id, file: readById(root, from, id) })) }
}

// A root may be the folder of one customer, whose name then begins the id.
function readById(root: string, from: string, id: string): NamedReading | undefined {
  const below = id.startsWith(`${basename(root)}/`) ? [id, id.slice(basename(root).length + 1)] : [id]
  const path = below.map((place) => join(root, place, agreementName)).find((place) => statsOf(place))
  if (path === undefined) return undefined
  const shown = shownFrom(from, path)
  return { shown, reading: readPlainFile(path, shown) }
}
