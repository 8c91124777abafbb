import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

/** A whole HTTP request, its body read and unpacked. */
export interface Request {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** A body that stays unread, with the HTTP status that says why. */
export interface Refusal {
  readonly status: 400 | 413 | 415
  readonly says: string
}

/** A request that was read to its end: whole, or refused with its head. */
export type Received =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly head: Pick<Request, 'path' | 'headers'>; readonly refusal: Refusal }

// Bytes. CloudWatch takes 1 MB in one POST; the side door feeds whole days of metrics at once.
const wireLimit = 1_048_576
const sideDoorLimit = 64 * 1_048_576
// Bytes: what a gzip body may unpack to, so that a small body can't fill the memory.
const unpackedLimit = 16 * 1_048_576

const unzip = promisify(gunzip)

/** Reads a request to its end. */
export async function receive(message: IncomingMessage): Promise<Received> {
  const url = new URL(message.url ?? '/', 'http://127.0.0.1')
  const head = { path: url.pathname, headers: message.headers }
  const limit = url.pathname.startsWith('/_nines/') ? sideDoorLimit : wireLimit
  const raw = await collect(message, limit)
  const body =
    raw === undefined
      ? ({ status: 413, says: `The body is larger than ${limit} bytes.` } as const)
      : await unpack(raw, message.headers['content-encoding'])
  if (!Buffer.isBuffer(body)) return { ok: false, head, refusal: body }
  return { ok: true, request: { ...head, method: message.method ?? 'GET', query: url.searchParams, body } }
}

async function collect(message: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of message) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    // The rest is read and dropped: a client that still writes would see a broken pipe instead of the answer.
    if (size <= limit) chunks.push(bytes)
  }
  return size > limit ? undefined : Buffer.concat(chunks)
}

async function unpack(body: Buffer, encoding: string | undefined): Promise<Buffer | Refusal> {
  if (encoding === undefined || encoding === 'identity') return body
  if (encoding !== 'gzip') return { status: 415, says: `The content encoding ${encoding} is not gzip.` }
  try {
    return await unzip(body, { maxOutputLength: unpackedLimit })
  } catch (cause) {
    const tooLarge = cause instanceof RangeError
    return tooLarge
      ? { status: 413, says: `The body unpacks to more than ${unpackedLimit} bytes.` }
      : { status: 400, says: 'The body is not gzip, though its content encoding says so.' }
  }
}
