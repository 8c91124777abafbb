import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { buildEngine } from './build.ts'
import type { EngineRequest } from './engine-request.ts'
import { engineFolder, type Recipe, readRecipe } from './recipe.ts'
import { installedVersion, isRecent, oldest } from './version.ts'

/** A Pulumi command line tool that is recent enough. */
export interface Engine {
  readonly version: string
  readonly from: 'path' | 'cache' | 'build'
  /** The folder whose `bin` holds it; absent for the one on the PATH. */
  readonly root?: string
}

/** An engine, or why there is none and one thing to do. */
export type EngineSearch =
  | { readonly ok: true; readonly engine: Engine }
  | { readonly ok: false; readonly says: string; readonly fix: string }

/**
 * Finds the engine: the `pulumi` on the PATH when it is 3.230 or newer, else the one that an earlier run built, else
 * one that is built now from the Go modules that `engine/go.mod` pins. Built ones are kept in the user's cache
 * (`nines/engine/<version>-<hash of go.sum>`); the checkout is only read.
 */
export async function findEngine(request: EngineRequest): Promise<EngineSearch> {
  const installed = await installedVersion(request.environment)
  if (installed !== undefined && isRecent(installed)) {
    return { ok: true, engine: { version: installed, from: 'path' } }
  }
  const recipe = await readRecipe()
  const root = engineFolder(recipe, request.environment)
  if (root !== undefined && (await exists(join(root, 'bin', 'pulumi')))) {
    return { ok: true, engine: { version: recipe.version, from: 'cache', root } }
  }
  return build(request, recipe, root, installed)
}

async function build(
  request: EngineRequest,
  recipe: Recipe,
  root: string | undefined,
  installed: string | undefined,
): Promise<EngineSearch> {
  const trouble =
    root === undefined ? 'there is no home folder to build one in' : await attempt(request, recipe, root)
  if (request.signal?.aborted === true) return stopped
  if (trouble === undefined && root !== undefined) {
    return { ok: true, engine: { version: recipe.version, from: 'build', root } }
  }
  const found =
    installed === undefined
      ? 'There is no Pulumi on the PATH'
      : `Pulumi ${installed} on the PATH is older than ${oldest}`
  return {
    ok: false,
    says: `${found}, and ${trouble ?? 'none was built'}.`,
    fix: `Install Pulumi ${oldest} or newer: https://www.pulumi.com/docs/install.`,
  }
}

/** A build that a signal ends is answered by `stopped`. */
async function attempt(request: EngineRequest, recipe: Recipe, root: string): Promise<string | undefined> {
  try {
    return await buildEngine(request, recipe, root)
  } catch (error) {
    if (request.signal?.aborted === true) return 'the build was stopped'
    throw error
  }
}

const stopped: EngineSearch = {
  ok: false,
  says: 'The build of the Pulumi engine was stopped, and left nothing half-built.',
  fix: 'Say this again to build it: what was downloaded and compiled is kept by Go.',
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}
