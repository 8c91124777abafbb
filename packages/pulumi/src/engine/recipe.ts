import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Environment } from './engine-request.ts'

/** What is built: the Go module folder of this package, the version that it pins, and a name for the outcome. */
export interface Recipe {
  readonly folder: string
  readonly version: string
  /** `<version>-<hash of go.sum>`: other modules, another engine. */
  readonly name: string
}

/** Reads what `engine/go.mod` and `engine/go.sum` pin. */
export async function readRecipe(): Promise<Recipe> {
  const folder = fileURLToPath(new URL('../../engine', import.meta.url))
  const modules = await readFile(join(folder, 'go.mod'), 'utf8')
  const sums = await readFile(join(folder, 'go.sum'))
  const version = /pulumi\/pkg\/v3 v(\S+)/.exec(modules)?.[1]
  if (version === undefined) throw new Error(`${folder}/go.mod pins no github.com/pulumi/pulumi/pkg/v3`)
  const hash = createHash('sha256').update(sums).digest('hex').slice(0, 12)
  return { folder, version, name: `${version}-${hash}` }
}

/** Where the built engine is kept, after the XDG base directory specification; undefined where there is no home. */
export function engineFolder({ name }: Recipe, environment: Environment): string | undefined {
  const said = environment['XDG_CACHE_HOME']
  // A relative path is to be ignored, says the specification.
  if (said !== undefined && isAbsolute(said)) return join(said, 'nines', 'engine', name)
  const home = environment['HOME'] ?? homedir()
  return isAbsolute(home) ? join(home, '.cache', 'nines', 'engine', name) : undefined
}
