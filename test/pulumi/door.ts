import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** A door before an endpoint, at which every request waits. */
export interface Door {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Opens a door before a local endpoint: a request is passed on when what it waits for has come. */
export async function openDoor(endpoint: string, wait: () => Promise<unknown>): Promise<Door> {
  const server = createServer((request, response) => {
    // Who asks may be killed meanwhile; then nobody waits for the answer.
    void wait()
      .then(() => passOn(endpoint, request, response))
      .catch(() => response.destroy())
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
