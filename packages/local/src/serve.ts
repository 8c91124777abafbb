import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { CloudWatch } from '@nines/cloudwatch'
import { type Clock, untilNextMinute, wallSeconds } from './clock.ts'
import { answer, refuse } from './door.ts'
import type { Place } from './place.ts'
import { settle } from './settle.ts'
import type { Message } from './sns/message.ts'
import { confirm } from './sns/subscriptions.ts'
import type { Topic } from './sns/topic.ts'
import { json, type Reply } from './wire/reply.ts'
import { receive } from './wire/request.ts'
import { cloudOf, createWorld, nowOf, type PlacedTransition, type World } from './world.ts'

/** How a local cloud is served. */
export interface ServeOptions {
  /** A free port when left out. */
  readonly port?: number
  readonly clock: Clock
  /** Closes by itself after so many seconds without a request. */
  readonly idleSeconds?: number
}

/** A CloudWatch and the SNS beside it, for all accounts and regions, served on this machine. */
export interface LocalCloud {
  /** For example `http://127.0.0.1:4566`. */
  readonly url: string
  readonly port: number
  /** Epoch seconds of its clock. */
  readonly now: () => number
  /**
   * Moves a driven clock forward to epoch seconds, evaluates every alarm at each instant it is due, delivers its
   * actions, and returns what changed, the oldest first. On the wall's clock, or into the past, nothing moves.
   */
  readonly advance: (to: number) => readonly PlacedTransition[]
  /** The CloudWatch of an account and region, for use in the same process. */
  readonly cloud: (place: Place) => CloudWatch
  /** Everything that was published, the oldest first. */
  readonly messages: () => readonly Message[]
  readonly topics: () => readonly Topic[]
  /** Confirms a subscription by its ARN, as its owner would with the link in the mail; false when there is none. */
  readonly confirm: (subscriptionArn: string) => boolean
  /** Stops answering and releases the port; done when the last connection is gone. */
  readonly close: () => Promise<void>
}

/** Serves a local cloud on 127.0.0.1; fails with the system's error when the port is taken. */
export async function serve(options: ServeOptions): Promise<LocalCloud> {
  const world = createWorld(options.clock)
  const server = createServer((message, response) => void respond(world, message, response))
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const port = portOf(server)
  const stop = tick(world)
  const closeAll = async (): Promise<void> => {
    stop()
    await close(server)
  }
  closeWhenIdle(server, options.idleSeconds, closeAll)
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    now: () => nowOf(world),
    advance: (to) => (world.clock === 'driven' ? settle(world, to) : []),
    cloud: (place) => cloudOf(world, place),
    messages: () => [...world.messages],
    topics: () => [...world.topics.values()],
    confirm: (arn) => confirm(world, arn),
    close: closeAll,
  }
}

async function respond(world: World, message: IncomingMessage, response: ServerResponse): Promise<void> {
  send(response, await replyTo(world, message))
}

async function replyTo(world: World, message: IncomingMessage): Promise<Reply> {
  try {
    const received = await receive(message)
    if (!received.ok) return refuse(received.head, received.refusal)
    if (world.clock === 'wall') settle(world, wallSeconds())
    return answer(world, received.request)
  } catch (cause) {
    return json(500, { says: cause instanceof Error ? cause.message : String(cause) })
  }
}

function send(response: ServerResponse, reply: Reply): void {
  const length = Buffer.byteLength(reply.body)
  response.writeHead(reply.status, { ...reply.headers, 'content-length': String(length) })
  response.end(reply.body)
}

function portOf(server: Server): number {
  const address = server.address()
  if (typeof address === 'object' && address !== null) return address.port
  throw new Error('The server listens on no port.')
}

// Alarms are evaluated as the minutes pass. The timer alone keeps no process alive.
function tick(world: World): () => void {
  if (world.clock === 'driven') return () => undefined
  const next = (): NodeJS.Timeout =>
    setTimeout(() => {
      settle(world, wallSeconds())
      timer = next()
    }, untilNextMinute(wallSeconds())).unref()
  let timer = next()
  return () => clearTimeout(timer)
}

function closeWhenIdle(server: Server, seconds: number | undefined, closeAll: () => Promise<void>): void {
  if (seconds === undefined) return
  const timer = setTimeout(() => void closeAll(), seconds * 1000).unref()
  server.on('request', () => timer.refresh())
  server.on('close', () => clearTimeout(timer))
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}
