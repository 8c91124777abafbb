import { hostname } from 'node:os'
import type { Stack } from '@pulumi/pulumi/automation/index.js'
import { runsEngine } from '../process.ts'

/** Who holds the lock of a stack, as a backend in files or a bucket tells it. */
export interface Holder {
  readonly user: string
  readonly host: string
  readonly pid: number
  /** ISO time. */
  readonly since: string
}

/** Another run works on the stack. */
export class StackLocked extends Error {
  readonly holders: readonly Holder[]

  constructor(holders: readonly Holder[], cause: unknown) {
    super('the stack is locked', { cause })
    this.name = 'StackLocked'
    this.holders = holders
  }
}

/**
 * Does work that takes the lock of a stack. A lock that a killed engine of this machine left behind is taken away, and
 * the work is done; one that is held by a living process or on another machine is respected.
 */
export async function withLock<T>(
  stack: Pick<Stack, 'cancel'>,
  tell: (says: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    // By name: the SDK's class has a constructor that only the SDK may call.
    if (!(error instanceof Error) || error.name !== 'ConcurrentUpdateError') throw error
    const holders = holdersIn(error.message)
    if (holders.length === 0 || !holders.every(isLeftBehind)) throw new StackLocked(holders, error)
    await stack.cancel()
    tell(`Took away the lock of process ${holders.map(({ pid }) => pid).join(', ')}, which is gone.`)
    return work()
  }
}

/** The holders that the engine's message about a lock lists: `created by user@host (pid 4711) at 2026-…`. */
export function holdersIn(message: string): readonly Holder[] {
  const lines = message.matchAll(/created by ([^\n]+)@([^@\s]+) \(pid (\d+)\) at (\S+)/g)
  const holders = [...lines].map(([, user = '', host = '', pid = '', since = '']) => ({
    user,
    host,
    pid: Number(pid),
    since,
  }))
  // The message stands in an error more than once.
  return [...new Map(holders.map((holder) => [`${holder.host} ${holder.pid}`, holder])).values()]
}

function isLeftBehind({ host, pid }: Holder): boolean {
  return host === hostname() && !runsEngine(pid)
}
