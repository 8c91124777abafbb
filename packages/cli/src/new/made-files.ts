import type { Finding } from '@nines/agreement'
import { shownFrom } from '@nines/repository'
import { dirname, join } from 'node:path'
import { schemaPlace, type DocumentKind } from '../fix/schema-place.ts'
import { bookOf, type Context, type Work } from './context.ts'
import { firstMisses } from './explain/examples.ts'
import { fileOf, findingsOf } from './judging/judge.ts'
import type { WorkedCase } from './proof/worked-case.ts'
import { agreementText } from './writing/agreement-text.ts'
import { casesText } from './writing/cases-text.ts'
import { textAt, type Sheet } from './writing/sheet.ts'
import type { ChangedFile, NewFile } from './writing/write-files.ts'

/** The files of a finished interview: those that are new, the agreement first, and those that are extended. */
export interface MadeFiles {
  readonly id: string
  readonly agreement: NewFile
  /** Worked examples beside it; undefined where none are kept. */
  readonly cases: NewFile | undefined
  /** `parties.yaml` and `calendars.yaml`, where something is added to them. */
  readonly changed: readonly ChangedFile[]
  /** Of each promise the least that misses it, and what follows. */
  readonly misses: readonly WorkedCase[]
  /** What `check` says of the agreement. */
  readonly findings: readonly Finding[]
}

/** The files that the answers come to, and what `check` says of them. Nothing is written. */
export function madeFiles(context: Context, work: Work): MadeFiles {
  const agreement = agreementFile(context, work)
  const { root, book, calendars } = context.surroundings
  const books = [
    { path: join(root, 'parties.yaml'), now: work.book, was: book },
    { path: join(root, 'calendars.yaml'), now: work.calendars, was: calendars },
  ]
  return {
    id: textAt(work.sheet, ['id']),
    agreement,
    cases: casesFile(context, work, agreement.path),
    changed: books
      .filter(({ now, was }) => now.text !== was.text)
      .map(({ path, now: { shown, text }, was }) => ({ path, shown, text, was: was.text })),
    misses: firstMisses(context, work),
    findings: findingsOf(agreement.shown, agreement.text, bookOf(context, work)),
  }
}

function agreementFile({ surroundings: { root, cwd } }: Context, { sheet }: Work): NewFile {
  const path = join(root, fileOf(sheet))
  return {
    path,
    shown: shownFrom(cwd, path),
    text: agreementText(sheet, schemaPlace(path, kindOf(sheet))?.path),
  }
}

function kindOf(sheet: Sheet): DocumentKind {
  return textAt(sheet, ['extends']) === '' ? 'agreement' : 'agreement-on-template'
}

function casesFile(
  { surroundings: { cwd } }: Context,
  { cases, sheet }: Work,
  beside: string,
): NewFile | undefined {
  if (cases.length === 0) return undefined
  const path = join(dirname(beside), 'cases.yaml')
  return { path, shown: shownFrom(cwd, path), text: casesText(textAt(sheet, ['id']), cases) }
}
