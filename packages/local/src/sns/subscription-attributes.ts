import { partitionOf } from '../place.ts'
import type { Subscription } from './subscription.ts'

const settable = new Set([
  'DeliveryPolicy',
  'FilterPolicy',
  'FilterPolicyScope',
  'RawMessageDelivery',
  'RedrivePolicy',
  'ReplayPolicy',
  'SubscriptionRoleArn',
])

/** Why a subscription can't have an attribute, in SNS's words; undefined when it can. */
export function refuseSubscriptionAttribute(name: string, value: string): string | undefined {
  if (!settable.has(name)) return 'Invalid parameter: AttributeName'
  if (name === 'RawMessageDelivery' && !['true', 'false', ''].includes(value.toLowerCase()))
    return 'Invalid parameter: Attributes Reason: RawMessageDelivery: Invalid value. Must be true or false.'
  return undefined
}

/** All attributes of a subscription as GetSubscriptionAttributes tells them. */
export function subscriptionAttributes(subscription: Subscription): Readonly<Record<string, string>> {
  const region = subscription.topicArn.split(':')[3] ?? ''
  return {
    SubscriptionPrincipal: `arn:${partitionOf(region)}:iam::${subscription.owner}:root`,
    Owner: subscription.owner,
    RawMessageDelivery: 'false',
    TopicArn: subscription.topicArn,
    Endpoint: subscription.endpoint,
    Protocol: subscription.protocol,
    PendingConfirmation: String(subscription.pending),
    ConfirmationWasAuthenticated: String(!subscription.pending),
    SubscriptionArn: subscription.arn,
    ...subscription.attributes,
  }
}
