import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs'
import type { Finding, RulePage } from '@nines/agreement'
import { aboutFile, type Remark } from './trouble.ts'

/** Told of links to folders, too. */
export const notPlain: RulePage = {
  id: 'file/not-plain',
  severity: 'error',
  title: 'An agreement is a regular file',
  why: 'A link can lead out of the repository or to other words tomorrow, a pipe can block whoever reads it, and a reviewer sees neither in a pull request. What was approved has to be what is read.',
}

const tooLarge: RulePage = {
  id: 'file/too-large',
  severity: 'error',
  title: 'A file has at most 1 MiB',
  why: 'Nobody reviews an agreement of such a size, and a machine that reads everything can be kept busy by one that is only large. An agreement with 200 metrics has about 100 kB.',
}

const notText: RulePage = {
  id: 'file/not-text',
  severity: 'error',
  title: 'A file is text',
  why: 'A NUL byte stands in pictures, archives and texts in UTF-16, never in a text in UTF-8. Tools that show such a file show different things.',
}

const unreadableFile: RulePage = {
  id: 'file/unreadable',
  severity: 'error',
  title: 'A file can be read',
  why: 'An agreement that cannot be read is not judged at all, and silence would look like consent. The exit code is 2, since nothing is known, and not 1.',
}

export const plainFileRules: readonly RulePage[] = [notPlain, tooLarge, notText, unreadableFile]

/** Bytes of a file, or why they were not read. */
export type FileReading =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly finding: Finding }

/** A file by the name that people see, and what reading it gave. */
export interface NamedReading {
  readonly shown: string
  readonly reading: FileReading
}

/** Bytes: an agreement of 200 metrics has about 100 kB; beyond this nobody reviews what a file says. */
export const largestFile: number = 1024 * 1024

// A link that took the place of the file is refused, and a pipe that took it does not block.
const careful = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

/**
 * Reads a regular file of at most 1 MiB. Whatever else lies there (a link, a folder, a pipe, a device, a giant) is told by
 * its kind and never opened; a file that cannot be read, or vanished since it was listed, is a finding as well.
 * `shown` is the name that findings carry.
 */
export function readPlainFile(path: string, shown: string, open: typeof openSync = openSync): FileReading {
  try {
    const refusal = refuse(lstatSync(path))
    if (refusal) return { ok: false, finding: aboutFile(shown, refusal) }
    const bytes = readBytes(open(path, careful))
    const at = bytes.indexOf(0)
    return at === -1 ? { ok: true, bytes } : { ok: false, finding: aboutFile(shown, noText(at)) }
  } catch (error) {
    return { ok: false, finding: aboutFile(shown, unreadable(error)) }
  }
}

function refuse(stats: Stats): Remark | undefined {
  if (!stats.isFile()) {
    return {
      rule: notPlain,
      says: `This is ${kindOf(stats)}, and only a regular file is read.`,
      fix: 'Put a regular file with the text of the agreement in its place.',
    }
  }
  if (stats.size <= largestFile) return undefined
  return {
    rule: tooLarge,
    says: `The file has ${mebibytes(stats.size)} MiB; up to 1 MiB is read.`,
    fix: 'Split the agreement, or take out what is not part of it.',
  }
}

// One finding says it all; a file in UTF-16 or a picture has thousands of them.
function noText(at: number): Remark {
  return {
    rule: notText,
    says: `Byte ${at + 1} of the file is NUL, which no text in UTF-8 holds.`,
    fix: 'Save the file as text in UTF-8.',
  }
}

/** The kind of something that is not a regular file, in words. */
export function kindOf(stats: Pick<Stats, 'isSymbolicLink' | 'isDirectory' | 'isFIFO' | 'isSocket'>): string {
  if (stats.isSymbolicLink()) return 'a symbolic link'
  if (stats.isDirectory()) return 'a folder'
  if (stats.isFIFO()) return 'a named pipe'
  if (stats.isSocket()) return 'a socket'
  return 'a device'
}

function mebibytes(bytes: number): string {
  return (Math.ceil((bytes / largestFile) * 10) / 10).toFixed(1)
}

function readBytes(descriptor: number): Uint8Array {
  try {
    const bytes = new Uint8Array(Math.min(fstatSync(descriptor).size, largestFile))
    let length = 0
    while (length < bytes.length) {
      const count = readSync(descriptor, bytes, length, bytes.length - length, null)
      if (count === 0) break
      length += count
    }
    return bytes.subarray(0, length)
  } finally {
    closeSync(descriptor)
  }
}

/** The system's reason as one remark; anything that is not a file system error is thrown on. */
export function unreadable(error: unknown): Remark {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  if (code === undefined) throw error
  return { rule: unreadableFile, ...(reasons[code] ?? otherReason(code)) }
}

/** True when a finding says that a file could not be read, so that nothing was judged (exit code 2, not 1). */
export function leavesUnjudged(finding: Finding): boolean {
  return finding.rule === unreadableFile.id
}

const noRight = {
  says: 'The file cannot be read: the user who runs nines has no right to (EACCES).',
  fix: 'Give this user the right to read it, or run nines as one who has it.',
}

const reasons: Readonly<Record<string, { readonly says: string; readonly fix: string }>> = {
  EACCES: noRight,
  EPERM: noRight,
  ENOENT: {
    says: 'There is no such file (ENOENT).',
    fix: 'Look at the path; if it was just renamed, run the command again.',
  },
  ELOOP: {
    says: 'A symbolic link took the place of the file (ELOOP).',
    fix: 'Run the command again when nothing else writes here.',
  },
  EMFILE: {
    says: 'The system has no file handle left (EMFILE).',
    fix: 'Raise the limit with `ulimit -n`, then run the command again.',
  },
}

function otherReason(code: string): { readonly says: string; readonly fix: string } {
  return {
    says: `The file cannot be read: the system answers ${code}.`,
    fix: 'Look at the disk or the mount that it lies on, then run the command again.',
  }
}
