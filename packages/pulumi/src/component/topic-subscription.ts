import type { SubscriptionInput } from '@nines/enforcement'
import type { TopicSubscriptionArgs } from '@pulumi/aws/sns/topicSubscription.js'
import type { Arns } from './topic-arn.ts'

/** A subscription of the plan as the provider takes it. */
export function subscriptionArgs(
  { TopicArn, Protocol, Endpoint, Attributes }: SubscriptionInput,
  arns: Arns,
): TopicSubscriptionArgs {
  const { FilterPolicy: filterPolicy, FilterPolicyScope: filterPolicyScope } = Attributes
  return { topic: arns(TopicArn), protocol: Protocol, endpoint: Endpoint, filterPolicy, filterPolicyScope }
}
