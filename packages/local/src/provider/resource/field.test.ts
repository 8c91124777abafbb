import { describe, expect, it } from 'vitest'
import { type Fields, normalize } from './field.ts'
import { unknowns } from '../value/unknown.ts'

const fields: Fields = {
  actions: { is: 'texts' },
  body: { is: 'json' },
  enabled: { is: 'flag', fallback: true },
  queries: { is: 'objects', fields: { id: { is: 'text' }, returnData: { is: 'flag', fallback: false } } },
  tags: { is: 'map' },
}

describe('normalize', () => {
  it('writes defaults out', () => {
    expect(normalize(fields, {})).toEqual({ enabled: true })
  })

  it('leaves out what is empty and what no field knows', () => {
    expect(normalize(fields, { actions: [], tags: {}, other: 1, enabled: null })).toEqual({ enabled: true })
  })

  it('sorts sets, also sets of objects', () => {
    const raw = { actions: ['b', 'a'], queries: [{ id: 'total' }, { id: 'bad', returnData: true }] }
    expect(normalize(fields, raw)).toEqual({
      actions: ['a', 'b'],
      enabled: true,
      queries: [
        { id: 'bad', returnData: true },
        { id: 'total', returnData: false },
      ],
    })
  })

  it('writes JSON with sorted keys and without layout', () => {
    expect(normalize(fields, { body: '{ "b": 1,\n "a": {} }' })).toMatchObject({ body: '{"a":{},"b":1}' })
    expect(normalize(fields, { body: '{ not JSON' })).toMatchObject({ body: '{ not JSON' })
  })

  it('passes unknowns through', () => {
    const raw = { actions: unknowns.list, body: unknowns.text, tags: unknowns.object }
    expect(normalize(fields, raw)).toEqual({ ...raw, enabled: true })
  })
})
