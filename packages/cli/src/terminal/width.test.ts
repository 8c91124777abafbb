import { describe, expect, it } from 'vitest'
import { clip, clipStart, pad, width } from './width.ts'

describe('the width of a text in cells', () => {
  it.each([
    ['', 0],
    ['uptime', 6],
    ['Zürich', 6],
    ['Zu\u0308rich', 6], // the same word with a combining mark
    ['東京', 4],
    ['한국어', 6],
    ['ｆｕｌｌ', 8],
    ['✅', 2],
    ['👩‍💻', 2], // one picture of three code points
    ['❤️', 2],
    ['✓ ─ │ …', 7],
    ['\u200B', 0],
    ['\u001B[31mred\u001B[39m', 3],
  ])('%j takes %i', (text, cells) => {
    expect(width(text)).toBe(cells)
  })

  it('fills on the side that is asked for', () => {
    expect(pad('東', 4)).toBe('東  ')
    expect(pad('9 min', 7, 'right')).toBe('  9 min')
    expect(pad('longer than that', 4)).toBe('longer than that')
  })

  it('cuts with a mark, never through a wide letter', () => {
    expect(clip('checkout', 8)).toBe('checkout')
    expect(clip('checkout', 7)).toBe('checko…')
    expect(clip('東京東京', 4)).toBe('東…')
    expect(clipStart('checkout', 8)).toBe('checkout')
    expect(clipStart('checkout', 7)).toBe('…eckout')
    expect(clipStart('東京東京', 4)).toBe('…京')
  })
})
