import type { UntypedServiceImplementation } from '@grpc/grpc-js'
import pluginMessages from '@pulumi/pulumi/proto/plugin_pb.js'
import type messages from '@pulumi/pulumi/proto/provider_pb.js'
import empty from 'google-protobuf/google/protobuf/empty_pb.js'
import { answer } from './answer.ts'
import { invoke } from '../account/invoke.ts'
import {
  checkResponse,
  configureResponse,
  diffResponse,
  handshakeResponse,
  invokeResponse,
} from './message.ts'
import { diffProvider } from '../account/provider-diff.ts'
import type { Session } from './session.ts'
import { readStruct } from './struct.ts'

/** Newer than any @pulumi/aws of this repository, else the engine warns of an old plugin. */
const version = '7.48.0'

/** The calls of the protocol that concern the provider itself. */
export function configuration(session: Session): UntypedServiceImplementation {
  return {
    handshake: answer(() => handshakeResponse()),
    getPluginInfo: answer(() => {
      const info = new pluginMessages.PluginInfo()
      info.setVersion(version)
      return info
    }),
    attach: answer(() => new empty.Empty()),
    cancel: answer(() => new empty.Empty()),
    checkConfig: answer((request: messages.CheckRequest) => checkResponse(readStruct(request.getNews()), [])),
    diffConfig: answer((request: messages.DiffRequest) =>
      diffResponse(
        diffProvider(readStruct(request.getOldInputs()), readStruct(request.getNews()), session.environment),
      ),
    ),
    configure: answer((request: messages.ConfigureRequest) => {
      session.configure(readStruct(request.getArgs()))
      return configureResponse()
    }),
    invoke: answer((request: messages.InvokeRequest) => {
      const result = invoke(request.getTok(), readStruct(request.getArgs()), session.context().settings)
      if (result === undefined) throw new Error(`The stand-in provider has no function ${request.getTok()}.`)
      return invokeResponse(result)
    }),
  }
}
