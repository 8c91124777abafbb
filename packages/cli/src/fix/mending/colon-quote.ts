import type { Draft } from '../draft.ts'
import type { Edit } from '../edit.ts'
import { keysOfTexts } from '../forms.ts'
import type { Mending } from '../mending.ts'

export const colonQuote: Mending = {
  title:
    'A text on one line that has a colon with a blank in it gets its quotes, behind a key that takes nothing but a text (`title`, `says`).',
  find: ({ text, document }: Draft, { schema }) => {
    const keys = keysOfTexts(schema)
    return document.errors.flatMap(({ code, pos: [at] }) =>
      code === 'BLOCK_AS_IMPLICIT_KEY' ? quotesAt(text, at, keys) : [],
    )
  },
}

// A key, and a value that begins like a text; a comment behind it stays.
const line =
  /^(?<head>[ ]*(?:- )?(?<key>[\w-]+):[ ]+)(?<value>[^\s"'[\]{}#&*!|>%@`,?-][^"\\#\n]*: [^"\\#\n]*?)[ \t]*(?:#[^\n]*)?(?:\n|$)/u

function quotesAt(text: string, at: number, keys: ReadonlySet<string>): readonly Edit[] {
  const begin = text.lastIndexOf('\n', at - 1) + 1
  const { head, key = '', value } = line.exec(text.slice(begin))?.groups ?? {}
  if (head === undefined || value === undefined || !keys.has(key)) return []
  const start = begin + head.length
  return [{ start, end: start + value.length, text: `"${value}"`, says: 'the value stands in quotes' }]
}
