import { expect, it } from 'vitest'
import { visible } from './visible.ts'

it.each([
  ['plain text, ünd 東京 ✓', 'plain text, ünd 東京 ✓'],
  ['\u001B[2J\u0007', '␛[2J␇'],
  ['a\tb', 'a b'],
  ['\u007F', '␡'],
  ['\u009B31m', '<U+009B>31m'],
  ['10 %\u202E% 01', '10 %<U+202E>% 01'],
  ['99\u200B.9', '99<U+200B>.9'],
  ['\uD800', '<U+D800>'],
  ['\u2028', '<U+2028>'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown)
})
