import { assert, jsonValue, nat, property, stringMatching } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMapping } from './shape.ts'
import { faultOf, repeatedKeys } from './json-fault.ts'
import { locateJson } from './json-place.ts'

const pathsOf = (
  data: unknown,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] => {
  if (Array.isArray(data))
    return [path, ...data.flatMap((item: unknown, index) => pathsOf(item, [...path, index]))]
  if (!isMapping(data)) return [path]
  return [path, ...Object.entries(data).flatMap(([key, item]) => pathsOf(item, [...path, key]))]
}

const follow = (data: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)]
    return isMapping(value) ? value[String(step)] : undefined
  }, data)

describe('places in JSON', () => {
  it('marks what parses to the value at every path', () => {
    assert(
      property(jsonValue(), nat(4), (data, indent) => {
        const text = JSON.stringify(data, null, indent)
        for (const path of pathsOf(data)) {
          const { start, end } = locateJson(text, path)
          expect(JSON.parse(text.slice(start, end))).toEqual(JSON.parse(JSON.stringify(follow(data, path))))
        }
      }),
    )
  })

  it('finds no key twice in what was printed once', () => {
    assert(property(jsonValue(), (data) => repeatedKeys(JSON.stringify(data)).length === 0))
  })

  it('finds the fault of every text that is cut off, at its end or before', () => {
    assert(
      property(jsonValue(), nat(), (data, cut) => {
        const text = JSON.stringify({ data })
        const part = text.slice(0, cut % text.length)
        const { span } = faultOf(part)
        expect(span.start).toBeLessThanOrEqual(part.length)
        expect(() => JSON.parse(part)).toThrow()
      }),
    )
  })

  it('finds a stray word where it stands', () => {
    assert(
      property(jsonValue({ maxDepth: 3 }), stringMatching(/^[g-m]{1,8}$/), (data, word) => {
        const text = `[${JSON.stringify(data)}, ${word}]`
        expect(faultOf(text).span.start).toBe(text.lastIndexOf(word))
      }),
    )
  })
})
