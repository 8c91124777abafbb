import { expect, it } from 'vitest'
import { wrap } from './wrap.ts'

it.each([
  ['', 10, ['']],
  ['one two three', 20, ['one two three']],
  ['one two three', 7, ['one two', 'three']],
  ['one two three', 6, ['one', 'two', 'three']],
  ['a incomprehensibilities b', 5, ['a', 'incomprehensibilities', 'b']],
  ['東京 東京 東京', 9, ['東京 東京', '東京']],
])('%j in %i cells', (text, cells, lines) => {
  expect(wrap(text, cells)).toEqual(lines)
})
