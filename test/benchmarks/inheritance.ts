import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readRepository } from '@nines/repository'
import { line, median } from './figure.ts'

const customers = 1000
const gallery = 'packages/agreement/gallery'

/** Effective agreements of a thousand customers on one base, read from their files, laid together and judged. */
export async function measureInheritance(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nines-inheritance-'))
  try {
    await writeCustomers(join(folder, 'slas'))
    const seconds: number[] = []
    for (let round = 0; round < 5; round += 1) seconds.push(await readAll(folder))
    return [line(`effective agreements of ${customers} customers on one base`, median(seconds))]
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function writeCustomers(slas: string): Promise<void> {
  await mkdir(slas)
  for (const name of ['parties.yaml', 'calendars.yaml', 'templates'])
    await cp(join(gallery, name), join(slas, name), { recursive: true })
  const text = await readFile(join(gallery, 'bookshop-shop/agreement.yaml'), 'utf8')
  for (let i = 0; i < customers; i += 1) {
    const id = `shops/shop-${i}`
    await mkdir(join(slas, id), { recursive: true })
    await writeFile(join(slas, id, 'agreement.yaml'), text.replace('gallery/bookshop-shop', id))
  }
}

async function readAll(folder: string): Promise<number> {
  const started = performance.now()
  const { agreements } = await readRepository(folder)
  const sound = [...agreements.values()].filter(({ ok }) => ok)
  if (sound.length !== customers) throw new Error(`${sound.length} of ${customers} agreements are sound.`)
  return (performance.now() - started) / 1000
}
