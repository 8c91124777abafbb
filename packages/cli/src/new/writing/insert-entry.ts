import { isMap, isScalar, type ParsedNode, type YAMLMap } from 'yaml'
import { draftOf } from '../../fix/draft.ts'
import { inline } from './sheet-text.ts'
import type { Path, Plain } from './sheet.ts'

/** An entry to put at the end of a mapping: on one line, or on lines of their own without indentation. */
export interface Entry {
  readonly key: string
  readonly value: Plain
  readonly lines?: readonly string[]
}

/**
 * The text with an entry more at the end of the mapping at a path; not another byte of it changes. Undefined where there
 * is no such mapping, or the text is not YAML.
 */
export function insertEntry(text: string, path: Path, entry: Entry): string | undefined {
  const { root } = draftOf(text)
  const map = root === null ? undefined : follow(root, path)
  if (map === undefined) return undefined
  return map.flow === true ? insertInBrackets(text, map, entry) : insertLines(text, map, entry)
}

function follow(node: ParsedNode, [key, ...rest]: Path): YAMLMap.Parsed | undefined {
  if (!isMap(node)) return undefined
  if (key === undefined) return node
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
  return pair?.value ? follow(pair.value, rest) : undefined
}

function insertInBrackets(text: string, map: YAMLMap.Parsed, { key, value }: Entry): string {
  const last = map.items.at(-1)
  const end = last ? (last.value ?? last.key).range[1] : map.range[0] + 1
  const rest = text.slice(end)
  const put = `${last ? ', ' : ' '}${inline({ [key]: value }).slice(2, -2)}`
  return text.slice(0, end) + put + (last || /^\s/u.test(rest) ? '' : ' ') + rest
}

function insertLines(text: string, map: YAMLMap.Parsed, { key, value, lines }: Entry): string | undefined {
  const [first, second] = map.items
  const last = map.items.at(-1)
  if (first === undefined || last === undefined) return undefined
  const column = columnOf(text, first.key.range[0])
  const end = endOfEntry(text, (last.value ?? last.key).range[1], column)
  const body = lines ?? [inline({ [key]: value }).slice(2, -2)]
  // Entries of several lines stand apart where the others do; a first one says nothing about that.
  const isApart = lines !== undefined && (second === undefined || isAfterEmptyLine(text, second.key.range[0]))
  return withLines(text, end, [...(isApart ? [''] : []), ...body.map((line) => ' '.repeat(column) + line)])
}

function withLines(text: string, at: number, lines: readonly string[]): string {
  const before = text.slice(0, at)
  return `${before}${before.endsWith('\n') ? '' : '\n'}${lines.join('\n')}\n${text.slice(at)}`
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

// Where the entry ends: after its last line with a value, and after comments that are indented below its key.
function endOfEntry(text: string, offset: number, column: number): number {
  const last = text.slice(0, offset).trimEnd().length
  const feed = text.indexOf('\n', last)
  const end = feed === -1 ? text.length : feed + 1
  const comments = new RegExp(`^(?: {${column + 1},}#[^\\n]*\\n)+`, 'u').exec(text.slice(end))
  return end + (comments?.[0].length ?? 0)
}

function isAfterEmptyLine(text: string, offset: number): boolean {
  return /\n[ \t]*\n(?:[ \t]*#[^\n]*\n)*[ \t]*$/u.test(text.slice(0, offset))
}
