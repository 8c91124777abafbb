import { createHash } from 'node:crypto'
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Writes the folder that a Pulumi project names under `plugins.providers` (`{name: aws, path}`) to get the stand-in
 * provider, and answers its path. It lies in the user's cache (XDG_CACHE_HOME, else ~/.cache), one folder for each
 * pair of Node and checkout, and holds one executable that starts this provider on that Node.
 */
export async function providerFolder(nodePath: string = process.execPath): Promise<string> {
  const script = wrapper(nodePath, fileURLToPath(new URL('main.ts', import.meta.url)))
  const name = createHash('sha256').update(script).digest('hex').slice(0, 12)
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
  const folder = join(cache, 'nines', 'provider', name)
  await mkdir(folder, { recursive: true })
  // Written beside and moved, so that a run that starts at the same time never sees half a script.
  const draft = join(folder, `.${String(process.pid)}.tmp`)
  await writeFile(draft, script)
  await chmod(draft, 0o755)
  await rename(draft, join(folder, 'pulumi-resource-aws'))
  return folder
}

function wrapper(nodePath: string, main: string): string {
  return `#!/bin/sh\nexec ${quoted(nodePath)} ${quoted(main)} "$@"\n`
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", String.raw`'\''`)}'`
}
