import { runtime } from '@pulumi/pulumi'
import type resources from '@pulumi/pulumi/proto/resource_pb.js'
import { MockMonitor } from '@pulumi/pulumi/runtime/mocks.js'
import { getMonitor } from '@pulumi/pulumi/runtime/settings.js'

/** What a program asks of the engine for one resource. */
export interface Registration {
  readonly urn: string
  readonly type: string
  readonly name: string
  readonly provider: string
  readonly dependencies: readonly string[]
  readonly deletesBeforeReplace: boolean
  readonly replacedWith: readonly string[]
  readonly inputs: Readonly<Record<string, unknown>>
}

/**
 * Runs a program without an engine and answers what it registered, sorted by URN. The mocks of the SDK tell neither
 * parents nor dependencies; the requests beneath them do. They are the SDK's own affair: only this file knows them.
 */
export async function record(
  stack: string,
  program: () => unknown,
  preview = false,
): Promise<readonly Registration[]> {
  await runtime.setMocks(cloud, 'nines', stack, preview)
  const requests = overheard()
  program()
  // Every registration has been answered when the line is quiet.
  await runtime.disconnect()
  return requests.map((request) => registration(stack, request)).toSorted((a, b) => (a.urn < b.urn ? -1 : 1))
}

/** The requests that reach the monitor which the mocks put in, from now on. Another one would lose its features. */
function overheard(): readonly resources.RegisterResourceRequest[] {
  const monitor: unknown = getMonitor()
  if (!(monitor instanceof MockMonitor)) throw new Error('the mocks of the SDK have another monitor')
  const requests: resources.RegisterResourceRequest[] = []
  const register = monitor.registerResource.bind(monitor)
  monitor.registerResource = (request, callback) => {
    requests.push(request)
    return register(request, callback)
  }
  return requests
}

const cloud: runtime.Mocks = {
  newResource: ({ name, inputs }) => ({ id: `${name}-id`, state: { ...inputs, arn: `arn of ${name}` } }),
  call: ({ inputs }) => inputs,
}

function registration(stack: string, request: resources.RegisterResourceRequest): Registration {
  const [type, name] = [request.getType(), request.getName()]
  const parentType = request.getParent().split('::')[2]
  const chain = parentType === undefined ? type : `${parentType}$${type}`
  return {
    urn: `urn:pulumi:${stack}::nines::${chain}::${name}`,
    type,
    name,
    provider: request.getProvider(),
    dependencies: request.getDependenciesList(),
    deletesBeforeReplace: request.getDeletebeforereplace(),
    replacedWith: request.getReplaceWithList(),
    inputs: { ...request.getObject()?.toJavaScript() },
  }
}
