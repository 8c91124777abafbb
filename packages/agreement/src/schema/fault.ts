import type { Path } from '../page/remark.ts'
import type { Form } from './schema.ts'

/** One place at which data is not as its schema says; `form` is the schema of the place, with its words. */
export type Fault =
  | {
      readonly kind: 'unknown-key'
      readonly path: Path
      readonly key: string
      readonly known: readonly string[]
    }
  | { readonly kind: 'missing-keys'; readonly path: Path; readonly missing: Readonly<Record<string, Form>> }
  | { readonly kind: 'key-form'; readonly path: Path; readonly key: string; readonly form: Form }
  | {
      readonly kind: 'no-branch'
      readonly path: Path
      readonly form: Form
      readonly marks: readonly string[]
    }
  | { readonly kind: 'many-branches'; readonly path: Path; readonly marks: readonly string[] }
  | { readonly kind: 'repeated'; readonly path: Path; readonly value: unknown; readonly first: number }
  | { readonly kind: ValueFault; readonly path: Path; readonly value: unknown; readonly form: Form }

/** Faults of a value itself: its kind, its letters, its size. */
export type ValueFault =
  | 'wrong-kind'
  | 'not-listed'
  | 'wrong-form'
  | 'too-long'
  | 'out-of-range'
  | 'too-few'
  | 'too-many'
