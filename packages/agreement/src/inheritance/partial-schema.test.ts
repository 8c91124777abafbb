import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { editorSchemaText, partKinds } from '../../editor-schema.ts'
import { galleryBook, galleryNames, galleryText } from '../../gallery-sample.ts'
import { valueOf } from '../../sample.ts'
import { judgeTemplate } from '../judge-template.ts'
import { readAgreement } from '../read-agreement.ts'
import { isRecord } from '../schema/desk.ts'
import { readTemplate } from './template.ts'

function written(kind: string): string {
  return readFileSync(new URL(`../${kind}.schema.json`, import.meta.url), 'utf8')
}

// The schemas refer to each other by their files, as they lie beside each other.
const ajv = new Ajv2020({ strict: true, strictRequired: false })
for (const kind of ['agreement', ...partKinds])
  ajv.addSchema(JSON.parse(written(kind)), `${kind}.schema.json`)

function isAccepted(kind: string, data: unknown): boolean {
  return ajv.validate(`${kind}.schema.json`, data)
}

const templates = readdirSync(new URL('../../gallery/templates/', import.meta.url))
const extending = galleryNames.filter((name) => /^extends:/m.test(galleryText(`${name}/agreement.yaml`)))

interface Place {
  readonly at: string
  readonly property: Readonly<Record<string, unknown>>
}

/** Every property that an editor completes. */
function propertiesIn(schema: unknown, at: string): readonly Place[] {
  if (!isRecord(schema)) return Array.isArray(schema) ? schema.flatMap((one) => propertiesIn(one, at)) : []
  const own = isRecord(schema['properties']) ? Object.entries(schema['properties']) : []
  return [
    ...own.flatMap(([key, property]) => (isRecord(property) ? [{ at: `${at}/${key}`, property }] : [])),
    ...Object.entries(schema).flatMap(([key, below]) => propertiesIn(below, `${at}/${key}`)),
  ]
}

function hasWords({ property }: Place): boolean {
  const [form = property] = Array.isArray(property['anyOf']) ? property['anyOf'] : []
  return Boolean(property['description']) && isRecord(form) && Array.isArray(form['examples'])
}

describe('the schemas of documents in parts', () => {
  it.each(partKinds)('are made from that of agreements: %s', (kind) => {
    expect(written(kind)).toBe(editorSchemaText(kind))
  })

  it('describe every property, with examples, for the hover and the completion of an editor', () => {
    const places = propertiesIn(JSON.parse(written('template')), '')
    expect(places.length).toBeGreaterThan(150)
    expect(places.filter((place) => !hasWords(place)).map(({ at }) => at)).toEqual([])
  })

  it.each(templates)('take the template %s of the gallery, as the reader does', (file) => {
    const text = galleryText(`templates/${file}`)
    expect(isAccepted('template', parse(text))).toBe(true)
    const template = valueOf(readTemplate(`gallery/templates/${file}`, text))
    expect(judgeTemplate(template, galleryBook)).toEqual([])
  })

  it.each(extending)('take the agreement %s, which lies on a template', (name) => {
    const text = galleryText(`${name}/agreement.yaml`)
    expect(isAccepted('agreement-on-template', parse(text))).toBe(true)
    expect(readAgreement(`gallery/${name}/agreement.yaml`, text, galleryBook).ok).toBe(true)
  })

  it.each([
    ['template', 'nines: v1\ntemplate: shop\nid: acme/shop\n'],
    ['template', 'nines: v1\ntemplate: shop\nmetrics: { uptime: { tagret: ">= 99 %" } }\n'],
    ['template', 'nines: v1\ntemplate: shop\nmetrics: { uptime: { window: { calendar: month } } }\n'],
    ['template', 'nines: v1\n'],
    ['agreement-on-template', 'nines: v1\nid: acme/shop\nversion: 1\nstatus: draft\n'],
    ['agreement-on-template', 'nines: v1\nid: ~\nversion: 1\nstatus: draft\nextends: shop\n'],
  ])('refuse as %s what nines refuses: %j', (kind, text) => {
    expect(isAccepted(kind, parse(text))).toBe(false)
  })
})

// The places of a mapping at every depth, as paths.
function pathsIn(data: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (!isRecord(data)) return [path]
  return [path, ...Object.entries(data).flatMap(([key, below]) => pathsIn(below, [...path, key]))]
}

function withValue(data: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value
  const below = isRecord(data) ? data : {}
  return { ...below, [step]: withValue(below[step], rest, value) }
}

describe('an editor and the reader of templates', () => {
  it('say of a value of another kind the same: it fits, or it does not', () => {
    const files = templates.map((file) => {
      const data: unknown = parse(galleryText(`templates/${file}`))
      return {
        name: file.replace('.yaml', ''),
        data,
        paths: pathsIn(data).filter(({ length }) => length > 0),
      }
    })
    const values = fc.constantFrom<unknown>('', 'soon', '>= 99 %', 3, true, [], ['x'], {}, { within: '1 s' })
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), values, ({ name, data, paths }, place, value) => {
        const path = paths[place % paths.length] ?? []
        if (path[0] === 'template' || path[0] === 'extends') return
        const changed = withValue(data, path, value)
        const text = JSON.stringify(changed)
        const template = valueOf(readTemplate(`gallery/templates/${name}.yaml`, text))
        const findings = judgeTemplate(template, galleryBook)
        const isRefused = findings.some(
          ({ rule, place: { file } }) => rule.startsWith('schema/') && file.endsWith(`/${name}.yaml`),
        )
        expect(isAccepted('template', changed)).toBe(!isRefused)
      }),
      { numRuns: 500 },
    )
  })
})
