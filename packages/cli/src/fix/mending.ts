import type { Schema } from '@nines/agreement'
import type { Draft } from './draft.ts'
import type { Edit } from './edit.ts'

/** What the mendings of one file go by. */
export interface Subject {
  /** The schema of the document. */
  readonly schema: Schema
  /** The line that tells editors the schema; undefined where no path inside the repository leads to it. */
  readonly schemaLine: SchemaLine | undefined
}

/** Where editors find the schema, as seen from the file. */
export interface SchemaLine {
  readonly path: string
  /** True for a path that leads nowhere, or to the schema of another kind of document. */
  readonly isStale: (written: string) => boolean
}

/** One kind of slip that can be mended without changing what a document means: finds the edits that mend it. */
export interface Mending {
  /** What it does, as the README lists it. */
  readonly title: string
  /** True where it may put lines in or out, or touches so many that each alone says nothing. */
  readonly concernsWholeFile?: true
  readonly find: (draft: Draft, subject: Subject) => readonly Edit[]
}
