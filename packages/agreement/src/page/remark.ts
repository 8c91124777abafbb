import type { RulePage } from './rule-page.ts'

/** The way from the root of a document to a value: keys of mappings and indexes of lists. */
export type Path = readonly (string | number)[]

/** A finding whose place is still a path: what is so, and one thing to do. */
export interface Remark {
  readonly rule: RulePage
  readonly path: Path
  /** Marks the key instead of the value. */
  readonly onKey?: boolean
  readonly says: string
  readonly fix: string
}

/** Takes remarks as they arise; whoever gives it decides what becomes of them. */
export type Tell = (remark: Remark) => void
