import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { folderWith, nines } from '../door.example.ts'
import { checkRules } from './check-rules.ts'
import { allRules } from './explain.ts'

const empty = folderWith({})

/** The sources of a room, without its tests. */
function sourcesOf(room: string): readonly string[] {
  return sourcesIn(fileURLToPath(new URL('.', import.meta.resolve(room))))
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(test|example)\.ts$/u.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

const rooms = ['@nines/agreement', '@nines/enforcement', '@nines/measurement', '@nines/repository']

describe('the pages', () => {
  it('are all that stand in the sources of the rooms, and no other', () => {
    const sources = rooms.flatMap(sourcesOf)
    const ids = sources.flatMap((source) =>
      [...source.matchAll(/\bid: '([a-z]+\/[a-z0-9-]+)',\s+severity: /gu)].map(([, id = '']) => id),
    )
    expect(allRules.map(({ id }) => id)).toEqual([...new Set(ids)].toSorted())
  })

  // Whoever tells takes a page (the compiler holds them to it); only who makes the finding itself could write an id of his own.
  it('are what findings are made of: no room, this one neither, writes the id of a rule that it tells', () => {
    const own = rooms
      .concat('@nines/pulumi')
      .flatMap(sourcesOf)
      .concat(sourcesIn(join(import.meta.dirname, '..')))
    expect(own.flatMap((source) => source.match(/\brule: ['"`][^'"`]*\/.*/gu) ?? [])).toEqual([])
  })

  it('are known to check without what plans and judges', () => {
    const ids = new Set(checkRules.map(({ id }) => id))
    const others = allRules.filter(({ id }) => !ids.has(id)).map(({ id }) => id)
    expect(others.filter((id) => !/^(facts|records|earlier|cases)\//u.test(id))).toEqual([
      'enforcement/aws-limit',
    ])
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

  it('shows an example where the page has one', async () => {
    const { out } = await nines(empty, ['explain', 'credit/not-monotone'])
    expect(out.trimEnd().split('\n').slice(-2)).toEqual([
      '  Told:    steps: ["< 99.9 % -> 25 %", "< 99 % -> 10 %"]',
      '  Mended:  steps: ["< 99.9 % -> 10 %", "< 99 % -> 25 %"]',
    ])
  })

  it('lists all rules, and the rules of a folder', async () => {
    const ran = await nines(empty, ['explain'])
    expect(ran.out.split('\n')).toHaveLength(allRules.length + 1)
    const folder = await nines(empty, ['explain', 'file'])
    expect(folder).toMatchObject({ code: 0, err: '' })
    expect(
      folder.out
        .trim()
        .split('\n')
        .every((line) => line.startsWith('file/')),
    ).toBe(true)
    expect((await nines(empty, ['explain', 'file/'])).out).toBe(folder.out)
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
      err: 'nines: There is no rule slow-pair. Say enforcement/slow-pair.\n',
    })
    expect(await nines(empty, ['explain', 'yaml/alais'])).toMatchObject({
      code: 2,
      err: 'nines: There is no rule yaml/alais. The nearest is yaml/alias.\n',
    })
    expect(await nines(empty, ['explain', 'enforcment'])).toMatchObject({
      code: 2,
      err: 'nines: There is no rule enforcment. The nearest is enforcement.\n',
    })
    expect(await nines(empty, ['explain', 'xyzzy'])).toMatchObject({
      code: 2,
      err: 'nines: There is no rule xyzzy. `nines explain` lists all rules.\n',
    })
  })
})
