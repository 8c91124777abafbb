import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { line, median, processSeconds } from './figure.ts'
import { writeAgreements } from './thousand-agreements.ts'

const runs = 5

/** `check` on 1 000 agreements against parsing the same files: with nothing remembered, and with one file changed. */
export async function measureCheck(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nines-benchmark-'))
  try {
    const files = await writeAgreements(folder)
    const list = join(folder, 'files.json')
    await writeFile(list, JSON.stringify(files))
    return await compare(folder, list, files[500] ?? '')
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function compare(folder: string, list: string, changed: string): Promise<readonly string[]> {
  const floors: number[] = []
  const colds: number[] = []
  const warms: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const XDG_CACHE_HOME = join(folder, `cache-${run}`)
    floors.push(processSeconds(['test/benchmarks/floor-yaml.ts', list], {}))
    colds.push(checkSeconds(folder, XDG_CACHE_HOME))
    await appendFile(changed, '# touched\n')
    warms.push(checkSeconds(folder, XDG_CACHE_HOME))
  }
  const floor = { name: 'the floor', seconds: median(floors) }
  return [
    line('parse 1 000 agreements with yaml (the floor)', floor.seconds),
    line('check 1 000 agreements, nothing remembered', median(colds), floor),
    line('check 1 000 agreements, one file changed', median(warms), floor),
  ]
}

function checkSeconds(folder: string, XDG_CACHE_HOME: string): number {
  return processSeconds(['packages/cli/src/main.ts', 'check', join(folder, 'slas')], { XDG_CACHE_HOME })
}
