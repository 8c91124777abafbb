import { mkdtempSync, existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { serve } from '@nines/local'
import { describe, expect, it } from 'vitest'
import { localState } from './local-state.ts'

const folder = mkdtempSync(join(tmpdir(), 'nines-state-'))

describe('what Pulumi knows of a cloud on this machine', () => {
  it('is kept while the cloud runs, and not for the next one on its port', async () => {
    const first = await serve({ clock: { kind: 'wall' }, idleSeconds: 60 })
    const known = await localState(folder, first.url)
    mkdirSync(join(known, 'state'))
    expect(await localState(folder, first.url)).toBe(known)
    expect(basename(dirname(known))).toBe(`127.0.0.1-${first.port}`)
    await first.close()

    const second = await serve({ clock: { kind: 'wall' }, port: first.port, idleSeconds: 60 })
    const fresh = await localState(folder, second.url)
    expect(fresh).not.toBe(known)
    expect([existsSync(known), existsSync(fresh)]).toEqual([false, true])
    await second.close()
  })

  it.each(['{"id":"../.."}', '{}', 'null', 'Not here.'])(
    'is one for a server that answers %s',
    async (answer) => {
      const server = createServer((_, response) => response.end(answer))
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const address = server.address()
      const port = address === null || typeof address === 'string' ? 0 : address.port
      expect(basename(await localState(folder, `http://127.0.0.1:${port}`))).toBe('other')
      await new Promise((resolve) => server.close(resolve))
    },
  )
})
