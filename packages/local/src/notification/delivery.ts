import { failAction } from '@nines/cloudwatch'
import { alarmsOf } from '../alarm.ts'
import { publishTo } from '../sns/publication.ts'
import { cloudOf, type PlacedTransition, type World } from '../world.ts'
import { bodyOf, subjectOf } from './alarm-message.ts'

/** Publishes what an alarm says about a transition to each topic among its actions; other actions fail. */
export function deliver(world: World, transition: PlacedTransition): void {
  if (transition.actions.length === 0) return
  const cloud = cloudOf(world, transition.place)
  const [alarm] = alarmsOf(cloud, transition.at, [transition.alarmName])
  if (alarm === undefined) return
  const publication = { subject: subjectOf(transition), body: bodyOf(alarm, transition), at: transition.at }
  for (const arn of transition.actions) {
    const topic = world.topics.get(arn)
    if (topic === undefined) failAction(cloud, transition, arn, troubleOf(arn))
    else publishTo(world, topic, publication)
  }
}

function troubleOf(arn: string): string {
  return /^arn:[\w-]+:sns:/.test(arn) ? 'Topic does not exist' : 'The local cloud plays only SNS topics'
}
