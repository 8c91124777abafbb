import type { Finding } from '@nines/agreement'
import { isMap, isScalar, type ParsedNode } from 'yaml'
import { draftOf } from '../../fix/draft.ts'
import type { Complaint } from '../asking/question.ts'
import type { Path } from '../writing/sheet.ts'

/** The findings that mark the entry at a path, key or value, as complaints about it. */
export function complaintsWithin(
  text: string,
  path: Path,
  findings: readonly Finding[],
): readonly Complaint[] {
  const span = spanOf(draftOf(text).root, path)
  if (span === undefined) return []
  const starts = lineStarts(text)
  return findings
    .filter(({ place: { line, column } }) => {
      const offset = (starts[line - 1] ?? 0) + column - 1
      return span.start <= offset && offset < span.end
    })
    .map(({ severity, says, fix }) => ({ isError: severity === 'error', says, fix }))
}

interface Span {
  readonly start: number
  readonly end: number
}

function spanOf(node: ParsedNode | null, [key, ...rest]: Path): Span | undefined {
  if (!isMap(node)) return undefined
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
  if (!pair?.value) return undefined
  return rest.length > 0
    ? spanOf(pair.value, rest)
    : { start: pair.key.range[0], end: Math.max(pair.value.range[1], pair.key.range[1]) }
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)]
}
