import { existsSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import type { Calendar } from '@nines/agreement'
import { findRoot, readBookFiles, readPlainFile, shownFrom, understandBook } from '@nines/repository'
import { schemaPlace } from '../fix/schema-place.ts'
import { Refusal } from '../refusal.ts'
import type { Door } from '../door.ts'
import { knownAgreements, type Known } from './known.ts'
import { bookOf, firstLines, type PartyBook } from './writing/parties-text.ts'

/** What exists already where a person stands: the defaults and examples come from it. */
export interface Surroundings {
  readonly cwd: string
  /** The folder of the agreements, absolute; it may not be there yet. */
  readonly root: string
  /** False where the folder is made with the first agreement. */
  readonly hasRoot: boolean
  readonly book: PartyBook
  readonly calendars: ReadonlyMap<string, Calendar>
  readonly agreements: readonly Known[]
  /** The parts of an id that the folder stood in gives away. */
  readonly stands: { readonly customer?: string; readonly service?: string }
  readonly zone: string
  readonly region: string | undefined
}

/** Looks around. Refuses where parties or calendars cannot be read: nothing could be judged against them. */
export async function lookAround({ cwd, env }: Pick<Door, 'cwd' | 'env'>): Promise<Surroundings> {
  const found = findRoot(cwd)
  const root = found ?? join(cwd, 'slas')
  const files = readBookFiles(found, cwd)
  const { book, findings } = await understandBook(files)
  const broken = findings.find(({ rule, severity }) => severity === 'error' && rule !== 'file/no-parties')
  if (broken !== undefined) {
    const { file, line } = broken.place
    throw new Refusal(
      `${file}:${line} is not sound: ${broken.says}`,
      'Mend it as `nines check` says, then begin again.',
    )
  }
  return {
    cwd,
    root,
    hasRoot: found !== undefined,
    book: partyBook(join(root, 'parties.yaml'), cwd),
    calendars: book.calendars,
    agreements: found === undefined ? [] : knownAgreements(cwd),
    stands: standing(root, cwd),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    region: env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'],
  }
}

function partyBook(path: string, cwd: string): PartyBook {
  const shown = shownFrom(cwd, path)
  const reading = existsSync(path) ? readPlainFile(path, shown) : undefined
  if (reading?.ok) return bookOf(shown, new TextDecoder().decode(reading.bytes))
  return bookOf(shown, firstLines(schemaPlace(path, 'parties')?.path))
}

// slas/acme/checkout-api says both; a folder outside of slas says at least what the service may be called.
function standing(root: string, cwd: string): Surroundings['stands'] {
  const parts = relative(root, cwd).split(sep)
  const [customer = '', service = ''] = parts
  if (customer === '..' || customer === '') return isAbove(root, cwd) ? {} : { service: basename(cwd) }
  return service === '' ? { customer } : { customer, service }
}

function isAbove(root: string, cwd: string): boolean {
  return root === cwd || root.startsWith(cwd + sep)
}
