import { randomUUID } from 'node:crypto'
import { lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '../refusal.ts'

/** Puts another text into a file in one step: whoever reads it sees the old one or the new one, never half of either. */
export function replaceFile(path: string, shown: string, text: string): void {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  try {
    writeFileSync(draft, text, { flag: 'wx', mode: lstatSync(path).mode })
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new Refusal(
      `${shown} cannot be written: the system answers ${code}.`,
      'Look at the rights of the file and its folder; nothing of it was changed.',
      error,
    )
  }
}
