import type { Source } from '@nines/agreement'
import type { Unseen } from './signal.ts'

/** A source that CloudWatch holds. */
export type CloudSource = Exclude<Source, { kind: 'reported' }>

/** A record that somebody hands in: CloudWatch holds none of it. */
export const handedIn: Unseen = {
  kind: 'unseen',
  says: 'The numbers are handed in as facts, so CloudWatch has none.',
  fix: 'Keep it, and hand in the facts; or name a source in CloudWatch.',
}
