import { readFileSync } from 'node:fs'

/** Whether a process of this machine runs under the id. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, for another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Whether an engine runs under the id. Ids are used again; where the system tells names, another name is no engine. */
export function runsEngine(pid: number): boolean {
  if (!isAlive(pid)) return false
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('pulumi')
  } catch {
    return true
  }
}
