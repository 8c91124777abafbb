import type { Objective } from './agreement.ts'
import { entriesOf, tidy } from './draft.ts'
import type { RulePage } from './rule-page.ts'
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
  const requirements = entriesOf(draft.requirements).map(([, requirement]) => requirement.serves)
  // A requirement with a gap may well serve it.
  if (requirements.length === 0 || requirements.includes(undefined)) return
  const served = new Set(requirements.flat())
  for (const id of Object.keys(draft.objectives ?? {}).filter((name) => !served.has(name))) {
    tell({
      rule: neverServed,
      path: ['objectives', id],
      onKey: true,
      says: `No requirement serves ${id}.`,
      fix: `Name ${id} under serves in the requirement that makes it come true, or take it out.`,
    })
  }
}
