import { isScalar, visit, type Document } from 'yaml'
import type { Mending } from '../mending.ts'

export const trailingBlank: Mending = {
  title: 'Blanks at the end of a line go, but for those inside a text of several lines.',
  concernsWholeFile: true,
  find: ({ text, root, document }) => {
    if (root === null) return []
    const texts = longTexts(document, text)
    return [...text.matchAll(/[ \t]+(?=\r?$)/gmu)]
      .map(({ 0: blanks, index }) => ({ start: index, end: index + blanks.length }))
      .filter(({ start, end }) => !texts.some((long) => long.start < end && start < long.end))
      .map((span) => ({ ...span, text: '', says: 'line has lost the blanks at its end' }))
  },
}

interface Span {
  readonly start: number
  readonly end: number
}

// What looks like a blank at the end of a line may be part of such a text, or end an escape in it.
function longTexts(document: Document.Parsed, text: string): readonly Span[] {
  const spans: Span[] = []
  visit(document, {
    Scalar: (_, node) => {
      const [start, , end] = node.range ?? [0, 0, 0]
      if (isScalar(node) && text.slice(start, end).trimEnd().includes('\n')) spans.push({ start, end })
    },
  })
  return spans
}
