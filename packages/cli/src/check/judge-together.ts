import { once } from 'node:events'
import { getCompileCacheDir } from 'node:module'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { BookFiles, Judged } from '@nines/repository'
import { judge, type Brief, type Judgements } from './judge.ts'

const least = 60 // texts: judging them takes as long as starting a thread
const mostThreads = 8 // each holds the rooms that judge, about 60 MB

/** Judges many texts on all processors, few on this one; the answer is the same. */
export async function judgeTogether(files: BookFiles, briefs: readonly Brief[]): Promise<Judgements> {
  const threads = Math.max(
    1,
    Math.min(availableParallelism(), mostThreads, Math.floor(briefs.length / least)),
  )
  const shares = Array.from({ length: threads }, (_, at) =>
    briefs.filter((_brief, index) => index % threads === at),
  )
  const [own = [], ...others] = shares
  const elsewhere = others.map((some) => judgeInThread(files, some))
  const answers = await Promise.all([judge(files, own), ...elsewhere])
  return {
    book: answers[0].book,
    judged: merge(
      answers.map(({ judged }) => judged),
      briefs.length,
    ),
  }
}

/** What a thread is given: the book, its texts, and where compiled code is kept. */
export interface Share {
  readonly files: BookFiles
  readonly briefs: readonly Brief[]
  readonly codeCache: string | undefined
}

async function judgeInThread(files: BookFiles, briefs: readonly Brief[]): Promise<Judgements> {
  const compiled = getCompileCacheDir() // with a folder for the version of Node at its end
  const share: Share = { files, briefs, codeCache: compiled === undefined ? undefined : dirname(compiled) }
  const worker = new Worker(new URL('./judge-worker.ts', import.meta.url), { workerData: share })
  // An error in the thread is thrown here.
  const [answer]: readonly Judgements[] = await once(worker, 'message')
  if (answer === undefined) throw new Error('A judging thread ended without an answer.')
  return answer
}

/** Puts the shares back into one order. */
function merge(shares: readonly (readonly Judged[])[], count: number): readonly Judged[] {
  return Array.from(
    { length: count },
    (_, index) => shares[index % shares.length]?.[Math.floor(index / shares.length)],
  ).filter((judged) => judged !== undefined)
}
