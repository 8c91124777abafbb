import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { folderWith, nines } from '../door.example.ts'
import { allRules } from './explain.ts'

const empty = folderWith({})

/** Rule ids as they stand in the sources of a room. */
function rulesIn(room: string, pattern: RegExp): readonly string[] {
  const folder = fileURLToPath(new URL('.', import.meta.resolve(room)))
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  return sources.flatMap((source) => [...source.matchAll(pattern)].map(([, rule = '']) => rule))
}

describe('the pages', () => {
  it.each([
    ['@nines/agreement', /\bid: '([a-z]+\/[a-z0-9-]+)'/gu],
    ['@nines/enforcement', /\brule: '([a-z]+\/[a-z0-9-]+)'/gu],
    ['@nines/repository', /\brule: '([a-z]+\/[a-z0-9-]+)'/gu],
  ])('are there for every rule of %s', (room, pattern) => {
    const rules = rulesIn(room, pattern)
    expect(rules.length).toBeGreaterThan(5)
    expect(allRules.map(({ id }) => id)).toEqual(expect.arrayContaining([...new Set(rules)]))
  })

  it('say something, without a word that blames', () => {
    for (const { title, why } of allRules) {
      expect(`${title} ${why}`).not.toMatch(/\binvalid\b|\bshould\b|\bplease\b|!(?:\s|$)/iu)
      expect(why.length).toBeGreaterThan(40)
    }
  })
})

describe('nines explain', () => {
  it('prints a page', async () => {
    const ran = await nines(empty, ['explain', 'enforcement/slow-pair'])
    expect(ran).toMatchObject({ code: 0, err: '' })
    await expect(ran.out).toMatchFileSnapshot('golden/page.golden.txt')
  })

  it('lists all rules, and the rules of a folder', async () => {
    const ran = await nines(empty, ['explain'])
    expect(ran.out.split('\n')).toHaveLength(allRules.length + 1)
    expect((await nines(empty, ['explain', 'file'])).err).toContain('Say one of file/')
  })

  it('answers JSON as its schema describes', async () => {
    const schema: unknown = JSON.parse(
      readFileSync(new URL('../schemas/explain.schema.json', import.meta.url), 'utf8'),
    )
    const validate = new Ajv2020().compile(Object(schema))
    const ran = await nines(empty, ['explain', '--format', 'json'])
    validate(JSON.parse(ran.out))
    expect(validate.errors).toBeNull()
  })

  it('knows no other rule', async () => {
    expect(await nines(empty, ['explain', 'slow-pair'])).toMatchObject({
      code: 2,
      err: 'nines: There is no rule slow-pair. Say one of enforcement/slow-pair.\n',
    })
    expect(await nines(empty, ['explain', 'xyzzy'])).toMatchObject({
      code: 2,
      err: 'nines: There is no rule xyzzy. `nines explain` lists all rules.\n',
    })
  })
})
