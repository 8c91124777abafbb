import { placeRemarks, type Finding } from '@nines/agreement'
import { planFindings } from '@nines/enforcement/findings'
import { understandBook, type BookFiles, type BookReading, type Judged } from '@nines/repository'
import type { ExampleFiles } from './example-files.ts'
import type { HeldAgreement } from './hold-examples.ts'

/** A text to judge, and the name that findings show. */
export interface Brief {
  readonly shown: string
  readonly bytes: Uint8Array
  /** Worked examples that the agreement is held to; undefined where none stand beside it. */
  readonly examples: ExampleFiles | undefined
}

/** What judging came to: what is wrong with the book itself, and what was found in each text, in the order given. */
export interface Judgements {
  readonly book: readonly Finding[]
  readonly judged: readonly Judged[]
}

/** Judges texts against the parties and calendars that they refer to. This file is part of the memory's key. */
export async function judge(files: BookFiles, briefs: readonly Brief[]): Promise<Judgements> {
  const reader = await understandBook(files)
  const judged: Judged[] = []
  for (const brief of briefs) judged.push(await judgeOne(brief, reader))
  return { book: reader.findings, judged }
}

async function judgeOne({ shown, bytes, examples }: Brief, reader: BookReading): Promise<Judged> {
  const { book, read } = reader
  const reading = read(shown, bytes)
  if (!reading.ok) return { id: null, findings: reading.findings }
  const planned = placeRemarks(shown, bytes, planFindings(reading.value, book), book.templates)
  const agreement = reading.value
  const held = examples ? await holdTo(examples, { agreement, shown, bytes }, reader) : []
  return { id: agreement.id, findings: [...reading.findings, ...planned, ...held] }
}

// What judges facts is loaded only where there are examples.
async function holdTo(
  examples: ExampleFiles,
  agreement: HeldAgreement,
  reader: BookReading,
): Promise<readonly Finding[]> {
  const { holdExamples } = await import('./hold-examples.ts')
  return holdExamples(agreement, examples, reader)
}
