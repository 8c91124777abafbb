import { isScalar, visit, type Scalar, type YAMLParseError } from 'yaml'
import type { Draft } from '../draft.ts'
import type { Edit } from '../edit.ts'
import type { Mending } from '../mending.ts'

export const missingQuote: Mending = {
  title: 'A value that begins with a sign of YAML (`>= 99.9 %`, `@org/team`) gets its quotes.',
  find: (draft) => draft.document.errors.flatMap((error) => quoteAt(draft, error)),
}

function quoteAt(draft: Draft, { code, pos: [at], message }: YAMLParseError): readonly Edit[] {
  if (code === 'BAD_SCALAR_START') return quotePlain(draft, at)
  return code === 'UNEXPECTED_TOKEN' && message.startsWith('Block scalar header')
    ? quoteRest(draft.text, at - 1)
    : []
}

function quotePlain({ document, text }: Draft, at: number): readonly Edit[] {
  const found: Scalar[] = []
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && isScalar(node) && node.range?.[0] === at) found.push(node)
    },
  })
  const range = found[0]?.range
  return range ? quoted(text, range[0], range[1]) : []
}

// To YAML the line below would belong to the text, if it were indented further.
function quoteRest(text: string, start: number): readonly Edit[] {
  const rest = /^(?<value>>=?[^\n#]*[^\s#])[ \t]*(?:[ \t]#[^\n]*)?(?:\n|$)/u.exec(text.slice(start))
  if (rest === null) return []
  const own = indentOf(text, text.lastIndexOf('\n', start) + 1)
  const below = /^(?:[ \t]*\n)*/u.exec(text.slice(start + rest[0].length))?.[0].length ?? 0
  const next = start + rest[0].length + below
  if (next < text.length && indentOf(text, next) > own) return []
  return quoted(text, start, start + (rest.groups?.['value'] ?? '').length)
}

function indentOf(text: string, lineStart: number): number {
  return /^ */u.exec(text.slice(lineStart))?.[0].length ?? 0
}

function quoted(text: string, start: number, end: number): readonly Edit[] {
  const value = text.slice(start, end)
  if (/["\\\n]/u.test(value)) return []
  return [{ start, end, text: `"${value}"`, says: 'the value stands in quotes' }]
}
