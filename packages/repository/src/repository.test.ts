import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { readRepository, readSites } from './repository.ts'

const slas = fileURLToPath(new URL('../../../slas', import.meta.url))
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** A copy of the agreements of this repository. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nines-repository-'))
  folders.push(folder)
  cpSync(slas, join(folder, 'slas'), { recursive: true })
  return folder
}

function change(folder: string, name: string, edit: (text: string) => string): void {
  const path = join(folder, 'slas', name)
  writeFileSync(path, edit(readFileSync(path, 'utf8')))
}

const checkout = 'acme/checkout-api/agreement.yaml'

describe('a repository', () => {
  it('is its agreements by id, with the book that they refer to', async () => {
    const folder = copy()
    const { root, book, agreements, files, findings } = await readRepository(folder)
    expect(root).toBe(join(folder, 'slas'))
    expect([...book.parties.keys()]).toContain('acme')
    expect([...book.calendars.keys()]).toEqual(['london-office'])
    expect([...agreements.keys()]).toEqual(['acme/checkout-api', 'acme/order-events', 'globex/quotes-api'])
    expect([...agreements.values()].every((reading) => reading.ok)).toBe(true)
    expect(files).toEqual([...agreements.keys()].map((id) => `slas/${id}/agreement.yaml`))
    expect(findings).toEqual([])
  })

  it('is the same from its slas, and from further inside', async () => {
    const folder = copy()
    for (const place of ['slas', 'slas/acme']) {
      expect([...(await readRepository(join(folder, place))).agreements.keys()]).toHaveLength(3)
    }
  })

  it('may be read in parts', async () => {
    const { agreements, files } = await readRepository(copy(), ['slas/globex', `slas/${checkout}`])
    expect([...agreements.keys()]).toEqual(['acme/checkout-api', 'globex/quotes-api'])
    expect(files).toHaveLength(2)
  })

  it('may be nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nines-repository-'))
    folders.push(folder)
    const { root, agreements, findings } = await readRepository(folder)
    expect(root).toBeUndefined()
    expect(agreements.size).toBe(0)
    expect(findings.map(({ rule }) => rule)).toEqual(['file/no-parties'])
  })
})

describe('what is wrong', () => {
  it('with an agreement stands under its folder, and the others are read', async () => {
    const folder = copy()
    change(folder, checkout, (text) => text.replace('of: available', 'of: availabel'))
    rmSync(join(folder, 'slas/acme/order-events/agreement.yaml'))
    mkdirSync(join(folder, 'slas/acme/order-events/agreement.yaml'))
    const { agreements, findings } = await readRepository(folder)
    expect([...agreements].map(([id, { ok }]) => [id, ok])).toEqual([
      ['acme/checkout-api', false],
      ['acme/order-events', false],
      ['globex/quotes-api', true],
    ])
    expect(new Set(findings.map(({ place }) => place.file))).toEqual(
      new Set(['slas/acme/checkout-api/agreement.yaml', 'slas/acme/order-events/agreement.yaml']),
    )
  })

  it('with a place makes an agreement unfit, so that no two claim the same alarms', async () => {
    const folder = copy()
    mkdirSync(join(folder, 'slas/archive/acme'), { recursive: true })
    cpSync(join(folder, 'slas/acme/checkout-api'), join(folder, 'slas/archive/acme/checkout-api'), {
      recursive: true,
    })
    const { agreements, findings } = await readRepository(folder)
    expect(agreements.get('acme/checkout-api')?.ok).toBe(true)
    expect(agreements.get('archive/acme/checkout-api')?.ok).toBe(false)
    expect(findings.map(({ rule, place }) => [rule, place.file, place.line])).toEqual([
      ['file/misplaced', 'slas/archive/acme/checkout-api/agreement.yaml', 3],
    ])
  })

  it('with the parties is told there, and not in every agreement', async () => {
    const folder = copy()
    change(folder, 'parties.yaml', (text) => text.replace('parties:', 'partys:'))
    change(folder, 'calendars.yaml', () => 'nines: v1\ncalendars: []\n')
    const { agreements, findings } = await readRepository(folder)
    expect([...agreements.values()].every((reading) => !reading.ok)).toBe(true)
    expect(new Set(findings.map(({ place }) => place.file))).toEqual(
      new Set(['slas/parties.yaml', 'slas/calendars.yaml']),
    )
  })

  it('may be that calendars.yaml is not there, which only business time needs', async () => {
    const folder = copy()
    rmSync(join(folder, 'slas/calendars.yaml'))
    const { findings } = await readRepository(folder)
    expect(findings.map(({ rule, place }) => [rule, place.file])).toEqual([
      ['metrics/unknown-calendar', 'slas/acme/order-events/agreement.yaml'],
    ])
  })
})

describe('paths under several roots', () => {
  it('are read apart', async () => {
    const folder = copy()
    renameSync(join(folder, 'slas'), join(folder, 'one'))
    cpSync(join(folder, 'one'), join(folder, 'two'), { recursive: true })
    const sites = await readSites(folder, ['one/acme', 'two'])
    expect(sites.map(({ root, files }) => [root, files.length])).toEqual([
      [join(folder, 'one'), 2],
      [join(folder, 'two'), 3],
    ])
    await expect(readRepository(folder, ['one', 'two'])).rejects.toThrow('2 roots')
  })
})
