import type { Agreement } from '@nines/agreement'
import { unseenEvidence, type Unseen } from '@nines/enforcement'

/** A metric that names a source in CloudWatch and can't be read back from it: why, and one thing to do. */
export interface Unread extends Pick<Unseen, 'says' | 'fix'> {
  readonly metric: string
}

/**
 * The metrics for which `agreementFacts` has nothing although they name a source in CloudWatch: it has no numbers of their kind, or
 * can't part their requests as the agreement does. A statement without facts handed in for them is unproven.
 */
export function unread({ metrics }: Agreement): readonly Unread[] {
  return metrics.flatMap((metric) => {
    const unseen = unseenEvidence(metric)
    return unseen === null ? [] : [{ metric: metric.id, says: unseen.says, fix: unseen.fix }]
  })
}
