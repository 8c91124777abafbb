import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SchemaLine } from './mending.ts'

const kinds = ['agreement', 'agreement-on-template', 'template', 'parties', 'calendars'] as const

/** The kinds of documents, by the name of their schema's file. */
export type DocumentKind = (typeof kinds)[number]

/** Which kind of agreement a text is: on a template much of it may be missing. */
export function agreementKind(text: string): DocumentKind {
  return /^extends[ \t]*:/mu.test(text) ? 'agreement-on-template' : 'agreement'
}

/**
 * Where editors find the schema of a document, as seen from its file. Undefined where nines lies outside of the
 * repository: a path of one machine leads nowhere on another.
 */
export function schemaPlace(file: string, kind: DocumentKind): SchemaLine | undefined {
  const folder = realFolder(dirname(file))
  const schema = schemaFile(kind)
  if (!schema.startsWith(repositoryOf(folder) + sep)) return undefined
  return {
    path: relative(folder, schema).split(sep).join('/'),
    isStale: (written) => isStale(resolve(folder, written), schema, written),
  }
}

function schemaFile(kind: DocumentKind): string {
  return join(dirname(fileURLToPath(import.meta.resolve('@nines/agreement'))), `${kind}.schema.json`)
}

function isStale(target: string, schema: string, written: string): boolean {
  if (/^[a-z][a-z0-9+.-]+:/iu.test(written) || target === schema) return false
  return kinds.map(schemaFile).includes(target) || !existsSync(target)
}

// A file that is to be written may lie in a folder that is not there yet.
function realFolder(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder)
  const above = dirname(folder)
  return above === folder ? folder : join(realFolder(above), folder.slice(above.length))
}

function repositoryOf(folder: string): string {
  for (let at = folder; dirname(at) !== at; at = dirname(at)) if (existsSync(join(at, '.git'))) return at
  return folder // nobody knows where it ends: not above the file itself
}
