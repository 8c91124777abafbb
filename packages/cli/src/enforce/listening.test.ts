import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { nines, repositoryWith } from '../door.example.ts'
import { refuseSilent } from './listening.ts'

// A port that was free a moment ago: nothing listens there.
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

describe('an endpoint at which nothing listens', () => {
  it.each([[[]], [['--apply']], [['--format', 'json']]])(
    'is refused in a line: enforce %j',
    async (flags) => {
      const port = await freePort()
      const endpoint = `http://127.0.0.1:${port}`
      const folder = repositoryWith(['acme/shop'])
      const ran = await nines(folder, ['enforce', '--local', endpoint, ...flags])
      expect(ran.code).toBe(2)
      const said = ran.out + ran.err
      expect(said).toContain(`Nothing listens at ${endpoint} (ECONNREFUSED).`)
      expect(said).toContain(`Start \`nines local --port ${port}\` in another terminal, and say this again.`)
      expect(said).not.toMatch(/to create|Comparing|✓/u)
    },
  )

  it('is refused by drift as well', async () => {
    const endpoint = `http://127.0.0.1:${await freePort()}`
    const ran = await nines(repositoryWith(['acme/shop']), ['drift', '--local', endpoint])
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(`Nothing listens at ${endpoint}`)
  })

  it.each(['127.0.0.1', 'localhost'])('is told from one at which somebody does: %s', async (host) => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = address === null || typeof address === 'string' ? 0 : address.port
    await expect(refuseSilent(`http://${host}:${port}`)).resolves.toBeUndefined()
    await new Promise((resolve) => server.close(resolve))
    await expect(refuseSilent(`http://${host}:${port}`)).rejects.toMatchObject({
      message: expect.stringContaining('Nothing listens'),
    })
  })
})
