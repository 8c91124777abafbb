import { randomUUID } from 'node:crypto'
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '../../refusal.ts'

/** A text and where it is to stand. */
export interface NewFile {
  readonly path: string
  readonly shown: string
  readonly text: string
}

/** A text that takes the place of another one, as long as that is still there. */
export interface ChangedFile extends NewFile {
  readonly was: string
}

/**
 * Writes new files, and with them those that are changed: all or none, and each in one step. No new file takes the place of
 * another.
 */
export function writeFiles(made: readonly NewFile[], changed: readonly ChangedFile[]): void {
  const drafts: string[] = []
  const undo: (() => void)[] = []
  let at = made[0]
  try {
    const pairs = made.map((file) => {
      at = file
      refuseLink(dirname(file.path))
      return { file, draft: draftOf(file, drafts) }
    })
    const others = changed.map((file) => ({ file, draft: draftOf(file, drafts) }))
    for (const { file, draft } of pairs) {
      at = file
      linkSync(draft, file.path) // fails where a file is, unlike a rename
      undo.push(() => rmSync(file.path))
    }
    for (const { file, draft } of others) undo.push(replace(draft, file))
  } catch (error) {
    for (const back of undo.toReversed()) back()
    throw refusal(error, at?.shown ?? '')
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

// Answers how the file that stood there comes back.
function replace(draft: string, { path, shown, was }: ChangedFile): () => void {
  const before = existsSync(path) ? readFileSync(path) : undefined
  if (before !== undefined && before.toString() !== was)
    throw new Refusal(
      `${shown} was changed by somebody else in the meantime; nothing was written.`,
      'Begin again.',
    )
  renameSync(draft, path)
  return () => (before === undefined ? rmSync(path) : writeFileSync(path, before))
}

// Behind a link nobody looks for agreements.
function refuseLink(folder: string): void {
  if (!existsSync(folder) || !lstatSync(folder).isSymbolicLink()) return
  throw new Refusal(
    `${folder} is a symbolic link, behind which no agreement is found.`,
    'Put a folder in its place.',
  )
}

function refusal(error: unknown, shown: string): unknown {
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
