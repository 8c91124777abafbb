import type { Origin } from '../origin.ts'
import { typed } from '../schema/example.ts'
import { pointerOf, type EffectiveLine } from './effective.ts'
import type { Effective } from './read-effective.ts'

const WIDEST = 100 // characters of a value on one line with its key; a longer one stands in a line for each of its parts
const REMARKS = 72 // the column in which origins stand at most; a longer line pushes only its own away

/**
 * An effective agreement as an agreement of its own: it reads to the same terms without its templates. Each line has the place of
 * its origin as a remark, and what is derived says so.
 */
export function effectiveText({ file, templates, lines, asides }: Effective): string {
  const beside = Map.groupBy(asides, ({ path }) => pointerOf(path.slice(0, -1)))
  const rows: Row[] = []
  let above: readonly string[] = []
  const close = (keys: readonly string[]): void => {
    for (let depth = above.length - 1; depth > sharedDepth(above, keys); depth -= 1)
      rows.push(...(beside.get(pointerOf(above.slice(0, depth))) ?? []).map((line) => asideRow(line, depth)))
  }
  for (const line of lines) {
    const keys = line.path.map(String)
    close(keys)
    for (let depth = sharedDepth(above, keys); depth < keys.length - 1; depth += 1)
      rows.push({ text: `${indent(depth)}${typed(keys[depth])}:` })
    rows.push(...valueRows(line, { head: keyOf(line), depth: keys.length - 1 }))
    above = keys
  }
  close([])
  rows.push(...(beside.get('') ?? []).map((line) => asideRow(line, 0)))
  return `${headOf(file, templates)}${rowsText(rows)}`
}

function headOf(file: string, templates: readonly string[]): string {
  return templates.length === 0 ? `# ${file}\n` : `# ${file}, on ${templates.join(', on ')}\n`
}

interface Row {
  readonly text: string
  readonly remark?: string
}

function rowsText(rows: readonly Row[]): string {
  const width = Math.min(REMARKS, Math.max(0, ...rows.map((row) => row.text.length)))
  return rows
    .map(({ text, remark }) => `${remark === undefined ? text : `${text.padEnd(width)}  # ${remark}`}\n`)
    .join('')
}

interface Spot {
  /** What stands before the value on its line: `target: `, or `- `. */
  readonly head: string
  readonly depth: number
}

function valueRows(line: EffectiveLine, { head, depth }: Spot): readonly Row[] {
  const text = `${indent(depth)}${head}${ownLine(line.value)}`
  if (text.length <= WIDEST || line.parts.length === 0)
    return [{ text: folded(text, depth), remark: originText(line.origin) }]
  const isList = Array.isArray(line.value)
  const below = line.parts.flatMap((part) =>
    valueRows(part, { head: isList ? '- ' : keyOf(part), depth: depth + 1 }),
  )
  return [{ text: `${indent(depth)}${head}`.trimEnd() }, ...below]
}

// On a line of its own a text needs no quotes for what parts the items of a list.
const PLAIN = /^[A-Za-z](?:[A-Za-z0-9 ./_%@,;'()?!+=-]*[A-Za-z0-9./_%@,;'()?!+=-])?$/

function ownLine(value: unknown): string {
  const text = typed(value)
  return typeof value === 'string' && text !== value && value.includes(' ') && PLAIN.test(value)
    ? value
    : text
}

const LONGEST = 4000 // characters: a file with a longer line is refused

// A text in quotes goes on in the next line behind a backslash; a blank that begins a line has one of its own.
function folded(text: string, depth: number): string {
  if (text.length <= LONGEST) return text
  const pieces = text.match(/(?:\\u[0-9a-f]{4}|\\.|[^\\]){1,1000}/gsu) ?? []
  const lines = pieces.map((piece, at) => (at > 0 && piece.startsWith(' ') ? `\\${piece}` : piece))
  return lines.join(`\\\n${indent(depth + 1)}`)
}

function keyOf({ path }: EffectiveLine): string {
  return `${typed(path.at(-1))}: `
}

function asideRow(line: EffectiveLine, depth: number): Row {
  const origin = originText(line.origin)
  if (line.value === null)
    return { text: `${indent(depth)}# ${keyOf(line)}~`, remark: `${origin} takes it away` }
  return { text: `${indent(depth)}# ${keyOf(line)}${typed(line.value)}`, remark: origin }
}

function sharedDepth(above: readonly string[], keys: readonly string[]): number {
  const different = keys.findIndex((key, depth) => above[depth] !== key)
  return different === -1 ? keys.length : Math.min(different, keys.length - 1)
}

function indent(depth: number): string {
  return '  '.repeat(depth)
}

function originText(origin: Origin): string {
  if (origin.kind === 'derived') return `derived: ${origin.says}`
  const { file, line } = origin.place
  return `${file}:${line}${origin.kind === 'defaults' ? ' (defaults)' : ''}`
}
