import type { Topic } from './topic.ts'

const feedback = /^(?:HTTP|Firehose|Lambda|SQS|Application)(?:Success|Failure)Feedback(?:RoleArn|SampleRate)$/
const settable = new Set([
  'ArchivePolicy',
  'ContentBasedDeduplication',
  'DataProtectionPolicy',
  'DeliveryPolicy',
  'DisplayName',
  'FifoThroughputScope',
  'FifoTopic',
  'KmsMasterKeyId',
  'Policy',
  'SignatureVersion',
  'TracingConfig',
])
const documents = new Set(['ArchivePolicy', 'DataProtectionPolicy', 'DeliveryPolicy', 'Policy'])

/** Why a topic can't have an attribute, in SNS's words; undefined when it can. */
export function refuseAttribute(name: string, value: string): string | undefined {
  if (!settable.has(name) && !feedback.test(name)) return 'Invalid parameter: AttributeName'
  // Characters: the limit of a display name.
  if (name === 'DisplayName' && value.length > 100) return 'Invalid parameter: DisplayName'
  return documents.has(name) && value !== '' && !isJson(value)
    ? `Invalid parameter: ${name} Error: null`
    : undefined
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** All attributes of a topic as GetTopicAttributes tells them. */
export function attributesOf(topic: Topic): Readonly<Record<string, string>> {
  const pending = topic.subscriptions.filter((subscription) => subscription.pending).length
  return {
    Policy: JSON.stringify(defaultPolicy(topic)),
    Owner: topic.place.account,
    SubscriptionsPending: String(pending),
    TopicArn: topic.arn,
    EffectiveDeliveryPolicy: JSON.stringify(deliveryPolicy),
    SubscriptionsConfirmed: String(topic.subscriptions.length - pending),
    DisplayName: '',
    SubscriptionsDeleted: String(topic.removed),
    ...topic.attributes,
  }
}

const deliveryPolicy = {
  http: {
    defaultHealthyRetryPolicy: {
      minDelayTarget: 20,
      maxDelayTarget: 20,
      numRetries: 3,
      numMaxDelayRetries: 0,
      numNoDelayRetries: 0,
      numMinDelayRetries: 0,
      backoffFunction: 'linear',
    },
    disableSubscriptionOverrides: false,
    defaultRequestPolicy: { headerContentType: 'text/plain; charset=UTF-8' },
  },
}

// What SNS puts on a topic that was made without a policy: its own account may do everything.
function defaultPolicy(topic: Topic): object {
  const actions = [
    'GetTopicAttributes',
    'SetTopicAttributes',
    'AddPermission',
    'RemovePermission',
    'DeleteTopic',
    'Subscribe',
    'ListSubscriptionsByTopic',
    'Publish',
  ]
  return {
    Version: '2008-10-17',
    Id: '__default_policy_ID',
    Statement: [
      {
        Sid: '__default_statement_ID',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: actions.map((action) => `SNS:${action}`),
        Resource: topic.arn,
        Condition: { StringEquals: { 'AWS:SourceOwner': topic.place.account } },
      },
    ],
  }
}
