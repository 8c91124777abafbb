/** An SNS topic of one account and region. */
export interface Topic {
  readonly arn: string
  readonly name: string
  readonly account: string
  readonly region: string
  /** What was set explicitly; the rest has SNS's defaults. */
  readonly attributes: Readonly<Record<string, string>>
  readonly tags: Readonly<Record<string, string>>
  readonly subscriptions: readonly Subscription[]
  /** How many subscriptions were removed since the topic was made. */
  readonly removed: number
}

/** Somebody who would receive the messages of a topic. */
export interface Subscription {
  readonly arn: string
  readonly topicArn: string
  readonly owner: string
  readonly protocol: string
  readonly endpoint: string
  /** E-mail and web endpoints wait until somebody confirms; nothing reaches them before. */
  readonly pending: boolean
  readonly attributes: Readonly<Record<string, string>>
}
