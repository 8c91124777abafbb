import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../door.example.ts'
import { agreementKind, schemaPlace } from './schema-place.ts'

const here = fileURLToPath(new URL('../../../../slas', import.meta.url))

describe('the schema', () => {
  it.each([
    [
      'acme/checkout-api/agreement.yaml',
      'agreement',
      '../../../packages/agreement/src/agreement.schema.json',
    ],
    ['nobody/nothing/agreement.yaml', 'agreement', '../../../packages/agreement/src/agreement.schema.json'],
    [
      'acme/checkout-api/agreement.yaml',
      'agreement-on-template',
      '../../../packages/agreement/src/agreement-on-template.schema.json',
    ],
    ['templates/shop.yaml', 'template', '../../packages/agreement/src/template.schema.json'],
    ['parties.yaml', 'parties', '../packages/agreement/src/parties.schema.json'],
    ['calendars.yaml', 'calendars', '../packages/agreement/src/calendars.schema.json'],
  ] as const)('of %s is found', (file, kind, path) => {
    expect(schemaPlace(join(here, file), kind)?.path).toBe(path)
  })

  it('of a file in another repository is not: the way would lead through this machine', () => {
    const folder = folderWith({ 'slas/acme/shop/agreement.yaml': '' })
    expect(schemaPlace(join(folder, 'slas/acme/shop/agreement.yaml'), 'agreement')).toBeUndefined()
    mkdirSync(join(folder, '.git'))
    writeFileSync(join(folder, 'slas/parties.yaml'), '')
    expect(schemaPlace(join(folder, 'slas/parties.yaml'), 'parties')).toBeUndefined()
  })
})

describe('an agreement', () => {
  it.each([
    ['nines: v1\nextends: shop\n', 'agreement-on-template'],
    ['nines: v1\ndocuments: { terms: { extends: 1 } }\n  extends: no\n', 'agreement'],
    ['# extends: shop\nnines: v1\n', 'agreement'],
  ])('%j is of the kind %s', (text, kind) => {
    expect(agreementKind(text)).toBe(kind)
  })
})

describe('a path that is written already', () => {
  it.each([
    ['../packages/agreement/src/parties.schema.json', false],
    ['./../packages/agreement/src/parties.schema.json', false],
    ['../packages/agreement/src/agreement.schema.json', true],
    ['../schemas/parties.json', true],
    ['../package.json', false], // somebody's own: it is there
    ['https://example.com/parties.schema.json', false],
  ])('%s is stale: %s', (written, stale) => {
    expect(schemaPlace(join(here, 'parties.yaml'), 'parties')?.isStale(written)).toBe(stale)
  })
})
