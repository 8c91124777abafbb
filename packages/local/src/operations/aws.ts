import { placeOf } from '../place.ts'
import { cborFault, cborOutput, decodeCbor } from '../wire/cbor-protocol.ts'
import type { Fault } from '../wire/fault.ts'
import { decodeJson, jsonFault, jsonOutput } from '../wire/json-protocol.ts'
import type { Reply } from '../wire/reply.ts'
import type { Request } from '../wire/request.ts'
import { settle } from '../settle.ts'
import { cloudOf, nowOf, type World } from '../world.ts'
import { alarmOperations } from './alarms.ts'
import { dashboardOperations } from './dashboards.ts'
import { metricOperations } from './metrics.ts'
import type { Operation, Outcome } from './operation.ts'

const operations = new Map<string, Operation>(
  Object.entries({ ...alarmOperations, ...dashboardOperations, ...metricOperations }),
)

const target = /^GraniteServiceVersion20100801\.(\w+)$/
const path = /^\/service\/GraniteServiceVersion20100801\/operation\/(\w+)$/

/** Answers a request of AWS JSON 1.0, which names its operation in a header. */
export function answerJson(world: World, request: Request): Reply {
  const name = target.exec(String(request.headers['x-amz-target']))?.[1]
  const raw = decodeJson(request.body)
  const outcome = perform(world, request, { name, raw, wire: 'json' })
  return outcome.ok ? jsonOutput(outcome.value) : jsonFault(outcome.fault)
}

/** Answers a request of Smithy RPC v2 CBOR, which names its operation in the path. */
export function answerCbor(world: World, request: Request): Reply {
  const name = path.exec(request.path)?.[1]
  const raw = decodeCbor(request.body)
  const outcome = perform(world, request, { name, raw, wire: 'cbor' })
  return outcome.ok ? cborOutput(outcome.value) : cborFault(outcome.fault)
}

interface Call {
  readonly name: string | undefined
  readonly raw: unknown
  readonly wire: 'json' | 'cbor'
}

function perform(world: World, request: Request, { name = 'of this name', raw, wire }: Call): Outcome {
  const place = placeOf(request.headers.authorization)
  if (place === undefined)
    return refused('MissingAuthenticationTokenException', 'Request is missing Authentication Token')
  const operation = operations.get(name)
  if (operation === undefined)
    return refused('UnknownOperationException', `The local cloud plays no operation ${name}.`)
  if (raw === undefined) return refused('SerializationException', 'The body could not be decoded.')
  try {
    const outcome = operation(cloudOf(world, place), nowOf(world), raw, wire)
    // SetAlarmState acts at once: what it moved is delivered before the answer.
    settle(world, nowOf(world))
    return outcome
  } catch (cause) {
    // A surprise of the pure room: the caller gets an error of the protocol, with the words of the surprise.
    return refused('InternalServiceFault', cause instanceof Error ? cause.message : String(cause))
  }
}

function refused(code: string, message: string): Outcome {
  const fault: Fault = { code, message }
  return { ok: false, fault }
}
