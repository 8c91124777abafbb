import { describe, expect, it } from 'vitest'
import { type LocalCloud, serve } from './serve.ts'

async function closed(cloud: LocalCloud): Promise<boolean> {
  return fetch(cloud.url).then(
    () => false,
    () => true,
  )
}

describe('a served cloud', () => {
  it('listens on the loopback address alone, and no more when closed', async () => {
    const cloud = await serve({ clock: { kind: 'driven', now: 0 } })
    expect(cloud.url).toBe(`http://127.0.0.1:${cloud.port}`)
    expect(await closed(cloud)).toBe(false)
    await cloud.close()
    expect(await closed(cloud)).toBe(true)
    await cloud.close()
  })

  it('fails when its port is taken', async () => {
    const cloud = await serve({ clock: { kind: 'wall' } })
    await expect(serve({ port: cloud.port, clock: { kind: 'wall' } })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
    await cloud.close()
  })

  it('closes by itself when nobody asks', async () => {
    const cloud = await serve({ clock: { kind: 'wall' }, idleSeconds: 0.2 })
    await expect.poll(async () => closed(cloud), { interval: 500, timeout: 5000 }).toBe(true)
  })

  it('follows the clock of the machine, which nobody moves', async () => {
    const cloud = await serve({ clock: { kind: 'wall' } })
    expect(Math.abs(cloud.now() - Date.now() / 1000)).toBeLessThan(5)
    expect(cloud.advance(cloud.now() + 3600)).toEqual([])
    expect(Math.abs(cloud.now() - Date.now() / 1000)).toBeLessThan(5)
    const response = await fetch(`${cloud.url}/_nines/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"to":1}',
    })
    expect(response.status).toBe(409)
    await cloud.close()
  })

  it('holds its CloudWatch by account and region', async () => {
    const cloud = await serve({ clock: { kind: 'driven', now: 0 } })
    const place = { account: '111122223333', region: 'eu-west-1' }
    expect(cloud.cloud(place)).toBe(cloud.cloud({ ...place }))
    expect(cloud.cloud(place)).not.toBe(cloud.cloud({ ...place, region: 'us-east-1' }))
    await cloud.close()
  })
})
