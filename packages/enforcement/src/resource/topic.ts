import type { Agreement, Book, CloudPlace } from '@nines/agreement'
import type { Tag } from '../alarm/metric-alarm.ts'
import type { Tier } from '../alarm/tier.ts'
import type { Planned } from '../planned.ts'
import { firstTold } from '../words/escalation.ts'
import { topicArn } from './arn.ts'
import { topicName } from './name.ts'
import { resourceTags } from './resource-tag.ts'

/** The input of SNS's CreateTopic. */
export interface TopicInput {
  readonly Name: string
  readonly Tags: readonly Tag[]
}

/** The input of SNS's Subscribe, with the topic by its ARN. */
export interface SubscriptionInput {
  readonly TopicArn: string
  readonly Protocol: 'email' | 'https'
  readonly Endpoint: string
  readonly Attributes: { readonly FilterPolicy: string; readonly FilterPolicyScope: 'MessageBody' }
}

/**
 * An alarm that rings, and the end of one that rang. An alarm that was only just made becomes OK too and says so, which is no news
 * to anybody; whatever else listens to the topic hears it all.
 */
const NEWS = {
  FilterPolicy: JSON.stringify({ $or: [{ NewStateValue: ['ALARM'] }, { OldStateValue: ['ALARM'] }] }),
  FilterPolicyScope: 'MessageBody',
} as const

const TIERS: readonly Tier[] = ['page', 'ticket']

/** The topics of an agreement: one a tier, so that each can be wired to its own place. */
export function topics(agreement: Agreement): readonly Planned<TopicInput>[] {
  return TIERS.map((tier) => ({
    key: tier,
    input: { Name: topicName(agreement.id, tier), Tags: resourceTags(agreement) },
  }))
}

/** Who hears from them: each endpoint of the contact that is told first. */
export function subscriptions(
  agreement: Agreement,
  book: Book,
  place: CloudPlace,
): readonly Planned<SubscriptionInput>[] {
  const told = firstTold(agreement, book)
  if (told === null) return []
  return TIERS.flatMap((tier) =>
    (['email', 'https'] as const).flatMap((Protocol) => {
      const Endpoint = told.contact[Protocol]
      const TopicArn = topicArn(place, topicName(agreement.id, tier))
      const key = `${tier}/${told.id}/${Protocol}`
      return Endpoint === undefined
        ? []
        : [{ key, input: { TopicArn, Protocol, Endpoint, Attributes: NEWS } }]
    }),
  )
}
