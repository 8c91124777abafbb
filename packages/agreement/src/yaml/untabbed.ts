/** A text whose lines are indented with blanks, and the way back from its offsets. */
export interface Untabbed {
  readonly text: string
  readonly back: (offset: number) => number
}

interface Line {
  readonly text: string
  readonly indent: string
  /** In blanks, after mending. */
  readonly depth: number
}

const STEP = 2 // blanks that a level is indented by where only tabs say so
const WIDTHS = [2, 4, 8] // of a tab, in editors

/**
 * Indents with blanks what tabs indent: one level more below a key without a value, else as deep as one of the levels above that a
 * tab of some width would show it on. Undefined where there are several, so that nobody knows what the line belongs to.
 */
export function untabbed(text: string): Untabbed | undefined {
  const lines: Line[] = []
  let open: readonly Line[] = [] // the line above, and the ones that it lies below
  for (const written of text.split('\n')) {
    const line = mended(written, open)
    if (line === undefined) return undefined
    lines.push(line)
    if (/^[^#]/.test(written.trim())) open = [...open.filter(({ depth }) => depth < line.depth), line]
  }
  const shifts = shiftsOf(lines)
  return { text: lines.map((line) => line.text).join('\n'), back: (offset) => backFrom(offset, shifts) }
}

function mended(written: string, open: readonly Line[]): Line | undefined {
  const indent = /^[ \t]*/.exec(written)?.[0] ?? ''
  const tabs = tabsIn(indent)
  if (tabs === 0 || indent.length === written.length) return { text: written, indent, depth: indent.length }
  const shown = WIDTHS.map((width) => indent.length - tabs + tabs * width)
  const [depth, ...others] = depthsBelow(tabs, open).filter((one) => shown.includes(one))
  if (depth === undefined || others.length > 0) return undefined
  return { text: `${' '.repeat(depth)}${written.slice(indent.length)}`, indent, depth }
}

function depthsBelow(tabs: number, open: readonly Line[]): readonly number[] {
  const above = open.at(-1)
  if (above === undefined) return [0]
  const before = tabsIn(above.indent)
  if (before > 0) return [above.depth + (tabs - before) * STEP]
  if (above.text.trimEnd().endsWith(':')) return [above.depth + STEP]
  return open.map(({ depth }) => depth)
}

function tabsIn(indent: string): number {
  return indent.split('\t').length - 1
}

interface Shift {
  /** Offsets of the line in the mended text and in the written one, after the indent. */
  readonly from: number
  readonly to: number
}

function shiftsOf(lines: readonly Line[]): readonly Shift[] {
  let [from, to] = [0, 0]
  return lines.map(({ text, indent, depth }) => {
    const shift = { from: from + depth, to: to + indent.length }
    from += text.length + 1
    to += text.length - depth + indent.length + 1
    return shift
  })
}

function backFrom(offset: number, shifts: readonly Shift[]): number {
  let [low, high] = [0, shifts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((shifts[middle]?.from ?? 0) <= offset) low = middle
    else high = middle
  }
  const { from, to } = shifts[low] ?? { from: 0, to: 0 }
  return Math.max(0, offset - from + to)
}
