import { glob, readFile } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFacts } from '@nines/measurement'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const schema: unknown = JSON.parse(await readFile('packages/measurement/src/facts/facts.schema.json', 'utf8'))
const recordsSchema: unknown = JSON.parse(
  await readFile('packages/measurement/src/record/records.schema.json', 'utf8'),
)
const casesSchema: unknown = JSON.parse(
  await readFile('packages/measurement/src/case/cases.schema.json', 'utf8'),
)
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false })

function validator(document: unknown): (data: unknown) => boolean {
  if (typeof document !== 'object' || document === null) throw new Error('no schema')
  return ajv.compile(document)
}

const accepts = validator(schema)
const question = { agreement: { id: 'acme/shop', metrics: [{ id: 'uptime' }] }, now: 1_800_000_000 }

/** Examples of the schema, each as the facts of one metric. */
function examples(): readonly (readonly [string, unknown])[] {
  const text = JSON.stringify(schema)
  const found: [string, unknown][] = []
  JSON.parse(text, (key, value: unknown) => {
    if (key === 'examples' && Array.isArray(value))
      for (const each of value) if (isFacts(each)) found.push([each.kind, each])
    return value
  })
  return found
}

function isFacts(data: unknown): data is { readonly kind: string } {
  const kinds: readonly string[] = JSON.stringify(schema).match(/"const":"[a-z]+"/g) ?? []
  return (
    typeof data === 'object' &&
    data !== null &&
    'kind' in data &&
    kinds.includes(`"const":${JSON.stringify(data.kind)}`)
  )
}

const file = (metric: unknown, over: object = {}): object => ({
  nines: 'facts/v1',
  agreement: 'acme/shop',
  window: '2026-09',
  metrics: { uptime: metric },
  ...over,
})

describe('the schema of facts', () => {
  it('is a schema, as that of records is', () => {
    expect(() => validator(recordsSchema)).not.toThrow()
    expect(examples().length).toBeGreaterThan(11)
  })

  it.each(examples())('has an example of %s that it accepts and that reads', (_, example) => {
    expect(accepts(file(example))).toBe(true)
    expect(readFacts('facts.json', JSON.stringify(file(example)), question).findings).toEqual([])
  })

  it.each([
    ['an unknown key', file({ kind: 'count', count: 1, note: '' })],
    ['no kind', file({ count: 1 })],
    ['a negative number', file({ kind: 'tally', bad: -1 })],
    [
      'a local time',
      file({ kind: 'outages', outages: [{ id: 'a', from: '2026-09-01T00:00:00', to: null }] }),
    ],
    ['no window', file({ kind: 'count', count: 1 }, { window: 'September' })],
    ['an odd step', file({ kind: 'levels', start: '2026-09-01T00:00:00Z', step: '2 min', value: [1] })],
    [
      'a text in a series',
      file({ kind: 'levels', start: '2026-09-01T00:00:00Z', step: '1 min', value: ['x'] }),
    ],
  ])('refuses %s, and so does reading', (_, data) => {
    expect(accepts(data)).toBe(false)
    expect(readFacts('facts.json', JSON.stringify(data), question).ok).toBe(false)
  })
})

interface Property {
  readonly at: string
  readonly words: { readonly description?: string; readonly examples?: readonly unknown[] }
}

/** Every property that an editor completes. */
function propertiesIn(part: unknown, at = ''): readonly Property[] {
  if (typeof part !== 'object' || part === null) return []
  const properties: unknown = Reflect.get(part, 'properties')
  const own = typeof properties === 'object' && properties !== null ? Object.entries(properties) : []
  return [
    ...own.map(([key, words]) => ({ at: `${at}/properties/${key}`, words })),
    ...Object.entries(part).flatMap(([key, below]) => propertiesIn(below, `${at}/${key}`)),
  ]
}

describe('the schema of records, for the hover and the completion of an editor', () => {
  const properties = propertiesIn(recordsSchema)

  it('describes every property, with examples that fit', () => {
    expect(properties.length).toBeGreaterThan(40)
    const definitions: unknown = Reflect.get(Object(recordsSchema), '$defs')
    const wrong = properties.filter(({ words }) => {
      const fits = validator({ ...words, $defs: definitions })
      const shown = words.examples ?? []
      return !words.description || shown.length === 0 || !shown.every((example) => fits(example))
    })
    expect(wrong.map(({ at }) => at)).toEqual([])
  })

  it('takes the records of the gallery, which lead editors to it', async () => {
    const takes = validator(recordsSchema)
    const files: string[] = []
    for await (const path of glob('packages/agreement/gallery/*/records/*.yaml')) files.push(path)
    expect(files.length).toBeGreaterThan(3)
    for (const place of files) {
      const text = await readFile(place, 'utf8')
      const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)/u.exec(text) ?? []
      expect(takes(parse(text)), place).toBe(true)
      expect(relative('.', resolve(dirname(place), path))).toBe(
        'packages/measurement/src/record/records.schema.json',
      )
    }
  })
})

describe('the schema of worked examples', () => {
  const at = 'https://nines.example.com/'
  const withId = (document: unknown, id: string): object => ({ ...Object(document), $id: `${at}${id}` })
  const casesAjv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
  })
  casesAjv.addSchema(withId(schema, 'facts/facts.schema.json'))
  casesAjv.addSchema(withId(recordsSchema, 'record/records.schema.json'))
  const id = 'case/cases.schema.json'
  casesAjv.addSchema(withId(casesSchema, id))

  it('describes every property, with examples that fit', () => {
    const properties = propertiesIn(casesSchema)
    expect(properties.length).toBeGreaterThan(40)
    const wrong = properties.filter(({ at: way, words: { description, examples: shown = [] } }) => {
      const fits = casesAjv.compile({ $ref: `${at}${id}#${way.replaceAll('$', '%24')}` })
      return !description || shown.length === 0 || !shown.every((example) => fits(example))
    })
    expect(wrong.map(({ at: way }) => way)).toEqual([])
  })

  it('takes the examples of the gallery, which lead editors to it', async () => {
    const takes = casesAjv.compile({ $ref: `${at}${id}` })
    const files: string[] = []
    for await (const path of glob('packages/agreement/gallery/*/cases.yaml')) files.push(path)
    expect(files.length).toBeGreaterThan(40)
    for (const place of files) {
      const text = await readFile(place, 'utf8')
      const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)/u.exec(text) ?? []
      expect(takes(parse(text)), `${place} ${JSON.stringify(takes.errors?.[0])}`).toBe(true)
      expect(relative('.', resolve(dirname(place), path))).toBe(
        'packages/measurement/src/case/cases.schema.json',
      )
    }
  })
})
