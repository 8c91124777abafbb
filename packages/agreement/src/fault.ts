import type { Path } from './remark.ts'
import type { Schema } from './schema.ts'

/** One place at which data is not as its schema says; `form` is the schema of the place, its words included. */
export type Fault =
  | {
      readonly kind: 'unknown-key'
      readonly path: Path
      readonly key: string
      readonly known: readonly string[]
    }
  | { readonly kind: 'missing-key'; readonly path: Path; readonly key: string; readonly form: Schema }
  | { readonly kind: 'key-form'; readonly path: Path; readonly key: string; readonly form: Schema }
  | {
      readonly kind: 'no-branch'
      readonly path: Path
      readonly form: Schema
      readonly marks: readonly string[]
    }
  | { readonly kind: 'many-branches'; readonly path: Path; readonly marks: readonly string[] }
  | { readonly kind: 'repeated'; readonly path: Path; readonly value: unknown; readonly first: number }
  | { readonly kind: ValueFault; readonly path: Path; readonly value: unknown; readonly form: Schema }

/** Faults of a value itself: its kind, its letters, its size. */
export type ValueFault =
  | 'wrong-kind'
  | 'not-listed'
  | 'wrong-form'
  | 'too-long'
  | 'out-of-range'
  | 'too-few'
  | 'too-many'
