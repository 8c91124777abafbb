import type { RulePage } from '@nines/agreement'
import type { Read } from '../reading/desk.ts'
import { shown } from '../reading/desk.ts'
import { anyInstant, future } from '../reading/instant.ts'
import { isMapping, mapping, need } from '../reading/shape.ts'
import { readWindowName, type AskedWindow } from '../time/asked-window.ts'
import { instantText } from '../time/zone-time.ts'

const noWindow: RulePage = {
  id: 'facts/window',
  severity: 'error',
  title: 'A window is named by its unit, or by its two ends',
  why: 'Facts are of one window, and sums that somebody else has formed are of that window alone. 2026-09 and 2026-Q3 are the same days to everybody; another text would be guessed at.',
}

export const windowRules: readonly RulePage[] = [noWindow]

const ends = mapping({ from: need(anyInstant), to: need(anyInstant) })

/** Reads a window by its name, or by its ends. */
export const anyAskedWindow: Read<AskedWindow> = (data, at, desk) => {
  if (isMapping(data)) {
    const read = ends(data, at, desk)
    if (read === undefined) return undefined
    if (read.to > read.from)
      return { kind: 'span', ...read, text: `${instantText(read.from)} to ${instantText(read.to)}` }
  }
  const named = typeof data === 'string' ? readWindowName(data) : undefined
  if (named !== undefined) return named
  desk.tell({
    rule: noWindow,
    at,
    says: `${isMapping(data) ? 'The end does not lie after the start' : `${shown(data)} names no window`}.`,
    fix: 'Write 2026-09, 2026-Q3, 2026, 2026-W38, 2026-09-14, 2026-09-14T10, term, or from and to.',
  })
  return undefined
}

/** A window that has begun: of one that lies ahead nothing can have been measured. */
export const askedWindow: Read<AskedWindow> = (data, at, desk) => {
  const window = anyAskedWindow(data, at, desk)
  if (window?.kind !== 'span' || window.from <= desk.now) return window
  return future(`The window begins ${instantText(window.from)},`, window.from, at, desk)
}
