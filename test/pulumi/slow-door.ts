import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** A door before an endpoint that lets every request wait. */
export interface SlowDoor {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Opens a door before a local endpoint: it passes everything on after so many milliseconds, as a far cloud would. */
export async function openSlowDoor(endpoint: string, milliseconds: number): Promise<SlowDoor> {
  const server = createServer((request, response) => {
    // Who asks may be killed meanwhile; then nobody waits for the answer.
    setTimeout(() => void passOn(endpoint, request, response).catch(() => response.destroy()), milliseconds)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the door has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function passOn(endpoint: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = Buffer.concat(await request.toArray())
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !hopByHop.has(name) ? [[name, value]] : [],
  )
  const method = request.method ?? 'POST'
  const answer = await fetch(`${endpoint}${request.url ?? '/'}`, { method, headers, body })
  const type = answer.headers.get('content-type')
  response.writeHead(answer.status, type === null ? {} : { 'content-type': type })
  response.end(Buffer.from(await answer.arrayBuffer()))
}

const hopByHop: ReadonlySet<string> = new Set(['connection', 'content-length', 'host', 'transfer-encoding'])
