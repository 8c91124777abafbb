import { describe, expect, it } from 'vitest'
import { readStruct, valueFrom, writeStruct } from './struct.ts'

describe('structs', () => {
  it('give back what was written', () => {
    const properties = { a: 0.0144, b: [true, null, 'x'], c: { d: {} }, e: [] }
    expect(readStruct(writeStruct(properties))).toEqual(properties)
  })

  it('are empty where the engine sends none', () => {
    expect(readStruct(undefined)).toEqual({})
  })

  it('hold no value that JSON does not know', () => {
    expect(valueFrom({ a: undefined, b: 1n })).toEqual({ a: null, b: null })
  })
})
