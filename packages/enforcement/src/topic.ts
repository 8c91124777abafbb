import type { Tag } from './metric-alarm.ts'

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
}
