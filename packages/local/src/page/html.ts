/** Markup that is safe to write into a page: only `html` and `trusted` make it. */
export interface Html {
  readonly markup: string
}

type Part = string | number | Html | readonly Html[]

/** A template whose texts are escaped and whose markup is kept; the line breaks of the template are not written. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return {
    markup: strings
      .map((string, index) => `${tight(string)}${index < parts.length ? written(parts[index]) : ''}`)
      .join(''),
  }
}

// The formatter breaks a template where it likes, also inside a tag.
function tight(string: string): string {
  return string.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/ (\/?>)/g, '$1')
}

/** Markup that a renderer made which escapes by itself. */
export const trusted = (markup: string): Html => ({ markup })

/** Nothing. */
export const empty: Html = { markup: '' }

function written(part: Part | undefined): string {
  if (part === undefined) return ''
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part))
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('')
}

/** Text as the content of an element or of a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
