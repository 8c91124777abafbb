import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

const PATIENCE = 5_000 // milliseconds: a server on this machine answers at once

/**
 * The folder in which Pulumi keeps what it knows of the cloud at an endpoint. What a `nines local` holds dies with it, so its state
 * goes by the id that it has while it runs: a later one on the same port, of this checkout or of another, begins with none, and
 * what is left of earlier ones is removed.
 */
export async function localState(folder: string, endpoint: string): Promise<string> {
  const place = join(folder, new URL(endpoint).host.replaceAll(/[^\w.-]/gu, '-'))
  const id = await idOf(endpoint)
  await mkdir(join(place, id), { recursive: true })
  const earlier = (await readdir(place)).filter((name) => name !== id)
  await Promise.all(earlier.map((name) => rm(join(place, name), { recursive: true, force: true })))
  return join(place, id)
}

/** A server that tells no id is another emulator, whose state is kept as long as there is one. */
async function idOf(endpoint: string): Promise<string> {
  try {
    const answer = await fetch(new URL('/_nines/cloud', endpoint), { signal: AbortSignal.timeout(PATIENCE) })
    const told: unknown = await answer.json()
    const id = typeof told === 'object' && told !== null && 'id' in told ? String(told.id) : ''
    return /^[0-9a-f-]{36}$/u.test(id) ? id : 'other'
  } catch {
    return 'other'
  }
}
