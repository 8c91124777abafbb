import { answerCbor, answerJson } from './operations/aws.ts'
import { answerQuery } from './sns/answer.ts'
import { json, type Reply } from './wire/reply.ts'
import type { Request } from './wire/request.ts'
import type { World } from './world.ts'

/** Finds who answers a request: a protocol of AWS, the side door, or a page for people. */
export function answer(world: World, request: Request): Reply {
  if (request.method === 'POST' && request.path.startsWith('/service/')) return answerCbor(world, request)
  if (request.method === 'POST' && request.headers['x-amz-target'] !== undefined)
    return answerJson(world, request)
  if (request.method === 'POST' && isForm(request)) return answerQuery(world, request)
  return json(404, { says: `Nothing answers ${request.method} ${request.path}.` })
}

function isForm(request: Request): boolean {
  return request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true
}
