import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { line, median, toldSeconds } from './figure.ts'

const runs = 5

/** The program's cost per resource against a bare loop that registers the same resources under mocks. */
export async function measureProgram(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nines-benchmark-'))
  const file = join(folder, 'registered.json')
  try {
    const programs: number[] = []
    const loops: number[] = []
    for (let run = 0; run < runs; run += 1) {
      programs.push(toldSeconds(['test/benchmarks/program-cost.ts', 'program', file]))
      loops.push(toldSeconds(['test/benchmarks/program-cost.ts', 'loop', file]))
    }
    const registered: unknown = JSON.parse(await readFile(file, 'utf8'))
    const count = Array.isArray(registered) ? registered.length : 0
    const loop = { name: 'the loop', seconds: median(loops) }
    return [
      line(`register ${count} resources in a bare loop`, loop.seconds),
      line(`register ${count} resources by the program`, median(programs), loop),
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}
