import { placeRemarks, type Finding } from '@nines/agreement'
import { placeInJson, placeInSheet, type JudgeRemark, type Records } from '@nines/measurement'
import type { EarlierFile } from './load-earlier.ts'
import type { FactsFile } from './load-facts.ts'
import type { RecordsFile } from './load-records.ts'
import { sheetNameOf } from './sheet-name.ts'

/** The files that a judgement was made from. */
export interface JudgedFiles {
  readonly facts: readonly FactsFile[]
  readonly records: readonly RecordsFile[]
  readonly earlier: readonly EarlierFile[]
}

type Words = Omit<JudgeRemark, 'about'>
type InFacts = Extract<JudgeRemark['about'], { readonly kind: 'facts' }>
type Way = readonly (string | number)[]

/** Findings of what judging told, each marked where its fact, record or earlier statement was written. */
export function placeJudged(remarks: readonly JudgeRemark[], files: JudgedFiles): readonly Finding[] {
  return remarks.flatMap(({ about, ...words }) => {
    switch (about.kind) {
      case 'facts':
        return inFacts(words, about, files.facts)
      case 'record':
        return inRecords(words, about.record, files.records)
      case 'earlier':
        return files.earlier
          .filter(({ shown }) => shown === about.file)
          .flatMap(({ shown, source }) => placeInJson(shown, source, [{ ...words, at: about.at }]))
      default:
        return about satisfies never
    }
  })
}

// In the sheet of the metric where there is one, at its last line where the series ends there, at a cell where one is meant; else in the JSON file.
function inFacts(words: Words, { at, line, cell }: InFacts, files: readonly FactsFile[]): readonly Finding[] {
  const sheet = files.findLast((file) => file.sheet !== null && isSheetOf(file.sheet, at))
  if (sheet !== undefined) return placeInSheet(sheet.shown, sheet.source, [words], cell ?? line ?? 'first')
  const whole = files.find((file) => file.sheet === null) ?? files[0]
  return whole === undefined ? [] : placeInJson(whole.shown, whole.source, [{ ...words, at }])
}

function isSheetOf(name: string, [section, metric, , witness]: Way): boolean {
  const named = sheetNameOf(name)
  if (section !== 'metrics' || named.metric !== metric) return false
  return named.witness === undefined || named.witness === witness
}

function inRecords(words: Words, record: string, files: readonly RecordsFile[]): readonly Finding[] {
  for (const { shown, source, records } of files) {
    const at = placeOf(record, records)
    if (at !== undefined) return placeRemarks(shown, source, [{ ...words, at }])
  }
  return []
}

function placeOf(id: string, records: Records): Way | undefined {
  for (const list of ['maintenance', 'exclusions'] as const) {
    const index = records[list].findIndex((each) => each.id === id)
    if (index >= 0) return [list, index, 'id']
  }
  return undefined
}
