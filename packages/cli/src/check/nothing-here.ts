import type { Site } from '@nines/repository'
import { Refusal } from '../refusal.ts'

/** Refuses where there is nothing to read: most likely somebody stands in another folder than meant. */
export function refuseNothing(
  sites: readonly Pick<Site, 'root' | 'files' | 'findings'>[],
  cwd: string,
  paths: readonly string[],
): void {
  if (!sites.every(({ root, files, findings }) => root === undefined && files.length + findings.length === 0))
    return
  if (paths.length === 0) {
    throw new Refusal(
      `No folder slas stands in ${cwd} or above it.`,
      'Stand in the repository, or name files and folders.',
    )
  }
  throw new Refusal(
    `No agreement.yaml lies below ${paths.join(', ')}.`,
    'Name a folder that holds one, or the file itself.',
  )
}
