import { isRecord } from '../shape/reading.ts'
import { json, type Reply } from '../wire/reply.ts'
import { settle } from '../settle.ts'
import { nowOf, type World } from '../world.ts'

/** Tells the time. */
export function tellTime(world: World): Reply {
  return json(200, face(world))
}

/** Moves a driven clock forward: `{ to }` in epoch seconds or as an instant. Answers with what changed. */
export function moveClock(world: World, raw: unknown): Reply {
  if (world.clock === 'wall') return json(409, { says: 'This cloud follows the clock of the machine.' })
  const to = isRecord(raw) ? secondsOf(raw['to']) : undefined
  if (to === undefined)
    return json(400, { says: 'The body says no time. Send {"to": <epoch seconds or an instant>}.' })
  if (to < nowOf(world)) return json(400, { says: `It is ${nowOf(world)} already; ${to} is in the past.` })
  const transitions = settle(world, to)
  return json(200, { ...face(world), transitions })
}

function face(world: World): object {
  const now = nowOf(world)
  return { clock: world.clock, now, instant: new Date(now * 1000).toISOString() }
}

function secondsOf(to: unknown): number | undefined {
  if (typeof to === 'number' && Number.isFinite(to)) return to
  const milliseconds = typeof to === 'string' ? Date.parse(to) : Number.NaN
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000
}
