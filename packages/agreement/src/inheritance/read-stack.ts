import { conform } from '../schema/conform.ts'
import { faultRemark } from '../schema/fault-words.ts'
import type { Schema } from '../schema/schema.ts'
import type { Finding, Reading } from '../finding.ts'
import { findingsOf, hasError, type Said } from '../page/gathering.ts'
import type { Remark } from '../page/remark.ts'
import type { Manuscript } from '../manuscript.ts'
import { locate } from '../yaml/locate.ts'
import { atItsMaker, type IsBelow } from './own-making.ts'
import { spotOf, type Spot } from './spot.ts'
import type { Stack, StackTrouble } from './stack.ts'
import { templateRule } from './template.ts'

/**
 * Reads layers that lie on each other as one document. A fault is told at the line that was written, in the layer that wrote it.
 * `said`: what is known of the topmost layer already.
 */
export function readStack<Value>(
  stack: Stack,
  { schema, said: known, troubles = [], isBelow = () => true }: ReadOf,
  understand: (manuscript: Manuscript) => Value | undefined,
): Reading<Value> {
  const said = stack.layers.map((_layer, index): Said[] => (index === 0 ? [...known] : []))
  const seen = new Set(known.map(({ span }) => span.start))
  const tell = (remark: Remark, isSeen: (spot: Spot) => boolean = () => false): void => {
    const spot = spotOf(stack, remark.path, remark.onKey ?? false)
    if (isSeen(spot) || isUnsure(stack, spot)) return
    const told = atItsMaker({ remark, spot }, stack, isBelow)
    said[told.spot.layer]?.push({ span: told.spot.span, words: told.remark })
  }
  for (const trouble of troubles) said[trouble.layer]?.push(troubleSaid(stack, trouble))
  // Where a value was left out for its YAML there is no need to say that it is missing.
  conform(schema, stack.data, (fault) =>
    tell(faultRemark(fault), ({ layer, span }) => layer === 0 && seen.has(span.start)),
  )
  const value = understand({ data: stack.data, tell: (remark) => tell(remark) })
  const findings = findingsIn(stack, said)
  const isSound = value !== undefined && !said.some((some) => hasError(some))
  return isSound ? { ok: true, value, findings } : { ok: false, findings }
}

/** What a stack is read by, and what is known of it before. */
export interface ReadOf {
  readonly schema: Schema
  readonly said: readonly Said[]
  readonly troubles?: readonly StackTrouble[]
  /** Which faults the templates have by themselves; all that stand in one, where nobody says. */
  readonly isBelow?: IsBelow
}

/** What is wrong with how layers lie on each other, at the line that says it. */
export function troubleSaid({ layers }: Stack, { layer, path, says, fix }: StackTrouble): Said {
  const root = layers[layer]?.root ?? null
  const span = root === null ? { start: 0, end: 0 } : locate(root, path, false)
  return { span, words: { rule: templateRule, says, fix } }
}

// What is left of a line that is no YAML says nothing.
function isUnsure({ layers }: Stack, { layer, span }: Spot): boolean {
  const { unsure = [] } = layers[layer] ?? {}
  return unsure.some(({ start, end }) => span.start >= start && span.start <= end)
}

function findingsIn({ layers }: Stack, said: readonly (readonly Said[])[]): readonly Finding[] {
  return layers.flatMap(({ page }, index) => findingsOf(page, said[index] ?? []))
}
