import {
  GetSubscriptionAttributesCommand,
  SetSubscriptionAttributesCommand,
  SubscribeCommand,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns'
import { isGone } from '../account/cloud.ts'
import { compact } from '../value/compact.ts'
import type { Kind } from './kind.ts'
import { type Properties, textOf } from '../value/value.ts'

/** A subscription. Its id is its ARN; Subscribe answers the ARN of one that exists for the same endpoint. */
export const topicSubscription: Kind = {
  token: 'aws:sns/topicSubscription:TopicSubscription',
  title: 'SNS Topic Subscription',
  tagged: false,
  computed: { arn: 'text', ownerId: 'text', pendingConfirmation: 'flag' },
  fields: {
    endpoint: { is: 'text', required: true, replaces: true },
    filterPolicy: { is: 'json' },
    filterPolicyScope: { is: 'text', oneOf: ['MessageAttributes', 'MessageBody'] },
    protocol: { is: 'text', required: true, replaces: true },
    topic: { is: 'text', required: true, replaces: true },
  },
  create: async ({ sns }, inputs) => {
    const { SubscriptionArn } = await sns.send(
      new SubscribeCommand({
        TopicArn: textOf(inputs, 'topic'),
        Protocol: textOf(inputs, 'protocol'),
        Endpoint: textOf(inputs, 'endpoint'),
        // An unconfirmed subscription has an ARN too, which is only told when asked for.
        ReturnSubscriptionArn: true,
        Attributes: filterOf(inputs),
      }),
    )
    return SubscriptionArn ?? ''
  },
  read: async ({ sns }, id) => {
    try {
      const { Attributes: live = {} } = await sns.send(
        new GetSubscriptionAttributesCommand({ SubscriptionArn: id }),
      )
      return {
        inputs: compact({
          endpoint: live['Endpoint'],
          filterPolicy: live['FilterPolicy'] === '{}' ? undefined : live['FilterPolicy'],
          filterPolicyScope: live['FilterPolicyScope'],
          protocol: live['Protocol'],
          topic: live['TopicArn'],
        }),
        computed: compact({
          arn: id,
          ownerId: live['Owner'],
          pendingConfirmation: live['PendingConfirmation'] === 'true',
        }),
      }
    } catch (error) {
      if (isGone(error)) return undefined
      throw error
    }
  },
  // Whatever else can change makes a new subscription. SNS takes an empty policy for none.
  update: async ({ sns }, id, inputs) => {
    const filter = { FilterPolicy: '{}', ...filterOf(inputs) }
    for (const [AttributeName, AttributeValue] of Object.entries(filter)) {
      await sns.send(
        new SetSubscriptionAttributesCommand({ SubscriptionArn: id, AttributeName, AttributeValue }),
      )
    }
  },
  remove: async ({ sns }, id) => {
    try {
      await sns.send(new UnsubscribeCommand({ SubscriptionArn: id }))
    } catch (error) {
      if (!isGone(error) && !isPending(error)) throw error
    }
  },
}

function filterOf(inputs: Properties): Record<string, string> {
  const [policy, scope] = [textOf(inputs, 'filterPolicy'), textOf(inputs, 'filterPolicyScope')]
  return {
    ...(policy === undefined ? {} : { FilterPolicy: policy }),
    ...(scope === undefined ? {} : { FilterPolicyScope: scope }),
  }
}

// SNS forgets an unconfirmed subscription by itself and refuses to be told so; the official provider lets it pass.
function isPending(error: unknown): boolean {
  return error instanceof Error && error.message.includes('pending confirmation')
}
