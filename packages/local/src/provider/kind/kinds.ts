import { compositeAlarm } from './composite-alarm.ts'
import { dashboard } from './dashboard.ts'
import type { Kind } from './kind.ts'
import { metricAlarm } from './metric-alarm.ts'
import { topicSubscription } from './topic-subscription.ts'
import { topic } from './topic.ts'

const kinds: ReadonlyMap<string, Kind> = new Map(
  [metricAlarm, compositeAlarm, dashboard, topic, topicSubscription].map((kind) => [kind.token, kind]),
)

/** The kind of a URN: the last of the types that `$` joins, the third part of the URN. */
export function kindOf(urn: string): Kind {
  const token = urn.split('::')[2]?.split('$').at(-1) ?? ''
  const kind = kinds.get(token)
  if (kind !== undefined) return kind
  throw new Error(`The stand-in provider has no ${token}; it has ${[...kinds.keys()].join(', ')}.`)
}
