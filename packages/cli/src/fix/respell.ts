import type { Scalar } from 'yaml'
import type { Edit } from './edit.ts'

/** The edit that gives a value another text and keeps its quotes; it gets some where it cannot do without. */
export function respell({ type, range }: Scalar.Parsed, text: string, says: string): readonly Edit[] {
  const quote = quotes[String(type)]
  if (quote === undefined) return []
  const [start, end] = range
  const mark = quote === '' && /^[^\w<]/u.test(text) ? '"' : quote
  return [{ start, end, text: mark + text + mark, says }]
}

// Texts in blocks are prose, which nobody respells.
const quotes: Readonly<Record<string, string>> = { PLAIN: '', QUOTE_DOUBLE: '"', QUOTE_SINGLE: "'" }
