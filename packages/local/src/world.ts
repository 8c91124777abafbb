import { randomUUID } from 'node:crypto'
import { createCloudWatch, type CloudWatch, type Transition } from '@nines/cloudwatch'
import { type Clock, wallSeconds } from './clock.ts'
import type { Place } from './place.ts'
import type { Message } from './sns/message.ts'
import type { Topic } from './sns/topic.ts'

/** A transition and the account and region that it happened in. */
export interface PlacedTransition extends Transition {
  readonly place: Place
}

/** Everything that one local cloud holds: the one place where state changes. */
export interface World {
  /** Another one each time that a cloud is served: what it holds dies with it. */
  readonly id: string
  readonly clock: Clock['kind']
  /** Epoch seconds that all alarms were evaluated to; on a driven clock it is the time itself. */
  settled: number
  /** By account and region. */
  readonly clouds: Map<string, CloudWatch>
  /** By ARN. */
  readonly topics: Map<string, Topic>
  /** The oldest first. */
  readonly messages: Message[]
  /** How many messages there ever were. */
  published: number
}

export function createWorld(clock: Clock): World {
  return {
    id: randomUUID(),
    clock: clock.kind,
    settled: clock.kind === 'driven' ? clock.now : wallSeconds(),
    clouds: new Map(),
    topics: new Map(),
    messages: [],
    published: 0,
  }
}

/** Epoch seconds of the world's clock. */
export function nowOf(world: World): number {
  return world.clock === 'driven' ? world.settled : wallSeconds()
}

/** The CloudWatch of a place, made when it is first asked for. */
export function cloudOf(world: World, place: Place): CloudWatch {
  const key = `${place.account}/${place.region}`
  const known = world.clouds.get(key)
  if (known !== undefined) return known
  const made = createCloudWatch(place)
  world.clouds.set(key, made)
  return made
}
