import messages from '@pulumi/pulumi/proto/provider_pb.js'
import type { Change, Difference } from '../resource/diff.ts'
import type { Misfit } from '../resource/fitness.ts'
import type { Stored } from '../resource/lifecycle.ts'
import { writeStruct } from './struct.ts'
import type { Properties } from '../value/value.ts'

/** The answers of the provider as the messages of Pulumi's protocol. */

export function checkResponse(inputs: Properties, misfits: readonly Misfit[]): messages.CheckResponse {
  const response = new messages.CheckResponse()
  response.setInputs(writeStruct(inputs))
  response.setFailuresList(
    misfits.map(({ property, reason }) => {
      const failure = new messages.CheckFailure()
      failure.setProperty(property)
      failure.setReason(reason)
      return failure
    }),
  )
  return response
}

export function diffResponse(difference: Difference): messages.DiffResponse {
  const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges
  const response = new messages.DiffResponse()
  response.setChanges(difference.changes.length === 0 ? DIFF_NONE : DIFF_SOME)
  response.setDiffsList([...difference.differing])
  response.setReplacesList([...difference.replacing])
  response.setDeletebeforereplace(difference.deleteBeforeReplace)
  response.setHasdetaileddiff(true)
  for (const change of difference.changes) {
    response.getDetaileddiffMap().set(change.path, propertyDiff(change))
  }
  return response
}

function propertyDiff({ does, replaces }: Change): messages.PropertyDiff {
  const { Kind } = messages.PropertyDiff
  const kinds = {
    add: [Kind.ADD, Kind.ADD_REPLACE],
    delete: [Kind.DELETE, Kind.DELETE_REPLACE],
    update: [Kind.UPDATE, Kind.UPDATE_REPLACE],
  } as const
  const message = new messages.PropertyDiff()
  message.setKind(kinds[does][replaces ? 1 : 0])
  message.setInputdiff(true)
  return message
}

export function createResponse(id: string, outputs: Properties): messages.CreateResponse {
  const response = new messages.CreateResponse()
  response.setId(id)
  response.setProperties(writeStruct(outputs))
  return response
}

export function updateResponse(outputs: Properties): messages.UpdateResponse {
  const response = new messages.UpdateResponse()
  response.setProperties(writeStruct(outputs))
  return response
}

export function readResponse({ id, inputs, outputs }: Stored): messages.ReadResponse {
  const response = new messages.ReadResponse()
  response.setId(id)
  response.setInputs(writeStruct(inputs))
  response.setProperties(writeStruct(outputs))
  return response
}

export function invokeResponse(answer: Properties): messages.InvokeResponse {
  const response = new messages.InvokeResponse()
  response.setReturn(writeStruct(answer))
  return response
}

export function handshakeResponse(): messages.ProviderHandshakeResponse {
  // Secrets, resource references and outputs come as plain values: the engine marks them again by itself.
  const response = new messages.ProviderHandshakeResponse()
  response.setAcceptSecrets(false)
  response.setAcceptResources(false)
  response.setAcceptOutputs(false)
  return response
}

export function configureResponse(): messages.ConfigureResponse {
  const response = new messages.ConfigureResponse()
  response.setAcceptsecrets(false)
  response.setAcceptresources(false)
  response.setAcceptoutputs(false)
  response.setSupportspreview(true)
  return response
}
