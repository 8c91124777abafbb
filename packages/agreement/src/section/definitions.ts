import type { Definition } from '../agreement.ts'
import type { RulePage } from '../page/rule-page.ts'
import { entriesOf, tidy } from '../schema/draft.ts'
import { proseOf } from './prose.ts'
import { knownNames } from './reference.ts'
import type { Scope } from './scope.ts'

const knownTerm: RulePage = {
  id: 'definitions/known-term',
  severity: 'error',
  title: 'A word in brackets is defined',
  why: 'Brackets say that a word means something particular here. Without a definition each side reads its own meaning into it.',
}

const unusedTerm: RulePage = {
  id: 'definitions/unused-term',
  severity: 'note',
  title: 'A definition is used',
  why: 'A definition that no sentence uses binds nobody, and readers look for where it applies.',
}

export const definitionRules: readonly RulePage[] = [knownTerm, unusedTerm]

const TERM = /\[([^[\]]+)\]/g

/** Step 1: words and what they mean here. */
export function readDefinitions(scope: Scope): readonly Definition[] {
  const definitions = entriesOf(scope.draft.definitions)
  const known = Object.keys(scope.draft.definitions ?? {})
  const used = tellUnknownTerms(known, scope)
  for (const term of known.filter((name) => !used.has(name))) {
    const says = `No sentence uses [${term}].`
    const fix = `Write [${term}] where the word is used, or take the definition out.`
    scope.tell({ rule: unusedTerm, path: ['definitions', term], onKey: true, says, fix })
  }
  return definitions.map(([term, says]) => ({ term, says: tidy(says) }))
}

function tellUnknownTerms(known: readonly string[], { draft, tell }: Scope): ReadonlySet<string> {
  const used = new Set<string>()
  for (const { text, path } of proseOf(draft)) {
    for (const [, term = ''] of text.matchAll(TERM)) {
      used.add(term)
      if (known.includes(term)) continue
      const says = `[${term}] is used here, and definitions do not say what it means.`
      tell({ rule: knownTerm, path, says, fix: knownNames(term, known, 'definitions') })
    }
  }
  return used
}
