import { nowOf, type World } from '../world.ts'
import { accepts } from './filter-policy.ts'
import { identifier } from './identifier.ts'
import type { Topic } from './topic.ts'

/** What somebody publishes; `at` is the world's time when left out. */
export interface Publication {
  readonly subject?: string
  readonly body: string
  readonly at?: number
}

// The newest messages that are kept; older ones are dropped.
const kept = 10_000

/** Records a message to a topic and returns its id. */
export function publishTo(world: World, topic: Topic, publication: Publication): string {
  const at = publication.at ?? nowOf(world)
  world.published += 1
  const id = identifier(topic.arn, at, world.published)
  world.messages.push({
    id,
    topicArn: topic.arn,
    at,
    ...(publication.subject === undefined ? {} : { subject: publication.subject }),
    body: publication.body,
    deliveries: topic.subscriptions
      .filter((each) => accepts(each, publication.body))
      .map(({ arn, protocol, endpoint, pending }) => ({
        subscriptionArn: arn,
        protocol,
        endpoint,
        reached: !pending,
      })),
  })
  if (world.messages.length > kept) world.messages.shift()
  return id
}
