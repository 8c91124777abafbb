import { placeRemarks, type Finding } from '@nines/agreement'
import { planFindings } from '@nines/enforcement/findings'
import { understandBook, type BookFiles, type BookReading, type Judged } from '@nines/repository'

/** A text to judge, and the name that findings show. */
export interface Brief {
  readonly shown: string
  readonly bytes: Uint8Array
}

/** What judging came to: what is wrong with the book itself, and what was found in each text, in the order given. */
export interface Judgements {
  readonly book: readonly Finding[]
  readonly judged: readonly Judged[]
}

/** Judges texts against the parties and calendars that they refer to. This file is part of the memory's key. */
export async function judge(files: BookFiles, briefs: readonly Brief[]): Promise<Judgements> {
  const reader = await understandBook(files)
  return { book: reader.findings, judged: briefs.map((brief) => judgeOne(brief, reader)) }
}

function judgeOne({ shown, bytes }: Brief, { book, read }: BookReading): Judged {
  const reading = read(shown, bytes)
  if (!reading.ok) return { id: null, findings: reading.findings }
  const planned = placeRemarks(shown, bytes, planFindings(reading.value, book), book.templates)
  return { id: reading.value.id, findings: [...reading.findings, ...planned] }
}
