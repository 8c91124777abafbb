import type { Objective } from '../agreement.ts'
import { entriesOf, tidy } from '../schema/draft.ts'
import type { RulePage } from '../page/rule-page.ts'
import type { Scope } from './scope.ts'

const neverServed: RulePage = {
  id: 'objectives/never-served',
  severity: 'warning',
  title: 'Every objective is served by a requirement',
  why: 'An objective that no requirement serves is a wish: nothing in the agreement makes it come true, and no report will speak of it.',
}

export const objectiveRules: readonly RulePage[] = [neverServed]

/** Step 1. */
export function readObjectives(scope: Scope): readonly Objective[] {
  tellNeverServed(scope)
  return entriesOf(scope.draft.objectives).map(([id, says]) => ({ id, says: tidy(says) }))
}

function tellNeverServed({ draft, tell }: Scope): void {
  const served = Object.values(draft.requirements ?? {}).flatMap((requirement) => requirement?.serves)
  const names = Object.keys(draft.objectives ?? {})
  // A requirement with a gap, or with a slip of the pen in the name, may well serve it.
  if (served.length === 0 || served.some((name) => name === undefined || !names.includes(name))) return
  for (const id of names.filter((name) => !served.includes(name))) {
    tell({
      rule: neverServed,
      path: ['objectives', id],
      onKey: true,
      says: `No requirement serves ${id}.`,
      fix: `Name ${id} under serves in the requirement that makes it come true, or take it out.`,
    })
  }
}
