import type { Origin } from '../origin.ts'
import { typed } from '../schema/example.ts'
import type { EffectiveLine } from './effective.ts'

const WIDEST = 72 // characters of a line before its origin; a longer one pushes only its own origin away

/** An effective document as YAML, each line with the place of its origin as a remark. */
export function effectiveText(lines: readonly EffectiveLine[]): string {
  const rows: Row[] = []
  let above: readonly string[] = []
  for (const { path, value, origin } of lines) {
    const keys = path.map(String)
    for (let depth = sharedDepth(above, keys); depth < keys.length - 1; depth += 1)
      rows.push({ text: `${indent(depth)}${typed(keys[depth])}:` })
    const text = `${indent(keys.length - 1)}${typed(keys.at(-1))}: ${typed(value)}`
    rows.push({ text, remark: originText(origin) })
    above = keys
  }
  const width = Math.min(WIDEST, Math.max(0, ...rows.map((row) => row.text.length)))
  return rows
    .map(({ text, remark }) => `${remark === undefined ? text : `${text.padEnd(width)}  # ${remark}`}\n`)
    .join('')
}

interface Row {
  readonly text: string
  readonly remark?: string
}

function sharedDepth(above: readonly string[], keys: readonly string[]): number {
  const different = keys.findIndex((key, depth) => above[depth] !== key)
  return different === -1 ? keys.length : Math.min(different, keys.length - 1)
}

function indent(depth: number): string {
  return '  '.repeat(depth)
}

function originText(origin: Origin): string {
  if (origin.kind === 'derived') return origin.says
  const { file, line } = origin.place
  return `${file}:${line}${origin.kind === 'defaults' ? ' (defaults)' : ''}`
}
