/** A message that was published to a topic, and whom it would have reached: nothing is ever sent. */
export interface Message {
  readonly id: string
  readonly topicArn: string
  /** Epoch seconds of the local cloud's clock. */
  readonly at: number
  readonly subject?: string
  readonly body: string
  readonly deliveries: readonly Delivery[]
}

/** One subscription at the moment of a message; those whose filter policy refuses it have none. */
export interface Delivery {
  readonly subscriptionArn: string
  readonly protocol: string
  readonly endpoint: string
  /** False while the subscription waits for its confirmation: SNS would have sent nothing. */
  readonly reached: boolean
}
