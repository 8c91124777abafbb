import { placeRemarks, type Finding } from '@nines/agreement'
import { plan } from '@nines/enforcement'
import { understandBook, type BookFiles, type BookReading, type Judged } from '@nines/repository'

/** Judges files against one book. */
export interface Court {
  /** What is wrong with the book itself. */
  readonly findings: readonly Finding[]
  readonly judge: (shown: string, bytes: Uint8Array) => Judged
}

/** Opens a court over the parties and calendars that agreements refer to. This file is part of the memory's key. */
export async function openCourt(files: BookFiles): Promise<Court> {
  const reader = await understandBook(files)
  return { findings: reader.findings, judge: (shown, bytes) => judge(shown, bytes, reader) }
}

function judge(shown: string, bytes: Uint8Array, { book, read }: BookReading): Judged {
  const reading = read(shown, bytes)
  if (!reading.ok) return { id: null, findings: reading.findings }
  const planned = placeRemarks(shown, bytes, plan(reading.value, book).findings)
  return { id: reading.value.id, findings: [...reading.findings, ...planned] }
}
