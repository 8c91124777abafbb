import MarkdownIt from 'markdown-it'
import { textIn, type Properties } from './dashboard-body.ts'
import { html, type Html, trusted } from './html.ts'

// Markup in the text stays text, links lead only to safe schemes, and no picture is loaded from elsewhere.
const markdown = new MarkdownIt({ html: false, linkify: false }).disable('image')

/** Draws a text widget: Markdown, with CloudWatch's `[button:…](…)` as a plain link. */
export function textWidget(properties: Properties): Html {
  const text = (textIn(properties, 'markdown') ?? '').replaceAll(/\[button:(?:primary:)?/g, '[')
  const tokens = markdown.parse(text, {})
  for (const token of tokens) token.tag = token.tag.replace(/^h([1-5])$/, lowered)
  return html`<div class="text">${trusted(markdown.renderer.render(tokens, markdown.options, {}))}</div>`
}

// The name of the dashboard is the only heading of the first rank.
function lowered(_: string, rank: string): string {
  return `h${Number(rank) + 1}`
}
