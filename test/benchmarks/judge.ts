import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { line, median } from './figure.ts'

const runs = 5
const minutes = 30 * 1440

/** Reading and judging a month of one-minute facts of 100 promises, against `JSON.parse` of the same file. */
export async function measureJudge(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nines-benchmark-'))
  try {
    const file = join(folder, 'facts.json')
    await writeFile(file, monthOfFacts())
    const parsed = Array.from({ length: runs }, () => told('parse', file))
    const judged = Array.from({ length: runs }, () => told('judge', file))
    const floor = { name: 'JSON.parse', seconds: median(parsed.map(({ seconds }) => seconds)) }
    const memory = median(judged.map(({ megabytes }) => megabytes))
    return [
      line('JSON.parse of 100 × 43 200 minutes, good and total', floor.seconds),
      line('read and judge 100 × 43 200 minutes', median(judged.map(({ seconds }) => seconds)), floor),
      `${'  the most memory of the whole process'.padEnd(58)} ${memory.toFixed(0).padStart(8)} MB`,
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

function told(
  way: 'parse' | 'judge',
  file: string,
): { readonly megabytes: number; readonly seconds: number } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['test/benchmarks/judge-month.ts', way, file],
    {
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(`judge-month ended with ${status}: ${stderr}`)
  const [megabytes = 0, seconds = 0] = stdout.trim().split('\n').map(Number)
  return { megabytes, seconds }
}

/** Ordinary minutes in which one request of some 7 000 fails. */
function monthOfFacts(): string {
  const total = Array.from({ length: minutes }, (_, i) => 1000 + (i % 60))
  const good = total.map((all, i) => all - (i % 7 === 0 ? 1 : 0))
  const facts = { kind: 'counted', start: '2026-11-01T00:00:00Z', step: '1 min', good, total }
  const metrics = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`m${i}`, facts]))
  return JSON.stringify({ nines: 'facts/v1', agreement: 'acme/checkout-api', window: '2026-11', metrics })
}
