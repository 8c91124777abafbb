import { randomUUID } from 'node:crypto'
import { existsSync, linkSync, lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '../../refusal.ts'

/** A text and where it is to stand. */
export interface NewFile {
  readonly path: string
  readonly shown: string
  readonly text: string
}

/**
 * Writes a new file, and the other one with it where there is one: both or none, and each in one step. The new file never
 * takes the place of another.
 */
export function writeFiles(made: NewFile, changed: NewFile | undefined): void {
  const drafts: string[] = []
  try {
    refuseLink(dirname(made.path))
    const draft = draftOf(made, drafts)
    const other = changed && draftOf(changed, drafts)
    linkSync(draft, made.path) // fails where a file is, unlike a rename
    if (changed !== undefined && other !== undefined) replace(other, changed.path, made.path)
  } catch (error) {
    throw refusal(error, made)
  } finally {
    for (const draft of drafts) rmSync(draft, { force: true })
  }
}

function draftOf({ path, text }: NewFile, drafts: string[]): string {
  mkdirSync(dirname(path), { recursive: true })
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  drafts.push(draft)
  writeFileSync(draft, text, { flag: 'wx', mode: existsSync(path) ? lstatSync(path).mode : 0o666 })
  return draft
}

function replace(draft: string, path: string, made: string): void {
  try {
    renameSync(draft, path)
  } catch (error) {
    rmSync(made)
    throw error
  }
}

// Behind a link nobody looks for agreements.
function refuseLink(folder: string): void {
  if (!existsSync(folder) || !lstatSync(folder).isSymbolicLink()) return
  throw new Refusal(
    `${folder} is a symbolic link, behind which no agreement is found.`,
    'Put a folder in its place.',
  )
}

function refusal(error: unknown, { shown }: NewFile): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EEXIST') {
    return new Refusal(`${shown} is there already, and is not overwritten.`, 'Choose another service.', error)
  }
  if (typeof code !== 'string') return error
  return new Refusal(
    `${shown} cannot be written: the system answers ${code}.`,
    'Look at the rights of the folder; nothing was changed.',
    error,
  )
}
