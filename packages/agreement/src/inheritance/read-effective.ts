import type { Book } from '../book.ts'
import type { Finding, Reading } from '../finding.ts'
import { findingsOf, hasError } from '../page/gathering.ts'
import { readAgreement } from '../read-agreement.ts'
import { derivedFrom } from './derived.ts'
import { asidesOf, effectiveLines, type EffectiveLine } from './effective.ts'
import { openLayer } from './layer.ts'
import { troubleSaid } from './read-stack.ts'
import { stackOf, type Stack, type StackTrouble } from './stack.ts'
import type { Template } from './template.ts'

/** What holds in an agreement, in the order of the language. */
export interface Effective {
  readonly file: string
  /** Templates that lie under it, the nearest first. */
  readonly templates: readonly string[]
  /** Without `extends`, which has been followed. */
  readonly lines: readonly EffectiveLine[]
  /** What holds and would be another term if it were written out (whose numbers decide, the times of severities), and what was taken away. */
  readonly asides: readonly EffectiveLine[]
}

/** What was found of an effective agreement: it may stand where there are errors in it, and then nothing is derived. */
export interface EffectiveReading {
  readonly effective: Effective | undefined
  readonly findings: readonly Finding[]
}

/** An agreement as it holds: its templates laid under it, `defaults` under each metric, metrics under cases, and what is derived. */
export function describeEffective(file: string, source: Uint8Array | string, book: Book): EffectiveReading {
  const { findings, ...reading } = readAgreement(file, source, book)
  const opening = openLayer(file, source)
  if (!opening.ok) return { effective: undefined, findings }
  const stack = stackOf(opening.layer, book.templates ?? new Map(), () => undefined)
  if (!stack.isWhole || hasError(opening.said)) return { effective: undefined, findings }
  const derived = reading.ok ? derivedFrom(reading.value) : []
  const lines = effectiveLines(stack, derived).filter(({ path }) => path[0] !== 'extends')
  return {
    effective: { file, templates: stack.templates, lines, asides: asidesOf(stack, lines, derived) },
    findings,
  }
}

/**
 * The values that templates, `defaults` and an agreement come to, each with where it was written. Judges nothing but the templates;
 * `describeEffective` judges the whole.
 */
export function readEffective(
  file: string,
  source: Uint8Array | string,
  templates: ReadonlyMap<string, Template> = new Map(),
): Reading<readonly EffectiveLine[]> {
  const opening = openLayer(file, source)
  if (!opening.ok) return opening
  const { layer, said } = opening
  const troubles: StackTrouble[] = []
  const stack = stackOf(layer, templates, (trouble) => troubles.push(trouble))
  const findings = [...findingsOf(layer.page, said), ...stack.broken, ...troublesIn(stack, troubles)]
  if (hasError(said) || troubles.length > 0 || !stack.isWhole) return { ok: false, findings }
  return { ok: true, value: effectiveLines(stack), findings }
}

function troublesIn(stack: Stack, troubles: readonly StackTrouble[]): readonly Finding[] {
  return troubles.flatMap((trouble) => {
    const page = stack.layers[trouble.layer]?.page
    return page === undefined ? [] : findingsOf(page, [troubleSaid(stack, trouble)])
  })
}
