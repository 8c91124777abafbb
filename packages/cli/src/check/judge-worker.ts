// A thread that judges its share of the texts: everything that goes in and out is plain data.
import { parentPort, workerData } from 'node:worker_threads'
import type { BookFiles } from '@nines/repository'
import { judge, type Brief } from './judge.ts'

const { files, briefs }: { readonly files: BookFiles; readonly briefs: readonly Brief[] } = workerData
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(await judge(files, briefs))
