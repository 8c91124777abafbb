import type { Tell } from './page/remark.ts'

/** A document whose every fault is told, and what is left of it: data of the schema's types, with gaps where faults were. */
export interface Manuscript {
  readonly data: unknown
  readonly tell: Tell
}
