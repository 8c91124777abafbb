import { placeRemarks, type Agreement, type Finding } from '@nines/agreement'
import { differingRemarks, judgeCases, readCases } from '@nines/measurement'
import type { BookReading } from '@nines/repository'
import { otherTerms } from '../judge/other-terms.ts'
import type { ExampleFiles, NearFile } from './example-files.ts'

/** An agreement that was read, and the file that it was read from. */
export interface HeldAgreement {
  readonly agreement: Agreement
  readonly shown: string
  readonly bytes: Uint8Array
}

/** Holds an agreement to the worked examples beside it. Only where there are some is the judge loaded. */
export function holdExamples(
  { agreement, shown, bytes }: HeldAgreement,
  { cases, near, refused }: ExampleFiles,
  { read, book }: BookReading,
): readonly Finding[] {
  if (cases === undefined || refused.length > 0) return refused
  const older = near.filter(({ name }) => name.startsWith('agreement-'))
  const readings = older.map((file) => read(file.shown, file.bytes))
  const broken = readings.flatMap((reading) => (reading.ok ? [] : reading.findings))
  if (broken.length > 0) return broken
  const versions = [agreement, ...readings.flatMap((reading) => (reading.ok ? [reading.value] : []))]
  const reading = readCases(cases.shown, cases.bytes, {
    versions,
    overridden: otherTerms([{ file: shown, source: bytes }, ...older.map(pageOf)], read),
    recordsAt: (name) => near.filter((file) => file.name === name).map(pageOf)[0],
  })
  if (!reading.ok) return reading.findings
  const remarks = judgeCases(reading.value, book.calendars).flatMap(differingRemarks)
  return [...reading.findings, ...placeRemarks(cases.shown, cases.bytes, remarks)]
}

function pageOf({ shown, bytes }: NearFile): {
  readonly file: string
  readonly source: Uint8Array
} {
  return { file: shown, source: bytes }
}
