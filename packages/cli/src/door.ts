import { realpathSync } from 'node:fs'
import { sep } from 'node:path'
import { screenOn, type Environment, type Screen } from './terminal/screen.ts'

/** What a command knows of the world: everything that is not in its arguments. */
export interface Door {
  /** The folder that the person stands in. */
  readonly cwd: string
  readonly env: Environment
  readonly out: Screen
  readonly err: Screen
  /** Milliseconds that only ever grow, for telling how long something took. */
  readonly ticks: () => number
  /** Aborted by Ctrl-C, from the moment it is asked for; a second Ctrl-C ends the process at once. */
  readonly interruption: () => AbortSignal
}

/** The door of this process. */
export function doorOf(it: NodeJS.Process): Door {
  const env: Environment = it.env
  return {
    cwd: standingIn(it.cwd(), env),
    env,
    out: screenOn(it.stdout, env),
    err: screenOn(it.stderr, env),
    ticks: () => performance.now(),
    interruption: () => interruptionOf(it),
  }
}

// pnpm runs a script in the folder of its package.json and says in INIT_CWD where the person stood; inherited from
// further away (a test, a script in another project) it means somebody else.
function standingIn(cwd: string, env: Environment): string {
  const said = env['INIT_CWD']
  if (!said || !env['npm_lifecycle_event']) return cwd
  try {
    return realpathSync(said).startsWith(realpathSync(cwd) + sep) ? said : cwd
  } catch {
    return cwd
  }
}

function interruptionOf(it: NodeJS.Process): AbortSignal {
  const control = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) it.once(signal, () => control.abort(signal))
  return control.signal
}
