import { existsSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import type { Template } from '@nines/agreement'
import { findRoot, readBookFiles, readPlainFile, shownFrom, understandBook } from '@nines/repository'
import { schemaPlace } from '../fix/schema-place.ts'
import { Refusal } from '../refusal.ts'
import type { Door } from '../door.ts'
import { knownAgreements, type Known } from './known.ts'
import { calendarBookOf, firstCalendarLines, type CalendarBook } from './writing/calendars-text.ts'
import { bookOf, firstLines, type PartyBook } from './writing/parties-text.ts'

/** What exists already where a person stands: the defaults and examples come from it. */
export interface Surroundings {
  readonly cwd: string
  /** The folder of the agreements, absolute; it may not be there yet. */
  readonly root: string
  /** False where the folder is made with the first agreement. */
  readonly hasRoot: boolean
  readonly book: PartyBook
  readonly calendars: CalendarBook
  /** What an agreement may lie on, by name. */
  readonly templates: ReadonlyMap<string, Template>
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
    calendars: calendarBook(join(root, 'calendars.yaml'), cwd),
    templates: book.templates ?? new Map(),
    agreements: found === undefined ? [] : knownAgreements(cwd),
    stands: standing(root, cwd),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    region: env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'],
  }
}

function partyBook(path: string, cwd: string): PartyBook {
  const shown = shownFrom(cwd, path)
  return bookOf(shown, textAt(path, shown) ?? firstLines(schemaPlace(path, 'parties')?.path))
}

function calendarBook(path: string, cwd: string): CalendarBook {
  const shown = shownFrom(cwd, path)
  return calendarBookOf(
    shown,
    textAt(path, shown) ?? firstCalendarLines(schemaPlace(path, 'calendars')?.path),
  )
}

function textAt(path: string, shown: string): string | undefined {
  const reading = existsSync(path) ? readPlainFile(path, shown) : undefined
  return reading?.ok ? new TextDecoder().decode(reading.bytes) : undefined
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
