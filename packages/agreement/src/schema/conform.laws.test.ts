import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ids, textOf, type Sample } from '../../sample.ts'
import { conform } from './conform.ts'
import { agreementSchema, calendarsSchema, partiesSchema, type Schema } from './schema.ts'

const ajv = new Ajv2020({ strict: true, strictRequired: false })
const validators = new Map(
  [agreementSchema, calendarsSchema, partiesSchema].map((schema) => [
    schema,
    ajv.compile(JSON.parse(JSON.stringify(schema))),
  ]),
)

function schemaOf(sample: Sample): Schema {
  if (sample === 'parties') return partiesSchema
  return sample === 'calendars' ? calendarsSchema : agreementSchema
}

// What may take the place of a value: of the right kind and of wrong ones, near a border and far from it.
const values = fc.oneof(
  fc.constantFrom<unknown>(
    'p99',
    '',
    ' x',
    '300 ms',
    '>= 99.9 %',
    '<= 5 min',
    'good',
    'never',
    '2026-12-01',
    'x'.repeat(300),
  ),
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    1,
    1.5,
    1e9,
    [],
    {},
    ['a', 'a'],
    ['a-b'],
    { P1: '15 min' },
    { within: '1 s' },
  ),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ maxLength: 8 }),
)

const keys = fc.constantFrom(
  'within',
  'custom',
  'alb',
  'stage',
  'noData',
  'rolling',
  'share',
  'x',
  'P1',
  'toString',
  'says',
)

interface Stroke {
  readonly place: number
  readonly kind: 'replace' | 'remove' | 'add'
  readonly key: string
  readonly value: unknown
}

const strokes = fc.array(
  fc.record<Stroke>({
    place: fc.nat(),
    kind: fc.constantFrom('replace', 'remove', 'add'),
    key: keys,
    value: values,
  }),
  { minLength: 1, maxLength: 3 },
)

// Every collection in the data, the outermost first.
function collections(data: unknown): readonly object[] {
  if (typeof data !== 'object' || data === null) return []
  return [data, ...Object.values(data).flatMap(collections)]
}

function apply(data: unknown, stroke: Stroke): void {
  const all = collections(data)
  const target = all[stroke.place % Math.max(1, all.length)]
  if (Array.isArray(target)) strokeList(target, stroke)
  else if (target !== undefined) strokeMapping(target, stroke)
}

// Copied, since the walk takes out what is at fault: a shared value would carry the gaps of one run into the next.
function strokeList(list: unknown[], { place, kind, value }: Stroke): void {
  list.splice(
    place % (list.length + 1),
    kind === 'add' ? 0 : 1,
    ...(kind === 'remove' ? [] : [structuredClone(value)]),
  )
}

function strokeMapping(mapping: object, { place, kind, key, value }: Stroke): void {
  const own = Object.keys(mapping)
  const name = kind === 'add' ? key : (own[place % Math.max(1, own.length)] ?? key)
  if (kind === 'remove') Reflect.deleteProperty(mapping, name)
  else Reflect.set(mapping, name, structuredClone(value))
}

describe('holding data to a schema', () => {
  it.each([...ids, 'parties', 'calendars'] as const)(
    'agrees with a validator of JSON Schema about changes of %s',
    (sample) => {
      const schema = schemaOf(sample)
      const text = textOf(sample)
      fc.assert(
        fc.property(strokes, (list) => {
          const data: unknown = parse(text)
          for (const stroke of list) apply(data, stroke)
          const wanted = validators.get(schema)?.(structuredClone(data))
          const faults: string[] = []
          const whole = conform(schema, data, (fault) => faults.push(fault.kind))
          expect(whole).toBe(wanted)
          expect(faults.length === 0).toBe(wanted)
        }),
        { numRuns: 400 },
      )
    },
  )

  it('leaves data that holds to its schema, with gaps', () => {
    fc.assert(
      fc.property(strokes, (list) => {
        const data: unknown = parse(textOf('acme/order-events'))
        for (const stroke of list) apply(data, stroke)
        conform(agreementSchema, data, () => undefined)
        const again: string[] = []
        const withoutGaps: unknown = JSON.parse(JSON.stringify(data))
        conform(agreementSchema, withoutGaps, (fault) => again.push(fault.kind))
        const fine = new Set(['missing-keys', 'too-few', 'no-branch', 'wrong-kind'])
        expect(again.filter((kind) => !fine.has(kind))).toEqual([])
      }),
    )
  })
})
