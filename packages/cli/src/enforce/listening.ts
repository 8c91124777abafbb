import { connect } from 'node:net'
import { defaultEndpoint } from '../local/address.ts'
import { Refusal } from '../refusal.ts'

const PATIENCE = 5_000 // milliseconds: a server on this machine takes a connection at once

/**
 * Refuses an endpoint at which nothing listens. A preview asks CloudWatch nothing when its state is empty, so it would say what
 * it would create in a place that isn't there.
 */
export async function refuseSilent(endpoint: string): Promise<void> {
  const code = await trouble(new URL(endpoint))
  if (code === undefined) return
  const port = new URL(endpoint).port
  const start = endpoint === defaultEndpoint || port === '' ? 'nines local' : `nines local --port ${port}`
  throw new Refusal(
    `Nothing listens at ${endpoint} (${code}).`,
    `Start \`${start}\` in another terminal, and say this again.`,
  )
}

// Why there is no connection; undefined where there is one.
function trouble({ hostname, port, protocol }: URL): Promise<string | undefined> {
  const usual = protocol === 'https:' ? 443 : 80
  const host = hostname.replace(/^\[(.*)\]$/u, '$1') // an IPv6 address
  const socket = connect({ host, port: port === '' ? usual : Number(port), timeout: PATIENCE })
  return new Promise((resolve) => {
    const end = (code: string | undefined): void => {
      socket.destroy()
      resolve(code)
    }
    socket.once('connect', () => end(undefined))
    socket.once('timeout', () => end('no answer in 5 s'))
    socket.once('error', (error) => end('code' in error ? String(error.code) : error.message))
  })
}
