import type { Complaint } from './question.ts'

/** A value of a flag, and why it does not do. */
export interface WrongAnswer extends Complaint {
  readonly flag: string
  readonly value: string
}
