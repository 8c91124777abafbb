import { describe, expect, it } from 'vitest'
import { capitalised, fittedText, quoted } from './fitted-text.ts'

describe('fittedText', () => {
  it('keeps what fits, in the order of reading, without empty lines', () => {
    expect(
      fittedText([
        { rank: 1, text: 'a' },
        { rank: 2, text: '' },
        { rank: 0, text: 'b' },
      ]),
    ).toBe('a\nb')
  })

  it('drops what is needed least until the rest fits', () => {
    const lines = [
      { rank: 0, text: 'a'.repeat(500) },
      { rank: 2, text: 'b'.repeat(500) },
      { rank: 1, text: 'c'.repeat(500) },
    ]
    expect(fittedText(lines)).toBe(`${'a'.repeat(500)}\n${'c'.repeat(500)}`)
  })

  it('cuts the last line, never through a character', () => {
    expect(fittedText([{ rank: 0, text: 'x'.repeat(1021) + '😀'.repeat(9) }])).toBe(
      `${'x'.repeat(1021)}\uFFFD…`,
    )
  })
})

describe('quoted', () => {
  it('cuts an author who writes at length', () => {
    expect(quoted('short')).toBe('short')
    expect(quoted('y'.repeat(121))).toBe(`${'y'.repeat(118)}…`)
  })
})

it('capitalised begins a sentence', () => {
  expect(capitalised('at least')).toBe('At least')
})
