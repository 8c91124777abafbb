import type { RulePage } from '@nines/agreement'
import type { Path } from '../reading/desk.ts'
import type { CellName } from '../reading/place-remarks.ts'

/** What judging finds not to be as it has to be in facts, records or earlier statements. */
export interface JudgeRemark {
  /** With an error the judgement doesn't count. */
  readonly rule: RulePage
  readonly about: RemarkSubject
  readonly says: string
  readonly fix: string
}

/** Where a remark belongs: a way into the facts (of a sheet its header, its last line, or a cell), a record by its id, or an earlier statement by its file. */
export type RemarkSubject =
  | { readonly kind: 'facts'; readonly at: Path; readonly line?: 'last'; readonly cell?: CellName }
  | { readonly kind: 'record'; readonly record: string }
  | { readonly kind: 'earlier'; readonly file: string; readonly at: Path }

/** Each remark once: a record is about several promises, and is told of once. */
export function onceEach(remarks: readonly JudgeRemark[]): readonly JudgeRemark[] {
  const seen = new Set<string>()
  return remarks.filter(({ rule, about, says }) => {
    const key = JSON.stringify([rule.id, about, says])
    return !seen.has(key) && seen.add(key)
  })
}
