import { describe, expect, it } from 'vitest'
import { characterName, hiddenCharacters, unmask } from './hidden-character.ts'
import { findLookAlike, latinized } from './look-alike.ts'

describe('characters that nobody sees', () => {
  it.each([
    ['plain text, with\ttabs\nand\r\nlines'],
    ['Über den Wolken, naïve, 東京, Привет, שלום, ⚠️, 👩‍💻, ❤️'],
    ['می‌خواهم'],
    ['no\u00a0break and thin\u2009spaces are seen'],
  ])('are not in %j', (text) => {
    expect([...hiddenCharacters(text)]).toEqual([])
  })

  it.each([
    ['a\u200bb', 'U+200B (zero-width space)'],
    ['a\u200db', 'U+200D (zero-width joiner)'],
    ['a\u200cb', 'U+200C (zero-width non-joiner)'],
    ['a\ufe0fb', 'U+FE0F (variation selector 16)'],
    ['a\u00adb', 'U+00AD (soft hyphen)'],
    ['a\u0007b', 'U+0007 (bell)'],
    ['a\u001bb', 'U+001B (escape)'],
    ['a\u0085b', 'U+0085 (next line)'],
    ['a\u2028b', 'U+2028 (line separator)'],
    ['a\rb', 'U+000D (carriage return)'],
    ['a\u202eb', 'U+202E (right-to-left override)'],
    ['a\u2800b', 'U+2800'],
    ['a\u{e0041}b', 'U+E0041'],
  ])('are found in %j', (text, name) => {
    expect([...hiddenCharacters(text)]).toEqual([{ at: 1, name }])
  })

  it('are shown, each unit by one sign, so that columns stay', () => {
    expect(unmask('a\u001b[31m\u{e0041}b')).toBe('a\ufffd[31m\ufffd\ufffdb')
  })

  it('are named by their number where they have no name', () => {
    expect(characterName('\u2192')).toBe('U+2192')
  })
})

describe('letters that look like others', () => {
  it.each([
    ['Checkout API'],
    ['Договор с Acme об API'],
    ['Über α-Tests'],
    ['Ελληνικά και Latin'],
    ['東京 API'],
    ['сервис'],
    ['10 µs'],
  ])('are not in %j', (text) => {
    expect(findLookAlike(text)).toBeUndefined()
  })

  it.each([
    ['Check\u043eut', 5, 'U+043E', 'o'],
    ['API for \u0410\u0441\u043c\u0435', 8, 'U+0410', 'A'],
    ['\u0391cme', 0, 'U+0391', 'A'],
    ['Checkout \uff21PI', 9, 'U+FF21', 'A'],
    ['\u{1d400}cme', 0, 'U+1D400', 'A'],
    ['Договор с \u0410cme', 10, 'U+0410', 'A'],
  ])('are found in %j', (text, at, name, like) => {
    expect(findLookAlike(text)).toEqual({ at, name, like })
  })

  it('have the letters that they look like', () => {
    expect(latinized('\u0430\u0441\u043c\u0435-\uff21\u0391')).toBe('acme-AA')
  })
})
