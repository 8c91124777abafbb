import { alarmsOf } from '../alarm.ts'
import { isRecord } from '../shape/reading.ts'
import { confirm } from '../sns/subscriptions.ts'
import { decodeJson } from '../wire/json-protocol.ts'
import { json, type Reply } from '../wire/reply.ts'
import type { Request } from '../wire/request.ts'
import { nowOf, type World } from '../world.ts'
import { moveClock, tellTime } from './clock-hands.ts'
import { takeMetrics } from './feeding.ts'

const questions = new Map<string, (world: World, query: URLSearchParams) => Reply>([
  ['/_nines/alarms', (world) => json(200, alarmList(world))],
  ['/_nines/clock', tellTime],
  ['/_nines/cloud', ({ id }) => json(200, { id })],
  ['/_nines/messages', (world, query) => json(200, messageList(world, query.get('topic')))],
  ['/_nines/topics', (world) => json(200, [...world.topics.values()])],
])

const commands = new Map<string, (world: World, raw: unknown) => Reply>([
  ['/_nines/clock', moveClock],
  ['/_nines/confirm', confirmSubscription],
  ['/_nines/metrics', takeMetrics],
])

/** Answers a request at the side door, which AWS doesn't have: the clock, metrics of any namespace, and what happened. */
export function answerSideDoor(world: World, request: Request): Reply {
  const question = request.method === 'GET' ? questions.get(request.path) : undefined
  if (question !== undefined) return question(world, request.query)
  const command = request.method === 'POST' ? commands.get(request.path) : undefined
  return command === undefined
    ? json(404, { says: `The side door has no ${request.method} ${request.path}.` })
    : obey(world, request, command)
}

function obey(
  world: World,
  { headers, body }: Request,
  command: (world: World, raw: unknown) => Reply,
): Reply {
  // A page of elsewhere can post forms here, but not JSON.
  if (headers['content-type']?.startsWith('application/json') !== true)
    return json(415, { says: 'The side door takes only application/json.' })
  const raw = decodeJson(body)
  return raw === undefined ? json(400, { says: 'The body is not JSON.' }) : command(world, raw)
}

function alarmList(world: World): readonly object[] {
  const now = nowOf(world)
  return [...world.clouds.values()].flatMap((cloud) =>
    alarmsOf(cloud, now).map((alarm) => ({
      account: cloud.account,
      region: cloud.region,
      name: alarm.AlarmName,
      type: 'AlarmRule' in alarm ? 'CompositeAlarm' : 'MetricAlarm',
      state: alarm.StateValue,
      since: alarm.StateTransitionedTimestamp,
      reason: alarm.StateReason,
    })),
  )
}

function messageList(world: World, topic: string | null): readonly object[] {
  return world.messages.filter(({ topicArn }) => topic === null || topicArn === topic)
}

function confirmSubscription(world: World, raw: unknown): Reply {
  const arn = isRecord(raw) ? raw['subscription'] : undefined
  return typeof arn === 'string' && confirm(world, arn)
    ? json(200, { confirmed: arn })
    : json(404, { says: 'There is no subscription of this ARN.' })
}
