import { hostname } from 'node:os'
import { describe, expect, it } from 'vitest'
import { holdersIn, StackLocked, withLock } from './lock.ts'

const line = (host: string, pid: number): string =>
  `file:///state/.pulumi/locks/a.json: created by jo@example@${host} (pid ${pid}) at 2026-11-24T16:38:08Z`

const message = (...lines: readonly string[]): string =>
  `code: -2\n stderr: error: the stack is currently locked by ${lines.length} lock(s).\n  ${lines.join('\n  ')}\n err?: \n  ${lines.join('\n  ')}`

describe('holdersIn', () => {
  it('reads who holds a lock, once each', () => {
    expect(holdersIn(message(line('ci-1', 41), line('ci-2', 42)))).toEqual([
      { user: 'jo@example', host: 'ci-1', pid: 41, since: '2026-11-24T16:38:08Z' },
      { user: 'jo@example', host: 'ci-2', pid: 42, since: '2026-11-24T16:38:08Z' },
    ])
  })

  it('finds nobody in the words of another backend', () => {
    expect(holdersIn('[409] Conflict: Another update is currently in progress.')).toEqual([])
  })
})

/** A number above any process id of a system: Linux ends at 4 194 304. */
const nobody = 99_999_999

describe('withLock', () => {
  it('takes the lock of a dead process of this machine away, and does the work', async () => {
    const { attempt, told, cancelled } = locked(line(hostname(), nobody))
    expect(await attempt).toBe('done')
    expect(cancelled()).toBe(1)
    expect(told).toEqual([`Took away the lock of process ${nobody}, which is gone.`])
  })

  it.each([
    ['a process that is no engine', [line(hostname(), process.pid)], 1],
    ['another machine', [line('elsewhere.example.com', nobody)], 0],
    ['a dead process and another machine', [line(hostname(), nobody), line('elsewhere', 1)], 0],
    ['nobody that it names', [], 0],
  ])('held by %s', async (_, lines, cancellations) => {
    const { attempt, cancelled } = locked(...lines)
    await (cancellations === 0
      ? expect(attempt).rejects.toBeInstanceOf(StackLocked)
      : expect(attempt).resolves.toBe('done'))
    expect(cancelled()).toBe(cancellations)
  })

  it('passes on what is no matter of locks', async () => {
    const attempt = withLock(
      { cancel: () => Promise.resolve() },
      () => undefined,
      () => Promise.reject(new Error('other')),
    )
    await expect(attempt).rejects.toThrow('other')
  })
})

function locked(...lines: readonly string[]): {
  attempt: Promise<string>
  told: readonly string[]
  cancelled: () => number
} {
  let cancellations = 0
  const told: string[] = []
  const cancel = (): Promise<void> => {
    cancellations += 1
    return Promise.resolve()
  }
  const conflict = Object.assign(new Error(message(...lines)), { name: 'ConcurrentUpdateError' })
  const work = (): Promise<string> => (cancellations > 0 ? Promise.resolve('done') : Promise.reject(conflict))
  const attempt = withLock({ cancel }, (says) => told.push(says), work)
  return { attempt, told, cancelled: () => cancellations }
}
