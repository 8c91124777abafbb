import type { Finding } from '@nines/agreement'
import {
  judgeStanding,
  memoryKey,
  readBookFiles,
  readPlainFile,
  toldOnce,
  type BookFiles,
  type FoundFile,
  type Judged,
  type Memory,
  type Site,
} from '@nines/repository'
import type { CheckResult } from './check-result.ts'
import { codeDigest } from './code-digest.ts'

/** A file with its text, and the key under which its judgement is remembered. */
interface ReadFile {
  readonly file: FoundFile
  readonly bytes: Uint8Array
  readonly key: string
}

/**
 * Judges the files of one site. What the memory knows is not judged again; only when something is new are the rooms that
 * judge loaded, which is most of the time that a first `check` takes.
 */
export async function checkSite(site: Site, from: string, memory: Memory): Promise<CheckResult> {
  const bookFiles = readBookFiles(site.root, from)
  const code = codeDigest()
  const bookKey = keyOfBook(code, bookFiles)
  const plainKey = keyOfBook(code, { ...bookFiles, templates: [] })
  const { read, refused } = readAll(site.files, (bytes) => (mayExtend(bytes) ? bookKey : plainKey))
  const judged = await judgeAll(read, { bookFiles, bookKey, memory })
  const claims = read.map(({ file, bytes, key }) => ({ file, bytes, id: judged.get(key)?.id ?? undefined }))
  return {
    agreements: site.files.length,
    findings: [
      ...site.findings,
      ...refused,
      ...toldOnce([...judged.values()].flatMap(({ findings }) => findings)),
      ...judgeStanding(site.root, claims),
    ],
  }
}

// Only what lies on a template is judged anew when a template changes. A backslash may hide the word in an escape.
function mayExtend(bytes: Uint8Array): boolean {
  return /extends|\\/u.test(new TextDecoder().decode(bytes))
}

function keyOfBook(code: string, { parties, calendars, templates, findings }: BookFiles): string {
  const parts = [parties, calendars, ...templates].flatMap((file) => {
    if (!file) return ['none']
    return [file.shown, file.reading.ok ? file.reading.bytes : JSON.stringify(file.reading.finding)]
  })
  return memoryKey(code, JSON.stringify(findings), ...parts)
}

function readAll(
  files: readonly FoundFile[],
  bookKeyOf: (bytes: Uint8Array) => string,
): { readonly read: readonly ReadFile[]; readonly refused: readonly Finding[] } {
  const read: ReadFile[] = []
  const refused: Finding[] = []
  for (const file of files) {
    const reading = readPlainFile(file.path, file.shown)
    if (reading.ok)
      read.push({
        file,
        bytes: reading.bytes,
        key: memoryKey(bookKeyOf(reading.bytes), file.shown, reading.bytes),
      })
    else refused.push(reading.finding)
  }
  return { read, refused }
}

interface Knowledge {
  readonly bookFiles: BookFiles
  readonly bookKey: string
  readonly memory: Memory
}

async function judgeAll(
  read: readonly ReadFile[],
  { bookFiles, bookKey, memory }: Knowledge,
): Promise<ReadonlyMap<string, Judged>> {
  const keys = [bookKey, ...read.map(({ key }) => key)]
  const known = new Map<string, Judged>()
  for (const key of keys) {
    const judged = memory.recall(key)
    if (judged) known.set(key, judged)
  }
  if (known.size === keys.length) return known
  const lacking = read.filter(({ key }) => !known.has(key))
  const { judge } = await import('./judge.ts')
  const { book, judged } = await judge(
    bookFiles,
    lacking.map(({ file, bytes }) => ({ shown: file.shown, bytes })),
  )
  const learn = (key: string, what: Judged | undefined): void => {
    if (what === undefined) throw new Error(`Nothing was judged for ${key}.`)
    known.set(key, what)
    memory.keep(key, what)
  }
  learn(bookKey, { id: null, findings: book })
  lacking.forEach(({ key }, at) => learn(key, judged[at]))
  return known
}
