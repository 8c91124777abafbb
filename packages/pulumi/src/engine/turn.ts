import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { isAlive } from '../process.ts'

/** Told once when another one is at work; a signal ends the waiting. */
interface Waiting {
  readonly tell: () => void
  readonly signal?: AbortSignal
}

/** Milliseconds after which a turn counts as left behind even when a process of its id runs: ids are used again. */
const longest = 30 * 60_000

/**
 * Runs the work while no other process does work under the same path. The turn is a folder that holds the id of its
 * process and appears by one rename, so it's never without an id. A turn of a dead process is taken away. Should two
 * ever take one away together, both work: it saves labour, it doesn't guard what is built.
 */
export async function takeTurn<T>(path: string, waiting: Waiting, work: () => Promise<T>): Promise<T> {
  await acquire(path, waiting)
  try {
    return await work()
  } finally {
    await rm(path, { recursive: true, force: true })
  }
}

async function acquire(path: string, { tell, signal }: Waiting): Promise<void> {
  for (let told = false; !(await claim(path));) {
    if (await isLeftBehind(path)) {
      await discard(path)
      continue
    }
    if (!told) tell()
    told = true
    await setTimeout(500, undefined, signal === undefined ? {} : { signal })
  }
}

async function claim(path: string): Promise<boolean> {
  const draft = await mkdtemp(`${path}.`)
  await writeFile(`${draft}/pid`, `${process.pid}`)
  try {
    await rename(draft, path)
    return true
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (error instanceof Error && 'code' in error && taken.has(String(error.code))) return false
    throw error
  }
}

/** What a rename onto a folder that isn't empty says, by system. */
const taken: ReadonlySet<string> = new Set(['ENOTEMPTY', 'EEXIST'])

async function isLeftBehind(path: string): Promise<boolean> {
  try {
    const pid = Number(await readFile(`${path}/pid`, 'utf8'))
    const { mtimeMs } = await stat(path)
    return !isAlive(pid) || Date.now() - mtimeMs > longest
  } catch {
    return true // It's going away just now, or holds no id, which no turn does.
  }
}

async function discard(path: string): Promise<void> {
  const aside = `${path}.${process.pid}.old`
  try {
    await rename(path, aside)
  } catch {
    return // Another one was faster.
  }
  await rm(aside, { recursive: true, force: true })
}
