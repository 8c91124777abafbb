import type { RulePage } from '@nines/agreement'
import type { Read } from '../reading/desk.ts'
import { anyInstant } from '../reading/instant.ts'
import { list, mapping, need } from '../reading/shape.ts'

const overlap: RulePage = {
  id: 'facts/overlap',
  severity: 'error',
  title: 'Spans of one thing lie apart',
  why: 'Each moment counts once. Where two spans of a thing overlap some time stands in both, and mostly one of the ends is wrong.',
}

export const spanRules: readonly RulePage[] = [overlap]

/** Spans of one thing, in order and apart from each other. */
export const spansApart: Read<readonly { readonly from: number; readonly to: number }[]> = (
  data,
  at,
  desk,
) => {
  const spans = list(mapping({ from: need(anyInstant), to: need(anyInstant) }))(data, at, desk)
  const index = spans?.findIndex(({ from }, each) => from < (spans[each - 1]?.to ?? -Infinity)) ?? -1
  if (spans === undefined || index < 0) return spans
  const says = `Span ${index + 1} begins before span ${index} has ended.`
  desk.tell({
    rule: overlap,
    at: [...at, index],
    says,
    fix: 'Write spans in order, each moment in one of them.',
  })
  return undefined
}
