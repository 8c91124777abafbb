import type { Place } from '../place.ts'
import { done, type QueryAnswer, refuse } from '../wire/query-protocol.ts'
import type { World } from '../world.ts'
import type { Topic } from './topic.ts'

/** Answers with what is made of the topic of an ARN; refuses an ARN of elsewhere, and one that names nothing. */
export function withTopic(
  world: World,
  place: Place,
  arn: string | null,
  use: (topic: Topic) => QueryAnswer,
): QueryAnswer {
  const [, , service, region, account, name] = (arn ?? '').split(':')
  if (arn === null || service !== 'sns' || region !== place.region || name === undefined)
    return refuse('InvalidParameter', 'Invalid parameter: TopicArn')
  if (account !== place.account)
    return refuse('AuthorizationError', `Account ${place.account} is not authorized to use ${arn}`, 403)
  const topic = world.topics.get(arn)
  return topic === undefined ? refuse('NotFound', 'Topic does not exist', 404) : use(topic)
}

/** Replaces a topic and answers with nothing else. */
export function keep(world: World, topic: Topic): QueryAnswer {
  world.topics.set(topic.arn, topic)
  return done()
}
