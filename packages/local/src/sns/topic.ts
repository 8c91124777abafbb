import { partitionOf, type Place } from '../place.ts'
import type { Subscription } from './subscription.ts'

/** An SNS topic of one account and region. */
export interface Topic {
  readonly arn: string
  readonly name: string
  readonly place: Place
  /** What was set explicitly; the rest has SNS's defaults. */
  readonly attributes: Readonly<Record<string, string>>
  readonly tags: Readonly<Record<string, string>>
  readonly subscriptions: readonly Subscription[]
  /** How many subscriptions were removed since the topic was made. */
  readonly removed: number
}

/** The ARN of a topic by its name. */
export function topicArn(place: Place, name: string): string {
  return `arn:${partitionOf(place.region)}:sns:${place.region}:${place.account}:${name}`
}
