import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Environment } from './engine-request.ts'

/**
 * The oldest engine that does: since 3.227 the exit codes tell one failure from another, and since 3.207 the engine
 * knows `replaceWith`, without which a composite that others name cannot be made anew.
 */
const oldestMinor = 230
export const oldest: string = `3.${oldestMinor}`

/** The version of the `pulumi` on the PATH; undefined when there is none or it can't say. */
export async function installedVersion(environment: Environment): Promise<string | undefined> {
  try {
    const env = { ...environment, PULUMI_SKIP_UPDATE_CHECK: 'true' }
    const { stdout } = await promisify(execFile)('pulumi', ['version'], { env })
    return /^v?(\d+\.\d+\.\d+\S*)$/m.exec(stdout.trim())?.[1]
  } catch {
    return undefined
  }
}

/** Another major version speaks another protocol than the SDK that is pinned here. */
export function isRecent(version: string): boolean {
  const [, minor] = /^3\.(\d+)\./.exec(version) ?? []
  return Number(minor) >= oldestMinor
}
