import { alarmsOf } from '../alarm.ts'
import { publishTo } from '../sns/publication.ts'
import { cloudOf, type PlacedTransition, type World } from '../world.ts'
import { bodyOf, subjectOf } from './alarm-message.ts'

/** Publishes what an alarm says about a transition to each topic among its actions. */
export function deliver(world: World, transition: PlacedTransition): void {
  if (transition.actions.length === 0) return
  const [alarm] = alarmsOf(cloudOf(world, transition.place), transition.at, [transition.alarmName])
  if (alarm === undefined) return
  const publication = { subject: subjectOf(transition), body: bodyOf(alarm, transition), at: transition.at }
  for (const arn of transition.actions) {
    const topic = world.topics.get(arn)
    if (topic !== undefined) publishTo(world, topic, publication)
  }
}
