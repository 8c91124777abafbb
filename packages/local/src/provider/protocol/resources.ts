import type { UntypedServiceImplementation } from '@grpc/grpc-js'
import type messages from '@pulumi/pulumi/proto/provider_pb.js'
import empty from 'google-protobuf/google/protobuf/empty_pb.js'
import { answer } from './answer.ts'
import { check } from '../resource/check.ts'
import { diff } from '../resource/diff.ts'
import type { Kind } from '../kind/kind.ts'
import { kindOf } from '../kind/kinds.ts'
import { create, foresee, read, remove, update } from '../resource/lifecycle.ts'
import { checkResponse, createResponse, diffResponse, readResponse, updateResponse } from './message.ts'
import type { Session } from './session.ts'
import { readStruct } from './struct.ts'

/** The calls of the protocol that concern one resource. */
export function resources(session: Session): UntypedServiceImplementation {
  return {
    check: answer((request: messages.CheckRequest) => checkResource(session, request)),
    diff: answer((request: messages.DiffRequest) => diffResource(request)),
    create: answer((request: messages.CreateRequest) => createResource(session, request)),
    read: answer((request: messages.ReadRequest) => readResource(session, request)),
    update: answer((request: messages.UpdateRequest) => updateResource(session, request)),
    delete: answer((request: messages.DeleteRequest) => deleteResource(session, request)),
  }
}

function checkResource(session: Session, request: messages.CheckRequest): messages.CheckResponse {
  const { inputs, misfits } = check(kindOf(request.getUrn()), session.context().settings, {
    olds: readStruct(request.getOlds()),
    news: readStruct(request.getNews()),
    name: request.getUrn().split('::').slice(3).join('::'),
    seed: Buffer.from(request.getRandomseed_asU8()).toString('hex'),
  })
  return checkResponse(inputs, misfits)
}

function diffResource(request: messages.DiffRequest): messages.DiffResponse {
  return diffResponse(
    diff(
      kindOf(request.getUrn()),
      readStruct(request.getOldInputs()),
      readStruct(request.getNews()),
      request.getIgnorechangesList(),
    ),
  )
}

async function createResource(
  session: Session,
  request: messages.CreateRequest,
): Promise<messages.CreateResponse> {
  const kind = kindOf(request.getUrn())
  const inputs = readStruct(request.getProperties())
  if (request.getPreview()) return createResponse('', foresee(kind, inputs))
  const made = await telling('creating', kind, request.getName(), create(session.context(), kind, inputs))
  return createResponse(made.id, made.outputs)
}

async function readResource(session: Session, request: messages.ReadRequest): Promise<messages.ReadResponse> {
  const kind = kindOf(request.getUrn())
  const found = read(session.context(), kind, request.getId(), readStruct(request.getInputs()))
  return readResponse(await telling('reading', kind, request.getId(), found))
}

async function updateResource(
  session: Session,
  request: messages.UpdateRequest,
): Promise<messages.UpdateResponse> {
  const kind = kindOf(request.getUrn())
  const news = readStruct(request.getNews())
  if (request.getPreview()) {
    return updateResponse(foresee(kind, news, readStruct(request.getOlds())))
  }
  const old = { id: request.getId(), inputs: readStruct(request.getOldInputs()) }
  const changed = await telling('updating', kind, old.id, update(session.context(), kind, old, news))
  return updateResponse(changed.outputs)
}

async function deleteResource(session: Session, request: messages.DeleteRequest): Promise<empty.Empty> {
  const kind = kindOf(request.getUrn())
  const olds = readStruct(request.getOldInputs())
  await telling('deleting', kind, request.getId(), remove(session.context(), kind, request.getId(), olds))
  return new empty.Empty()
}

// In the manner of the official provider: what it was doing, to what, then the API's words.
async function telling<Result>(
  doing: string,
  kind: Kind,
  name: string,
  work: Promise<Result>,
): Promise<Result> {
  try {
    return await work
  } catch (cause) {
    const words = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
    throw new Error(`${doing} ${kind.title} (${name}): ${words.replace(/^Error: /, '')}`, { cause })
  }
}
