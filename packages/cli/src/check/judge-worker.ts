// A thread that judges its share of the texts: everything that goes in and out is plain data.
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { Share } from './judge-together.ts'

const { files, briefs, codeCache }: Share = workerData

// A thread does not inherit the cache of compiled code; with it, it starts in half the time.
if (codeCache !== undefined) enableCompileCache(codeCache)
const { judge } = await import('./judge.ts')

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(await judge(files, briefs))
