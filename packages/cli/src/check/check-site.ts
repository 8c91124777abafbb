import type { Finding } from '@nines/agreement'
import {
  judgeStanding,
  leanedIds,
  memoryKey,
  readBookFiles,
  readPlainFile,
  toldOnce,
  withLeaned,
  type BookFiles,
  type FoundFile,
  type Judged,
  type Memory,
  type Site,
} from '@nines/repository'
import type { CheckResult } from './check-result.ts'
import { codeDigest } from './code-digest.ts'
import { exampleFilesOf, exampleKey, type ExampleFiles } from './example-files.ts'

/** A file with its text, and the key under which its judgement is remembered. */
interface ReadFile {
  readonly file: FoundFile
  readonly bytes: Uint8Array
  readonly examples: ExampleFiles | undefined
  readonly key: string
}

/**
 * Judges the files of one site. What the memory knows is not judged again; only when something is new are the rooms that
 * judge loaded, which is most of the time that a first `check` takes.
 */
export async function checkSite(site: Site, from: string, memory: Memory): Promise<CheckResult> {
  const { texts, refused } = readAll(site.files)
  const bookFiles = withLeaned(
    readBookFiles(site.root, from),
    site.root,
    from,
    texts.map(({ bytes }) => bytes),
  )
  const code = codeDigest()
  const bookKey = keyOfBook(code, bookFiles)
  const plainKey = keyOfBook(code, { ...bookFiles, templates: [] })
  const read = texts.map(({ file, bytes }): ReadFile => {
    const key = mayExtend(bytes) ? bookKey : plainKey
    const examples = exampleFilesOf(file, from)
    const parts = [...leanedParts(bytes, bookFiles), ...exampleKey(examples)]
    return { file, bytes, examples, key: memoryKey(key, file.shown, bytes, ...parts) }
  })
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

// An agreement is judged anew when one that it leans on changes; with a template, when any does that somebody leans on.
function leanedParts(bytes: Uint8Array, { leaned = [] }: BookFiles): readonly (string | Uint8Array)[] {
  const ids = leanedIds(bytes)
  return leaned
    .filter(({ id }) => mayExtend(bytes) || ids.includes(id))
    .flatMap(({ id, file }) => [id, file?.reading.ok === true ? file.reading.bytes : 'none'])
}

type Text = Pick<ReadFile, 'file' | 'bytes'>

function readAll(files: readonly FoundFile[]): {
  readonly texts: readonly Text[]
  readonly refused: readonly Finding[]
} {
  const texts: Text[] = []
  const refused: Finding[] = []
  for (const file of files) {
    const reading = readPlainFile(file.path, file.shown)
    if (reading.ok) texts.push({ file, bytes: reading.bytes })
    else refused.push(reading.finding)
  }
  return { texts, refused }
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
    lacking.map(({ file, bytes, examples }) => ({ shown: file.shown, bytes, examples })),
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
