import { cbor, tag } from '@smithy/core/cbor'
import { isRecord } from '../shape/reading.ts'
import { type Fault, faultShape } from './fault.ts'
import { queryError, shapeName } from './json-protocol.ts'
import { requestId, type Reply } from './reply.ts'

const headers = (): Record<string, string> => ({
  'content-type': 'application/cbor',
  'smithy-protocol': 'rpc-v2-cbor',
  'x-amzn-requestid': requestId(),
})

/** A CBOR body as a value; undefined when it isn't CBOR. An empty body is an empty structure. */
export function decodeCbor(body: Buffer): unknown {
  if (body.length === 0) return {}
  try {
    const value: unknown = cbor.deserialize(new Uint8Array(body))
    return value
  } catch {
    return undefined
  }
}

/** An answer in Smithy RPC v2 CBOR. */
export function cborOutput(value: object): Reply {
  return { status: 200, headers: headers(), body: encode(value) }
}

/** A refusal in Smithy RPC v2 CBOR. */
export function cborFault(fault: Fault): Reply {
  const { shape, code, status } = faultShape(fault.code)
  return {
    // In RPC v2 the operation is a path: one that isn't there isn't found. JSON says 400.
    status: shape === 'UnknownOperationException' ? 404 : status,
    headers: { ...headers(), 'x-amzn-query-error': queryError(code, status) },
    body: encode({ __type: shapeName(shape), message: fault.message, ...fault.extra }),
  }
}

function encode(value: object): Uint8Array {
  return cbor.serialize(withTimes(value))
}

// The members of CloudWatch's outputs that are timestamps.
const times = /^(?:LastModified|Timestamps?|.+Timestamp)$/

// The pure room tells times as epoch seconds; in CBOR they travel under tag 1.
function withTimes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withTimes)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => [name, times.test(name) ? stamped(member) : withTimes(member)]),
  )
}

function stamped(member: unknown): unknown {
  return Array.isArray(member) ? member.map(stamped) : tag({ tag: 1, value: member })
}
