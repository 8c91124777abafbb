import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { EnforceEvent, StackOutcome } from '@nines/pulumi'
import { agreementFile, book } from './agreement-text.ts'
import { type Door, openDoor } from './door.ts'
import { openStage, type Stage } from './stage.ts'
import { withEngine } from './with-engine.ts'

withEngine('a run that is interrupted', () => {
  const place = { account: '111122223333', region: 'eu-west-1' }
  const nothing = { create: 0, update: 0, replace: 0, delete: 0 }
  let stage: Stage
  let door: Door
  /** While it is not kept, nothing passes the door: a run can't end before the story wants it to. */
  let passing = Promise.resolve()

  beforeAll(async () => {
    stage = await openStage()
    // Milliseconds: as far as a near region.
    door = await openDoor(stage.url, () => passing.then(() => setTimeout(30)))
    await stage.agree(book, agreementFile({}))
  })
  afterAll(async () => {
    await door.close()
    await stage.close()
  })

  /** Closes the door, and gives back what opens it. */
  function closeDoor(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>()
    passing = promise
    return resolve
  }

  /** Runs an action and kills its engine when so many resources are done and others are under way. */
  async function interrupt(action: 'apply' | 'destroy', after: number): Promise<StackOutcome> {
    let done = 0
    let killed: Promise<void> | undefined
    const tell = (event: EnforceEvent): void => {
      if (event.kind !== 'resource' || event.phase !== 'done') return
      done += 1
      if (done === after) killed = kill()
    }
    const outcome = await stage.only(action, { tell, endpoint: door.url })
    await killed
    return outcome
  }

  async function kill(): Promise<void> {
    const open = closeDoor()
    process.kill(await stage.engine(), 'SIGKILL')
    open()
  }

  async function recovered(action: 'apply' | 'destroy'): Promise<readonly string[]> {
    const said: string[] = []
    const tell = (event: EnforceEvent): void => {
      if (event.kind === 'recovered') said.push(event.says)
    }
    expect(await stage.only(action, { tell })).toMatchObject({ ok: true })
    return said
  }

  it('is finished by the next one: nothing twice, nothing lost', async () => {
    const interrupted = await interrupt('apply', 4)
    expect(interrupted).toMatchObject({
      ok: false,
      reason: 'failed',
      says: 'The engine was killed with SIGKILL. Run again: what it left open is settled first.',
    })

    const said = await recovered('apply')
    expect(said[0]).toMatch(/^Took away the lock of process \d+, which is gone\.$/)
    expect(said[1]).toMatch(/^The last run was interrupted in \d+ steps?; looked up what became of them\.$/)
    const live = await stage.live(place)
    expect(new Set(live).size).toBe(live.length)
    expect((await stage.only('drift')).summary).toEqual({ ...nothing, same: live.length })
  })

  it('is finished by the next one when it changed what was there', async () => {
    await stage.agree(book, agreementFile({ version: 2, targets: { uptime: '99.5 %' } }))
    expect(await interrupt('apply', 3)).toMatchObject({ ok: false, reason: 'failed' })
    await recovered('apply')
    expect((await stage.only('preview')).summary).toMatchObject(nothing)
  })

  it('is left alone while it is at work', async () => {
    await stage.agree(book, agreementFile({ version: 3, targets: { uptime: '99.9 %' } }))
    const { promise: begun, resolve } = Promise.withResolvers<() => void>()
    let atWork = false
    const tell = ({ kind }: EnforceEvent): void => {
      if (kind !== 'resource' || atWork) return
      atWork = true
      resolve(closeDoor())
    }
    const first = stage.only('apply', { tell, endpoint: door.url })
    const open = await begun
    const second = await stage.only('apply')
    open()
    expect(second).toMatchObject({ ok: false, reason: 'locked', summary: nothing })
    expect(second.ok ? '' : second.says).toMatch(/^Process \d+ of .+ works on this stack\.$/)
    expect(await first).toMatchObject({ ok: true })
  })

  it('ends by a signal without leaving anything open', async () => {
    await stage.agree(book, agreementFile({ version: 4, targets: { uptime: '99.8 %' } }))
    const stop = new AbortController()
    const tell = (event: EnforceEvent): void => {
      if (event.kind === 'resource' && event.phase === 'done') stop.abort()
    }
    expect(await stage.only('apply', { tell, signal: stop.signal, endpoint: door.url })).toMatchObject({
      ok: false,
      reason: 'stopped',
    })
    expect(await recovered('apply')).toEqual([])
  })

  it('is finished by the next one when it took everything away', async () => {
    expect(await interrupt('destroy', 5)).toMatchObject({ ok: false, reason: 'failed' })
    await recovered('destroy')
    expect(await stage.live(place)).toEqual([])
  })
})
