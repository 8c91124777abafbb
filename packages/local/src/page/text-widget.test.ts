import { describe, expect, it } from 'vitest'
import { textWidget } from './text-widget.ts'

const draw = (markdown: string): string => textWidget({ markdown }).markup

describe('a text widget', () => {
  it('draws headings below that of the page, lists, tables and links', () => {
    expect(draw('# Title\n\n- one\n- two')).toBe(
      '<div class="text"><h2>Title</h2>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n</div>',
    )
    expect(draw('|a|b|\n|-|-|\n|1|2|')).toContain('<td>1</td>')
    expect(draw('[button:primary:Open](https://example.com)')).toContain(
      '<a href="https://example.com">Open</a>',
    )
  })

  it.each([
    ['markup', '<script>alert(1)</script>', '&lt;script&gt;'],
    ['a link that runs', '[x](javascript:alert(1))', '[x](javascript:alert(1))'],
    ['a link to data', '[x](data:text/html,<b>)', '[x](data:text/html,&lt;b&gt;)'],
    ['a picture', '![x](https://example.com/x.png)', '!<a href="https://example.com/x.png">x</a>'],
    [
      'a quote in a link',
      '[x](https://example.com/"onclick="x)',
      'href="https://example.com/%22onclick=%22x"',
    ],
  ])('keeps %s harmless', (_, markdown, kept) => {
    expect(draw(markdown)).toContain(kept)
    expect(draw(markdown)).not.toMatch(/<script|<img|href="(?:javascript|data)/)
  })

  it('is empty without text', () => {
    expect(textWidget({}).markup).toBe('<div class="text"></div>')
  })
})
