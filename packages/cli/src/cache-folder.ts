import { isAbsolute, join } from 'node:path'
import type { Environment } from './terminal/screen.ts'

/**
 * Where nines keeps what it can do without, after the XDG base directory specification: `$XDG_CACHE_HOME/nines`, or
 * `~/.cache/nines`. Undefined where there is no home; nothing is kept then.
 */
export function cacheFolder(env: Environment): string | undefined {
  const said = env['XDG_CACHE_HOME']
  if (said && isAbsolute(said)) return join(said, 'nines') // a relative path is to be ignored, says the specification
  const home = env['HOME'] ?? env['USERPROFILE']
  return home && isAbsolute(home) ? join(home, '.cache', 'nines') : undefined
}
