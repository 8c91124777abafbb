import { Server, ServerCredentials } from '@grpc/grpc-js'
import services from '@pulumi/pulumi/proto/provider_grpc_pb.js'
import { configuration } from './configuration.ts'
import { resources } from './resources.ts'
import { openSession } from './session.ts'
import type { Environment } from '../account/settings.ts'

/** Starts the provider on a free port of this machine and answers the port. */
export function startProvider(environment: Environment): Promise<number> {
  const session = openSession(environment)
  const server = new Server({ 'grpc.max_receive_message_length': -1, 'grpc.max_send_message_length': -1 })
  server.addService(services.ResourceProviderService, { ...configuration(session), ...resources(session) })
  return new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => {
      if (error === null) resolve(port)
      else reject(error)
    })
  })
}
