import { rules, type RulePage } from '@nines/agreement'
import { findingRules } from '@nines/enforcement/findings'
import { fileRules } from '@nines/repository'

/** Every rule that `check` can name, by its id; nothing that plans or judges is loaded for them. */
export const checkRules: readonly RulePage[] = sorted([...fileRules, ...rules, ...findingRules])

/** Each rule once, in the order of the ids; of `file/too-large`, which two rooms tell, the page of the one that knows more. */
export function sorted(pages: readonly RulePage[]): readonly RulePage[] {
  return [...new Map(pages.map((page) => [page.id, page])).values()].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  )
}
