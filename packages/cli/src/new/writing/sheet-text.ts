import { wrap } from '../../terminal/wrap.ts'
import { scalarText } from './scalar-text.ts'
import { isList, isMap, type Path, type Plain, type PlainMap, type Sheet } from './sheet.ts'

/** How a document is laid out: what begins with an empty line, and what is never put on one line. */
export interface Layout {
  readonly startsApart: (path: Path) => boolean
  readonly isSpread: (path: Path) => boolean
}

const widest = 100 // characters of a line, so that a review shows it whole
const step = '  '

/** The lines of a document. */
export function sheetText(sheet: Sheet, layout: Layout): string {
  return `${mapLines(sheet.data, { path: [], indent: '', comments: sheet.comments, layout }).join('\n')}\n`
}

interface Spot {
  readonly path: Path
  readonly indent: string
  readonly comments: Sheet['comments']
  readonly layout: Layout
}

function mapLines(map: PlainMap, spot: Spot): readonly string[] {
  return Object.entries(map).flatMap(([key, value], index) => {
    const here = { ...spot, path: [...spot.path, key] }
    const lines = entryLines(key, value, here)
    return index > 0 && spot.layout.startsApart(here.path) ? ['', ...lines] : lines
  })
}

function entryLines(key: string, value: Plain, spot: Spot): readonly string[] {
  const head = `${spot.indent}${scalarText(key, false)}:`
  const short = `${head} ${inline(value)}`
  const comment = spot.comments.get(spot.path.join('/'))
  const said = comment === undefined ? '' : ` # ${comment}`
  if (typeof value !== 'object')
    return short.length <= widest ? [short + said] : longText(head, value, spot, said)
  if (Object.keys(value).length === 0 || fitsOneLine(short, spot)) return [short + said]
  const below = { ...spot, indent: spot.indent + step }
  return [head + said, ...(isMap(value) ? mapLines(value, below) : listLines(value, below))]
}

function fitsOneLine(line: string, spot: Spot): boolean {
  return line.length <= widest && !holdsComments(spot) && !spot.layout.isSpread(spot.path)
}

function listLines(list: Plain, { indent }: Spot): readonly string[] {
  return isList(list) ? list.map((item) => `${indent}- ${inline(item)}`) : []
}

// A text of several words goes on over several lines, which YAML folds into one again.
function longText(
  head: string,
  value: string | number | boolean,
  { indent }: Spot,
  said: string,
): readonly string[] {
  const text = String(value)
  const isFoldable = /^\S+(?: \S+)*$/u.test(text) && /^[ -~\u{A1}-\u{D7FF}]*$/u.test(text)
  if (!isFoldable) return [`${head} ${scalarText(value, false)}${said}`]
  return [
    `${head} >-${said}`,
    ...wrap(text, widest - indent.length - step.length).map((line) => indent + step + line),
  ]
}

/** A value on one line. */
export function inline(value: Plain, inBrackets = false): string {
  if (typeof value !== 'object') return scalarText(value, inBrackets)
  if (isList(value)) return `[${value.map((item) => inline(item, true)).join(', ')}]`
  const entries = Object.entries(value).map(
    ([key, below]) => `${scalarText(key, true)}: ${inline(below, true)}`,
  )
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

function holdsComments({ path, comments }: Spot): boolean {
  const prefix = `${path.join('/')}/`
  return [...comments.keys()].some((key) => key.startsWith(prefix))
}
