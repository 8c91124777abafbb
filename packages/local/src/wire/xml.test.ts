import { describe, expect, it } from 'vitest'
import { entries, leaf, members } from './xml.ts'

describe('XML of the query protocol', () => {
  it('escapes texts', () => {
    expect(leaf('A', `<b> & "c" 'd'\r\n`)).toBe(`<A>&lt;b&gt; &amp; &quot;c&quot; 'd'&#13;\n</A>`)
  })

  it('writes U+FFFD for what XML can not hold', () => {
    expect(leaf('A', 'a\u0000b\uFFFEc\uD800d')).toBe('<A>a\uFFFDb\uFFFDc\uFFFDd</A>')
  })

  it('keeps characters beyond the first plane', () => {
    expect(leaf('A', '😀')).toBe('<A>😀</A>')
  })

  it('writes lists and maps', () => {
    expect(members('L', [leaf('A', '1'), leaf('A', '2')])).toBe(
      '<L><member><A>1</A></member><member><A>2</A></member></L>',
    )
    expect(entries('M', { a: '1' })).toBe('<M><entry><key>a</key><value>1</value></entry></M>')
    expect(members('L', [])).toBe('<L></L>')
  })
})
