import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeTurn } from './turn.ts'

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nines-turn-test-'))
  path = join(folder, 'turn')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const quiet = { tell: () => undefined }

async function left(pid: number): Promise<void> {
  await mkdir(path)
  await writeFile(join(path, 'pid'), `${pid}`)
}

describe('takeTurn', () => {
  it('lets one work at a time, tells the others once, and leaves nothing behind', async () => {
    let working = 0
    let most = 0
    let told = 0
    const work = async (): Promise<void> => {
      working += 1
      most = Math.max(most, working)
      await new Promise((resolve) => setTimeout(resolve, 50))
      working -= 1
    }
    const tell = (): void => {
      told += 1
    }
    await Promise.all([1, 2, 3].map(() => takeTurn(path, { tell }, work)))
    expect(most).toBe(1)
    expect(told).toBe(2)
    expect(await readdir(folder)).toEqual([])
  })

  it('takes away the turn of a process that is gone', async () => {
    await left(99_999_999) // above any process id of a system
    expect(await takeTurn(path, quiet, () => Promise.resolve('done'))).toBe('done')
  })

  it('takes away a turn that is half an hour old: its id may be another process’s by now', async () => {
    await left(process.pid)
    const old = new Date(Date.now() - 31 * 60_000)
    await utimes(path, old, old)
    expect(await takeTurn(path, quiet, () => Promise.resolve('done'))).toBe('done')
  })

  it('takes away a turn without an id', async () => {
    await mkdir(path)
    await writeFile(join(path, 'other'), '')
    expect(await takeTurn(path, quiet, () => Promise.resolve('done'))).toBe('done')
  })

  it('gives the turn back when the work fails', async () => {
    await expect(takeTurn(path, quiet, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await readdir(folder)).toEqual([])
  })

  it('stops waiting on a signal', async () => {
    await left(process.pid)
    const waiting = takeTurn(path, { ...quiet, signal: AbortSignal.timeout(100) }, () => Promise.resolve())
    await expect(waiting).rejects.toThrow('aborted')
  })

  it('fails where no turn can be taken', async () => {
    const nowhere = join(folder, 'not', 'there')
    await expect(takeTurn(nowhere, quiet, () => Promise.resolve())).rejects.toThrow('ENOENT')
  })
})
