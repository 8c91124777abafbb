import { tag } from '@smithy/core/cbor'
import { describe, expect, it } from 'vitest'
import { read } from './reading.ts'
import { flag, list, real, structure, text, time, whole } from './shape.ts'

const shape = structure({
  'Name!': text(1, 5),
  Count: whole(1),
  Value: real,
  On: flag,
  At: time,
  Names: list(text()),
})

describe('reading a body by a shape', () => {
  it('keeps known members and leaves out nulls and strangers', () => {
    const raw = { Name: 'a', Count: 2, Value: 1.5, On: true, At: 60, Names: ['b'], Other: 1 }
    expect(read(shape, raw, 'json')).toEqual({
      ok: true,
      value: { Name: 'a', Count: 2, Value: 1.5, On: true, At: 60, Names: ['b'] },
    })
    expect(read(shape, { Name: null }, 'json')).toEqual({ ok: true, value: {} })
  })

  it('takes nothing from the prototype of a body', () => {
    const inherited: unknown = Object.create({ Name: 'a' })
    expect(read(shape, inherited, 'json')).toEqual({ ok: true, value: {} })
  })

  it.each([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['-Infinity', Number.NEGATIVE_INFINITY],
  ])('reads the text %s where a number goes', (raw, value) => {
    expect(read(real, raw, 'json')).toEqual({ ok: true, value })
  })

  it('reads a time of CBOR under tag 1 alone, a time of JSON plain alone', () => {
    expect(read(time, tag({ tag: 1, value: 60 }), 'cbor')).toEqual({ ok: true, value: 60 })
    expect(read(time, 60, 'cbor').ok).toBe(false)
    expect(read(time, tag({ tag: 2, value: 60 }), 'cbor').ok).toBe(false)
    expect(read(time, 60, 'json')).toEqual({ ok: true, value: 60 })
  })

  it.each([
    ['a number where a text goes', { Name: 1 }, 'NUMBER_VALUE can not be converted to a String'],
    ['a text where a number goes', { Count: '1' }, 'STRING_VALUE can not be converted to an Integer'],
    ['a broken number', { Count: 1.5 }, 'NUMBER_VALUE can not be converted to an Integer'],
    ['true where a decimal goes', { Value: true }, 'TRUE_VALUE can not be converted to a Double'],
    [
      'a name of an object where a decimal goes',
      { Value: 'toString' },
      'STRING_VALUE can not be converted to a Double',
    ],
    ['a text where a flag goes', { On: 'no' }, 'STRING_VALUE can not be converted to a Boolean'],
    ['false where a text goes', { Name: false }, 'FALSE_VALUE can not be converted to a String'],
    ['a text where a time goes', { At: '2026-11-10' }, 'STRING_VALUE can not be converted to a Timestamp'],
    ['a list where a text goes', { Name: [] }, 'Start of list found where not expected'],
    ['an object where a text goes', { Name: {} }, 'Start of structure or map found where not expected.'],
    ['a text where a list goes', { Names: 'a' }, 'Expected list or null'],
    ['a number in a list of texts', { Names: ['a', 1] }, 'NUMBER_VALUE can not be converted to a String'],
    ['a list for the whole', [], 'Expected structure or null'],
  ])('refuses %s', (_, raw, says) => {
    expect(read(shape, raw, 'json')).toEqual({ ok: false, says })
  })
})
