import { paint } from '../terminal/paint.ts'
import { plural } from '../terminal/plural.ts'
import type { Screen } from '../terminal/screen.ts'
import { visible } from '../terminal/visible.ts'
import { clip } from '../terminal/width.ts'
import type { Mended, Recovery } from './mend.ts'

/** A file that was mended: the name that people see, its text before, and what became of it. */
export interface MendedFile {
  readonly shown: string
  readonly before: string
  readonly recovery: Recovery
}

type Look = Pick<Screen, 'hasColours' | 'columns'>

/** What was mended in a file: what concerns it as a whole, then line by line the old text, the new one, and why. */
export function mendingText({ shown, before, recovery }: MendedFile, look: Look): string {
  const { good, strong } = paint(look.hasColours)
  const { mended, text } = recovery
  const whole = mended.filter(({ line }) => line === undefined)
  const lines = Map.groupBy(
    mended.filter(({ line }) => line !== undefined),
    ({ line = 0 }) => line,
  )
  const old = linesBefore(before, text)
  const blocks = [...lines].toSorted(([a], [b]) => a - b)
  return [
    `${strong(visible(shown))}  ${good(`mended ${plural(countOf(mended), 'slip')}`)}`,
    ...wholeLines(whole),
    ...blocks.flatMap(([line, says]) =>
      lineBlock({ line, old: old[line - 1] ?? '', now: text.split('\n')[line - 1] ?? '', says }, look),
    ),
    '',
  ].join('\n')
}

// Equal words about a file as a whole are one slip, repeated on many lines.
function countOf(mended: readonly Mended[]): number {
  return new Set(mended.map(({ line, says }) => `${line} ${says}`)).size
}

// A line that was put in at the top moves the others down by one.
function linesBefore(before: string, after: string): readonly string[] {
  const old = before
    .replace(/^\uFEFF/u, '')
    .replaceAll('\r\n', '\n')
    .trimEnd()
    .split('\n')
  const added = after.trimEnd().split('\n').length - old.length
  return [...Array.from({ length: Math.max(0, added) }, () => ''), ...old]
}

function wholeLines(mended: readonly Mended[]): readonly string[] {
  return [...Map.groupBy(mended, ({ says }) => says)].map(([says, all]) =>
    all.length === 1 ? `  ${says}` : `  ${all.length} × ${says}`,
  )
}

interface Block {
  readonly line: number
  readonly old: string
  readonly now: string
  readonly says: readonly Mended[]
}

function lineBlock({ line, old, now, says }: Block, { hasColours, columns }: Look): readonly string[] {
  const { bad, good, quiet } = paint(hasColours)
  const number = String(line).padStart(4)
  const cut = (text: string): string => clip(visible(text.trim()), columns - 9)
  const why = [...new Set(says.map((one) => visible(one.says)))].join('; ')
  return [`${number}  ${bad(`- ${cut(old)}`)}`, `      ${good(`+ ${cut(now)}`)}`, `        ${quiet(why)}`]
}
