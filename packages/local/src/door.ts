import { answerCbor, answerJson } from './operations/aws.ts'
import { answerPage } from './page/answer.ts'
import { answerSideDoor } from './side-door/answer.ts'
import { answerQuery } from './sns/answer.ts'
import { cborFault } from './wire/cbor-protocol.ts'
import { jsonFault } from './wire/json-protocol.ts'
import { json, type Reply } from './wire/reply.ts'
import type { Refusal, Request } from './wire/request.ts'
import type { World } from './world.ts'

/** Finds who answers a request: a protocol of AWS, the side door, or a page for people. */
export function answer(world: World, request: Request): Reply {
  if (request.path.startsWith('/_nines/')) return answerSideDoor(world, request)
  if (request.method === 'GET') return answerPage(world, request) ?? nothing(request)
  if (request.method !== 'POST') return nothing(request)
  if (request.path.startsWith('/service/')) return answerCbor(world, request)
  if (request.headers['x-amz-target'] !== undefined) return answerJson(world, request)
  if (isForm(request)) return answerQuery(world, request)
  return nothing(request)
}

/** Tells why a request's body was not read, in the protocol of the request. */
export function refuse(
  { path, headers }: Pick<Request, 'path' | 'headers'>,
  { status, says }: Refusal,
): Reply {
  const fault = { code: refusals[status], message: says }
  if (path.startsWith('/service/')) return cborFault(fault)
  return headers['x-amz-target'] === undefined ? json(status, { says }) : jsonFault(fault)
}

const refusals: Readonly<Record<Refusal['status'], string>> = {
  400: 'SerializationException',
  413: 'RequestEntityTooLargeException',
  415: 'UnsupportedMediaTypeException',
}

function nothing({ method, path }: Request): Reply {
  return json(404, { says: `Nothing answers ${method} ${path}.` })
}

function isForm(request: Request): boolean {
  return request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true
}
