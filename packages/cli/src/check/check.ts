import { join } from 'node:path'
import { findRoot, openMemory, survey, type Memory, type Site } from '@nines/repository'
import { cacheFolder } from '../cache-folder.ts'
import type { Door } from '../door.ts'
import type { ExitCode } from '../exit-code.ts'
import { exitCodeOf, inOrder, type CheckResult } from './check-result.ts'
import { checkSite } from './check-site.ts'
import { refuseNothing } from './nothing-here.ts'
import { printCheck, type CheckFormat } from './print-check.ts'

/** What was asked of `check`. */
export interface CheckRequest {
  readonly paths: readonly string[]
  readonly format: CheckFormat
  /** False: judge every file anew. */
  readonly useMemory: boolean
}

/** Judges agreements and prints what was found. */
export async function check(door: Door, { paths, format, useMemory }: CheckRequest): Promise<ExitCode> {
  const sites = survey(door.cwd, paths)
  refuseNothing(sites, door.cwd, paths)
  const memory = openMemory(useMemory ? memoryFile(door) : undefined)
  const result = await checkSites(sites, door, memory)
  memory.save(paths.length === 0)
  door.out.write(await printCheck(result, format, door))
  return exitCodeOf(result)
}

async function checkSites(sites: readonly Site[], door: Door, memory: Memory): Promise<CheckResult> {
  const results: CheckResult[] = []
  for (const site of sites) results.push(await checkSite(site, door.cwd, memory))
  return {
    agreements: results.reduce((sum, { agreements }) => sum + agreements, 0),
    findings: inOrder(results.flatMap(({ findings }) => findings)),
  }
}

// One file a root: repositories do not push each other out.
function memoryFile({ cwd, env }: Door): string | undefined {
  const folder = cacheFolder(env)
  const root = findRoot(cwd)
  if (folder === undefined || root === undefined) return undefined
  return join(folder, 'check', `${Buffer.from(root).toString('base64url').slice(-200)}.json`)
}
