import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Finding } from '@nines/agreement'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRepository } from './repository.ts'
import { survey } from './survey.ts'
import { readTemplateFiles } from './template-files.ts'

const gallery = fileURLToPath(new URL('../../agreement/gallery', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'nines-templates-'))
const root = join(folder, 'gallery')

function told({ rule, place }: Finding): string {
  return `${place.file} ${rule}`
}

beforeAll(() => {
  mkdirSync(root)
  for (const name of ['parties.yaml', 'calendars.yaml', 'templates', 'bookshop-shop'])
    cpSync(join(gallery, name), join(root, name), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('templates', () => {
  it('are the files of their folder, by name', () => {
    expect(readTemplateFiles(root, folder).map(({ shown }) => shown)).toEqual([
      'gallery/templates/hosted-shop-gold.yaml',
      'gallery/templates/hosted-shop.yaml',
    ])
    expect(readTemplateFiles(folder, folder)).toEqual([])
  })

  it('lie under the agreements that extend them', async () => {
    const { agreements, findings } = await readRepository(root)
    const reading = agreements.get('gallery/bookshop-shop')
    expect(findings).toEqual([])
    expect(reading?.ok === true && reading.value.extends).toEqual(['hosted-shop-gold', 'hosted-shop'])
  })

  it('are no agreements when they are named', () => {
    expect(survey(root, ['templates/hosted-shop.yaml'])[0]?.files).toEqual([])
  })

  it('are judged by themselves, and what is wrong in one is told once', async () => {
    const file = join(root, 'templates/hosted-shop.yaml')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace('serves: sell', 'serves: selll').replace('noData: good', 'nodata: good'))
    const { findings } = await readRepository(root)
    writeFileSync(file, text)
    expect(findings.map(told)).toEqual([
      'templates/hosted-shop.yaml requirements/unknown-objective',
      'templates/hosted-shop.yaml schema/unknown-key',
    ])
  })

  it('that are broken are told once, and not again by what lies on them', async () => {
    writeFileSync(join(root, 'templates/hosted-shop.yaml'), 'nines: v1\n')
    const { agreements, findings } = await readRepository(root)
    expect(findings.map(told)).toEqual(['templates/hosted-shop.yaml agreement/template'])
    const reading = agreements.get('gallery/bookshop-shop') ?? agreements.get('bookshop-shop')
    expect(reading).toMatchObject({ ok: false })
    expect(reading?.findings.map(told)).toEqual(['templates/hosted-shop.yaml agreement/template'])
  })
})
