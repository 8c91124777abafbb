import type { Agreement, Book, Finding, Reading } from '@nines/agreement'
import { readBookFiles, understandBook } from './book-files.ts'
import { withLeaned } from './leaned-files.ts'
import { readPlainFile } from './plain-file.ts'
import { idOfPlace, judgeStanding, type Claim } from './standing.ts'
import { survey, type Site } from './survey.ts'
import { toldOnce } from './told-once.ts'

/** The agreements of a folder, read and understood as far as they can be. */
export interface Repository {
  /** The folder of `parties.yaml`, absolute; undefined when there is none. */
  readonly root: string | undefined
  readonly book: Book
  /**
   * By id, `customer/service`; where none could be read, by the folder or the name of the file. An agreement that stands
   * in a wrong place, or under an id that another one has, is not ok: two of one name would fight over the same alarms.
   */
  readonly agreements: ReadonlyMap<string, Reading<Agreement>>
  /** Every file that was found, by the name that people see, sorted. */
  readonly files: readonly string[]
  /** Everything that is not as it has to be, in the order of the files: their own findings included. */
  readonly findings: readonly Finding[]
}

/**
 * Reads the agreements of the repository that a folder belongs to: `slas/**\/agreement.yaml` with `parties.yaml` and
 * `calendars.yaml`, or only the given files and folders. Names in findings are relative to `folder`. Nothing throws for
 * what is in a file or for what lies in its place: each is a finding.
 */
export async function readRepository(folder: string, paths: readonly string[] = []): Promise<Repository> {
  const sites = await readSites(folder, paths)
  const [first, ...others] = sites
  if (first === undefined || others.length > 0) {
    throw new Error(
      `The paths stand under ${sites.length} roots with a parties.yaml each; readSites reads them apart.`,
    )
  }
  return first
}

/** Like `readRepository`, for paths that may stand under several roots: one repository a root. */
export async function readSites(
  folder: string,
  paths: readonly string[] = [],
): Promise<readonly Repository[]> {
  const repositories: Repository[] = []
  for (const site of survey(folder, paths)) repositories.push(await readSite(site, folder))
  return repositories
}

async function readSite(site: Site, from: string): Promise<Repository> {
  const found = site.files.map((file) => ({ file, reading: readPlainFile(file.path, file.shown) }))
  const texts = found.flatMap(({ reading }) => (reading.ok ? [reading.bytes] : []))
  const reader = await understandBook(withLeaned(readBookFiles(site.root, from), site.root, from, texts))
  const read = found.map(({ file, reading }): ReadFile => {
    if (!reading.ok) return { file, bytes: noBytes, agreement: refused([reading.finding]) }
    return { file, bytes: reading.bytes, agreement: reader.read(file.shown, reading.bytes) }
  })
  const standing = judgeStanding(site.root, read.map(claim))
  const agreements = read.map((one): [string, Reading<Agreement>] => {
    const misfit = standing.filter(({ place }) => place.file === one.file.shown)
    return misfit.length === 0
      ? [nameOf(site.root, one), one.agreement]
      : [idOfPlace(site.root, one.file) ?? one.file.shown, refused([...one.agreement.findings, ...misfit])]
  })
  return {
    root: site.root,
    book: reader.book,
    agreements: new Map(agreements),
    files: site.files.map(({ shown }) => shown),
    findings: toldOnce([
      ...reader.findings,
      ...site.findings,
      ...agreements.flatMap(([, { findings }]) => findings),
    ]),
  }
}

const noBytes = new Uint8Array()

function refused(findings: readonly Finding[]): Reading<Agreement> {
  return { ok: false, findings }
}

interface ReadFile extends Omit<Claim, 'id'> {
  readonly agreement: Reading<Agreement>
}

function claim({ file, bytes, agreement }: ReadFile): Claim {
  return { file, bytes, id: agreement.ok ? agreement.value.id : undefined }
}

function nameOf(root: string | undefined, { file, agreement }: ReadFile): string {
  return agreement.ok ? agreement.value.id : (idOfPlace(root, file) ?? file.shown)
}
