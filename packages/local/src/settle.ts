import { advance } from '@nines/cloudwatch'
import { deliver } from './notification/delivery.ts'
import type { PlacedTransition, World } from './world.ts'

/** Evaluates all alarms up to a time, delivers what they do, and returns what changed, the oldest first. */
export function settle(world: World, to: number): readonly PlacedTransition[] {
  const from = world.settled
  if (to < from) return []
  world.settled = to
  const transitions = [...world.clouds.values()]
    .flatMap((cloud) =>
      advance(cloud, from, to).map((transition): PlacedTransition => ({
        ...transition,
        place: { account: cloud.account, region: cloud.region },
      })),
    )
    .toSorted((one, other) => one.at - other.at)
  for (const transition of transitions) deliver(world, transition)
  return transitions
}
