import type { Agreement } from '@nines/agreement'
import type { Facts } from '../facts/facts.ts'
import type { IncidentMoments } from '../judgement/incident-moments.ts'
import type { Path } from '../reading/desk.ts'
import type { Records } from '../record/record.ts'
import type { Wanted } from './wanted.ts'

/** A worked example of an agreement: facts that somebody thought up, and what should come of them. */
export interface WorkedExample {
  readonly name: string
  /** Where it stands in the file. */
  readonly at: Path
  /** The published example that it is taken from, by a name of one's own. */
  readonly vector: string | undefined
  /** The agreement in all its versions, with the terms laid over them that the example asks for. */
  readonly versions: readonly Agreement[]
  readonly facts: Facts
  readonly records: Records
  readonly incident: IncidentMoments
  /** Answers to the questions that severities follow from, by axis. */
  readonly severity: Readonly<Record<string, unknown>> | undefined
  /** A ticket of which it is asked until when it is answered or resolved; `opened` in epoch seconds. */
  readonly due: Ticket | undefined
  readonly expects: readonly Wanted[]
}

interface Ticket {
  readonly severity: string
  readonly time: 'reply' | 'resolve'
  readonly opened: number
}
