import type { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import type { Agreement } from '@nines/agreement'
import type { CountedFacts, Span } from '@nines/measurement'
import { countedFacts } from './counted-facts.ts'

/**
 * Reads what CloudWatch counted for every metric of an agreement, by metric id, in intervals of `step` seconds. Metrics that
 * CloudWatch doesn't count (tickets) are absent, and so are those that `unread` names. Fails as the AWS SDK fails.
 */
export async function agreementFacts(
  client: CloudWatchClient,
  agreement: Agreement,
  span: Span,
  step: 60 | 300 | 3600,
): Promise<Readonly<Record<string, CountedFacts>>> {
  const facts: Record<string, CountedFacts> = {}
  for (const metric of agreement.metrics) {
    const counted = await countedFacts(client, metric, span, step)
    if (counted !== null) facts[metric.id] = counted
  }
  return facts
}
