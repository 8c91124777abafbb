import type { Page, Span } from '../page/page.ts'
import type { Path, Remark } from '../page/remark.ts'
import { isRecord } from '../schema/desk.ts'
import { locate } from '../yaml/locate.ts'
import type { Layer } from './layer.ts'
import type { Spot } from './spot.ts'
import type { Stack } from './stack.ts'

/** Knows what is wrong with the templates of a stack by themselves, whatever lies on them. */
export type IsBelow = (remark: Remark) => boolean

/** A remark and where it is told. */
export interface PlacedRemark {
  readonly remark: Remark
  readonly spot: Spot
}

/**
 * A fault at a line of a template that the template alone does not have comes of what lies on it: it is told there, by its name, at
 * the value that lies nearest over the line, else at `extends`. Everything else stays where it was written.
 */
export function atItsMaker(placed: PlacedRemark, { layers }: Stack, isBelow: IsBelow): PlacedRemark {
  const { remark, spot } = placed
  const [top, written] = [layers[0], layers[spot.layer]]
  if (written === undefined || written === top || !top?.root || isBelow(remark)) return placed
  const { path, value } = overriding(top.data, remark.path)
  return {
    remark: { ...remark, ...wordsOf(remark, nameOf(top), lineOf(written.page, spot.span)) },
    spot: { layer: 0, span: locate(top.root, path, isRecord(value)) },
  }
}

function nameOf({ data, page }: Layer): string {
  const id = isRecord(data) ? data['id'] : undefined
  return typeof id === 'string' ? id : page.file
}

function lineOf({ file, text }: Page, { start }: Span): string {
  return `line ${text.slice(0, start).split('\n').length} of ${file}`
}

// Lists are replaced as a whole, so what has to be written anew is the list.
function wordsOf({ path, says, fix }: Remark, name: string, line: string): Pick<Remark, 'says' | 'fix'> {
  const index = path.findIndex((step) => typeof step === 'number')
  const list = index < 0 ? '' : `, in ${path.slice(0, index).join('.')} of its own`
  return {
    says: `In ${name}, on ${line}: ${says}`,
    fix: `Mend it in ${name}${list}, for the template is sound by itself: ${fix}`,
  }
}

interface Overriding {
  readonly path: Path
  readonly value: unknown
}

// The nearest value that is written over the way to a line, and the only one within it; a whole section is none.
function overriding(data: unknown, way: Path): Overriding {
  const path: Path[number][] = []
  let at = data
  for (const step of way) {
    const next = isRecord(at) && Object.hasOwn(at, step) ? at[step] : undefined
    if (next === undefined || next === null) break
    path.push(step)
    at = next
  }
  if (path.length < 2) return { path: ['extends'], value: undefined }
  for (let only = onlyEntry(at); only !== undefined; only = onlyEntry(at)) {
    path.push(only[0])
    at = only[1]
  }
  return { path, value: at }
}

function onlyEntry(data: unknown): readonly [string, unknown] | undefined {
  const [first, ...more] = isRecord(data) ? Object.entries(data) : []
  return more.length > 0 ? undefined : first
}
