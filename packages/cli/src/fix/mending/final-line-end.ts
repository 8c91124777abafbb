import { isScalar, visit } from 'yaml'
import type { Draft } from '../draft.ts'
import type { Mending } from '../mending.ts'

export const finalLineEnd: Mending = {
  title: 'The last line ends like every other, and no empty line follows it.',
  concernsWholeFile: true,
  find: (draft) => {
    const { text, root } = draft
    const end = text.trimEnd().length
    if (root === null || text.slice(end) === '\n' || endsInBlock(draft, end)) return []
    return [{ start: end, end: text.length, text: '\n', says: 'the file ends with one line end' }]
  },
}

// The line ends after such a text may belong to it.
function endsInBlock({ document }: Draft, end: number): boolean {
  let last = ''
  visit(document, {
    Scalar: (_, node) => {
      if (isScalar(node) && (node.range?.[2] ?? 0) >= end) last = node.type ?? ''
    },
  })
  return last.startsWith('BLOCK')
}
