import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { EngineRequest } from './engine-request.ts'
import type { Recipe } from './recipe.ts'

/** Packages in the engine's build, as `go list -deps` counts them for 3.274: only for the progress that is told. */
const packages = 1700
/** Milliseconds between two sentences of progress. */
const pause = 15_000

/** Compiles the engine to `binary` with Go. Answers what stood in the way, as the end of a sentence. */
export async function compile(
  request: EngineRequest,
  recipe: Recipe,
  binary: string,
): Promise<string | undefined> {
  const child = spawn('go', command(recipe, binary), {
    cwd: recipe.folder,
    // A workspace file above the checkout must not choose other modules; no C compiler is needed.
    env: { ...request.environment, CGO_ENABLED: '0', GOWORK: 'off' },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  })
  child.once('spawn', () =>
    request.tell(
      `Building the Pulumi engine ${recipe.version} with Go: once, for about five minutes on two cores.`,
    ),
  )
  const lines = follow(child, request.tell)
  try {
    const [code] = await once(child, 'close')
    return code === 0 ? undefined : `go build failed: ${reason(lines)}`
  } catch (error) {
    if (isMissing(error)) return 'there is no Go to build one with'
    throw error
  }
}

function command(recipe: Recipe, binary: string): string[] {
  // The version must be set: without it the engine says none, and the Automation API refuses to work with it.
  const stamp = `github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=v${recipe.version}`
  return [
    'build',
    '-v',
    // go.mod and go.sum are taken as they stand: a build never writes into the checkout.
    '-mod=readonly',
    '-buildvcs=false',
    '-trimpath',
    '-tags=osusergo,grpcnotrace',
    `-ldflags=-w -s -X ${stamp}`,
    '-o',
    binary,
    'github.com/pulumi/pulumi/pkg/v3/cmd/pulumi',
  ]
}

/** Counts what Go prints and tells it now and then; gives back the lines so far. */
function follow(child: ChildProcess, tell: (sentence: string) => void): readonly string[] {
  const lines: string[] = []
  const timer = setInterval(() => tell(progress(lines)), pause)
  if (child.stderr !== null) createInterface(child.stderr).on('line', (line) => lines.push(line))
  child.once('close', () => clearInterval(timer))
  return lines
}

function progress(lines: readonly string[]): string {
  const downloads = lines.filter((line) => line.startsWith('go: downloading')).length
  const compiled = lines.length - downloads
  return compiled === 0
    ? `Downloading modules: ${downloads} so far.`
    : `Compiled ${compiled} of about ${packages} packages.`
}

function reason(lines: readonly string[]): string {
  const said = lines.filter((line) => !line.startsWith('go: downloading') && line.includes(' '))
  return said.at(-1) ?? 'it said no reason'
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
