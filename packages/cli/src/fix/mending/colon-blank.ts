import type { Draft } from '../draft.ts'
import type { Edit } from '../edit.ts'
import { namesOfKeys } from '../forms.ts'
import type { Mending } from '../mending.ts'

export const colonBlank: Mending = {
  title:
    'The colon behind a key of the language has a blank behind it, where the line is no YAML without it.',
  find: ({ text, document }: Draft, { schema }) => {
    const keys = namesOfKeys(schema)
    return document.errors.flatMap(({ pos: [at] }) => blankAt(text, at, keys))
  },
}

const narrow = /^(?<head>[ \t]*(?:- )?(?<key>[A-Za-z]+)):(?=[^\s:/])/u

function blankAt(text: string, at: number, keys: ReadonlySet<string>): readonly Edit[] {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const { head, key } = narrow.exec(text.slice(start))?.groups ?? {}
  if (head === undefined || key === undefined || !keys.has(key)) return []
  const end = start + head.length + 1
  return [{ start: end, end, text: ' ', says: `a blank stands behind ${key}:` }]
}
