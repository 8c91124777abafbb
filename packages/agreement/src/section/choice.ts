import type { Path } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { listed } from '../page/shown.ts'
import { entriesOf } from '../schema/draft.ts'
import { present } from './given.ts'
import { creditedEntries } from './remedies.ts'
import type { Scope } from './scope.ts'

const choice: RulePage = {
  id: 'claims/choice',
  severity: 'warning',
  title: 'Who chooses is asked',
  why: 'A choice between two promises or two credits is made in a claim. Where credits come by themselves nobody makes one, so the choice that the text gives is never taken, and something else decides.',
  example: { told: 'remedies: { combine: customer chooses }', mended: 'remedies: { combine: max }' },
}

export const choiceRules: readonly RulePage[] = [choice]

/** A choice that the customer has: where it is written, between what, what else could be written, and whose credits it is about. */
interface Choice {
  readonly path: Path
  readonly between: readonly string[]
  readonly instead: string
  readonly metrics: readonly string[]
}

/** Says where the customer may choose, and no claim is made in which that could be done. */
export function tellChoice(scope: Scope): void {
  const credited = creditedEntries(scope)
  for (const one of choicesIn(scope, credited)) {
    if (scope.draft.claims === undefined) tellUnasked(one, scope)
    else tellAutomatic(one, scope)
  }
}

function choicesIn({ draft }: Scope, credited: readonly string[]): readonly Choice[] {
  const byCase = entriesOf(draft.metrics).flatMap(([id, { wins, cases }]): readonly Choice[] => {
    if (wins !== 'claimant chooses' || !credited.includes(id)) return []
    const between = Object.keys(cases ?? {})
    return [{ path: ['metrics', id, 'wins'], between, instead: 'wins: lowest target', metrics: [id] }]
  })
  const stacked = present(draft.remedies?.stacking).flatMap(
    ({ combine, metrics }, index): readonly Choice[] => {
      if (combine !== 'customer chooses') return []
      const path = ['remedies', 'stacking', index, 'combine']
      return [{ path, between: present(metrics), instead: 'combine: max', metrics: present(metrics) }]
    },
  )
  const chooses = draft.remedies?.combine === 'customer chooses' && credited.length > 1
  const whole = {
    path: ['remedies', 'combine'],
    between: credited,
    instead: 'combine: max',
    metrics: credited,
  }
  return [...byCase, ...(chooses ? [whole] : []), ...stacked]
}

function tellUnasked({ path, between, instead }: Choice, { tell }: Scope): void {
  const says = `The customer chooses between ${listed(between)}, and without claims credits come by themselves: nobody is asked.`
  const fix = `Add claims with channel and deadlines, or write ${instead}.`
  tell({ rule: choice, path, says, fix })
}

function tellAutomatic({ between, instead, metrics }: Choice, scope: Scope): void {
  const path = automaticOf(metrics, scope)
  if (path === undefined) return
  const says = `Credits come by themselves, and the customer chooses between ${listed(between)}: nobody is asked.`
  scope.tell({ rule: choice, path, says, fix: `Write automatic: false, or ${instead}.` })
}

// Where it is written that the credit of one of these metrics comes without being asked for.
function automaticOf(metrics: readonly string[], { draft }: Scope): Path | undefined {
  const own = metrics.find((name) => draft.metrics?.[name.split('.')[0] ?? '']?.credit?.automatic === true)
  if (own !== undefined) return ['metrics', own.split('.')[0] ?? '', 'credit', 'automatic']
  return draft.remedies?.automatic === true ? ['remedies', 'automatic'] : undefined
}
