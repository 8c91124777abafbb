import type { Reading } from '../finding.ts'
import { findingsOf, hasError } from '../page/gathering.ts'
import { effectiveLines, type EffectiveLine } from './effective.ts'
import { openLayer } from './layer.ts'
import { troubleSaid } from './read-stack.ts'
import { stackOf, type StackTrouble } from './stack.ts'
import type { Template } from './template.ts'

/**
 * The effective document of an agreement: its templates laid under it, `defaults` under each metric, every value with where it was
 * written. Judges nothing but the templates; `readAgreement` judges the whole.
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
  const findings = [
    ...findingsOf(layer.page, said),
    ...stack.broken,
    ...troubles.flatMap((trouble) =>
      findingsOf(stack.layers[trouble.layer]?.page ?? layer.page, [troubleSaid(stack, trouble)]),
    ),
  ]
  if (hasError(said) || troubles.length > 0 || !stack.isWhole) return { ok: false, findings }
  return { ok: true, value: effectiveLines(stack), findings }
}
