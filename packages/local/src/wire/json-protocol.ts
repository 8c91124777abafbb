import type { Fault } from './fault.ts'
import { faultShape } from './fault.ts'
import { requestId, type Reply } from './reply.ts'

const headers = (): Record<string, string> => ({
  'content-type': 'application/x-amz-json-1.0',
  'x-amzn-requestid': requestId(),
})

/** A JSON 1.0 body as a value; undefined when it isn't JSON. An empty body is an empty structure. */
export function decodeJson(body: Buffer): unknown {
  if (body.length === 0) return {}
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

/** An answer in AWS JSON 1.0: timestamps are epoch seconds, as the pure room has them. */
export function jsonOutput(value: object): Reply {
  return { status: 200, headers: headers(), body: JSON.stringify(value, writable) }
}

/** A refusal in AWS JSON 1.0. */
export function jsonFault(fault: Fault): Reply {
  const { shape, code, status } = faultShape(fault.code)
  return {
    status,
    headers: { ...headers(), 'x-amzn-query-error': queryError(code, status) },
    body: JSON.stringify({ __type: shapeName(shape), message: fault.message, ...fault.extra }),
  }
}

/** The code that clients of the older query protocol know, and whose fault it is. */
export function queryError(code: string, status: number): string {
  return `${code};${status < 500 ? 'Sender' : 'Receiver'}`
}

// Errors of the front end, before the service's own.
const frontEnd = new Set(['SerializationException', 'UnknownOperationException'])

/** The absolute shape id of an error. */
export function shapeName(shape: string): string {
  return `${frontEnd.has(shape) ? 'com.amazon.coral.service' : 'com.amazonaws.cloudwatch'}#${shape}`
}

// JSON has no such numbers: AWS writes them as strings.
function writable(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}
