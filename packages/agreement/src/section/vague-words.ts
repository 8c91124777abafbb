import type { RulePage } from '../page/rule-page.ts'
import { entriesOf } from '../schema/draft.ts'
import { proseOf, type Prose } from './prose.ts'
import { creditedEntries } from './remedies.ts'
import type { Scope } from './scope.ts'

const vagueWords: RulePage = {
  id: 'metrics/vague-words',
  severity: 'warning',
  title: 'A promise that pays says what it means',
  why: 'Reasonable, timely and usually mean something else to whoever pays than to whoever is paid. A promise with a credit needs words that both read alike.',
}

export const vagueRules: readonly RulePage[] = [vagueWords]

const VAGUE =
  /\b(best[ -]efforts?|(commercially )?reasonabl[ey]|timely|as soon as possible|usually|waking hours)\b/i

/** Says where a sentence of a promise that pays has a word that means what one likes. */
export function tellVagueWords(scope: Scope): void {
  const { draft, tell } = scope
  const credited = creditedEntries(scope)
  const paying = entriesOf(draft.metrics).filter(([id]) => credited.includes(id))
  const requirements = paying.map(([, { of }]) => of)
  const isBinding = ({ path: [section, name] }: Prose): boolean =>
    (section === 'metrics' && credited.includes(String(name))) ||
    (section === 'requirements' && requirements.includes(String(name)))
  for (const { text, path } of proseOf(draft).filter((prose) => isBinding(prose))) {
    const word = VAGUE.exec(text)?.[0]
    if (word === undefined) continue
    const says = `The promise pays a credit, and says "${word}".`
    tell({ rule: vagueWords, path, says, fix: 'Say what is measured, or take the word out.' })
  }
}
