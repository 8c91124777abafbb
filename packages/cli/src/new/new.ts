import { join } from 'node:path'
import { shownFrom } from '@nines/repository'
import type { Door } from '../door.ts'
import { fine, unjudged, wanting, type ExitCode } from '../exit-code.ts'
import { schemaPlace } from '../fix/schema-place.ts'
import { interviewOf } from './asking/interview.ts'
import type { FlagValues } from './asking/given.ts'
import { obstaclesText } from './asking/obstacles.ts'
import { Stopped, type Prompter } from './asking/prompter.ts'
import { closingText, previewText } from './closing.ts'
import { bookOf, type Context, type Work } from './context.ts'
import { namedFlags } from './flags.ts'
import { fileOf, findingsOf } from './judging/judge.ts'
import { findingsText } from '../printers/findings-text.ts'
import { askAll } from './seven-steps.ts'
import { lookAround } from './surroundings.ts'
import { agreementText } from './writing/agreement-text.ts'
import { textAt } from './writing/sheet.ts'
import { writeFiles, type NewFile } from './writing/write-files.ts'

/** What was asked of `new`. */
export interface NewRequest {
  readonly values: FlagValues
  /** True: what is usual is taken unasked. */
  readonly takesUsual: boolean
  /** True: the file is printed and nothing is written. */
  readonly isDry: boolean
  /** Who answers; undefined where nobody can. */
  readonly person: Prompter | undefined
  /** ISO date of today. */
  readonly today: string
}

/** Makes a first agreement through the seven steps. Nothing is written before the last answer. */
export async function makeAgreement(door: Door, request: NewRequest): Promise<ExitCode> {
  try {
    return await interview(door, request)
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    door.err.write('Stopped; nothing was written.\n')
    return unjudged
  }
}

async function interview(door: Door, request: NewRequest): Promise<ExitCode> {
  const { values, takesUsual, person, today } = request
  const asking = interviewOf({ values, named: namedFlags, person, takesUsual })
  const context: Context = { interview: asking, surroundings: await lookAround(door), today }
  const work = await askAll(context)
  const outcome = asking.outcome()
  if (outcome.missing.length + outcome.wrong.length > 0) {
    door.err.write(obstaclesText(outcome, door.err))
    return unjudged
  }
  return finish(door, request, { context, work, hasAsked: outcome.hasAsked })
}

interface Answers {
  readonly context: Context
  readonly work: Work
  readonly hasAsked: boolean
}

async function finish(
  door: Door,
  { isDry, person }: NewRequest,
  { context, work, hasAsked }: Answers,
): Promise<ExitCode> {
  const file = fileFor(context, work)
  const findings = findingsOf(file.shown, file.text, bookOf(context, work))
  const result = { agreements: 1, findings }
  if (findings.some(({ severity }) => severity === 'error')) {
    door.err.write(`${findingsText(result, door.err)}Nothing was written.\n`)
    return wanting
  }
  if (isDry) {
    door.out.write(file.text)
    return fine
  }
  if (hasAsked && person !== undefined) {
    person.tell(previewText(file.text))
    if (!(await person.agree(`Write ${file.shown}?`))) throw new Stopped()
  }
  const changed = partiesFile(context, work)
  writeFiles(file, changed)
  if (findings.length > 0) door.out.write(`${findingsText(result, door.out)}\n`)
  door.out.write(closingText({ file, parties: changed, id: textAt(work.sheet, ['id']) }, door.out))
  return fine
}

function fileFor({ surroundings: { root, cwd } }: Context, { sheet }: Work): NewFile {
  const path = join(root, fileOf(sheet))
  return {
    path,
    shown: shownFrom(cwd, path),
    text: agreementText(sheet, schemaPlace(path, 'agreement')?.path),
  }
}

function partiesFile({ surroundings }: Context, { book }: Work): NewFile | undefined {
  if (book.text === surroundings.book.text) return undefined
  return { path: join(surroundings.root, 'parties.yaml'), shown: book.shown, text: book.text }
}
