import { findEngine } from '@nines/pulumi'
import type { Stage } from './stage.ts'

/** Finds the engine, or builds it and tells how that goes; tells what to do where there is none. */
export async function engineReady({ door, progress }: Stage): Promise<boolean> {
  progress.step('Looking for the Pulumi engine')
  const search = await findEngine({ environment: door.env, tell: progress.line })
  if (!search.ok) {
    progress.failed('No Pulumi engine')
    door.err.write(`${search.says} ${search.fix}\n`)
    return false
  }
  const { version, from } = search.engine
  const where = { path: 'the one on the PATH', cache: 'built earlier', build: 'built just now' }[from]
  progress.done(`Pulumi engine ${version}, ${where}`)
  return true
}
