import type { Requirement } from '../agreement.ts'
import { entriesOf, tidy } from '../schema/draft.ts'
import { knownNames } from './reference.ts'
import type { RulePage } from '../page/rule-page.ts'
import { namesIn, type Scope } from './scope.ts'

const unknownObjective: RulePage = {
  id: 'requirements/unknown-objective',
  severity: 'error',
  title: 'A requirement serves an objective of this agreement',
  why: 'The thread from objective to requirement to metric to verdict is how anybody can ask what a number is good for. A name that leads nowhere cuts it.',
}

const neverMeasured: RulePage = {
  id: 'requirements/never-measured',
  severity: 'warning',
  title: 'Every requirement is measured by a metric',
  why: 'What no metric measures is promised and never looked at: nobody is warned, and no statement says whether it was kept.',
}

export const requirementRules: readonly RulePage[] = [unknownObjective, neverMeasured]

/** Step 3. */
export function readRequirements(scope: Scope): readonly Requirement[] {
  tellNeverMeasured(scope)
  const requirements: Requirement[] = []
  for (const [id, { serves, says }] of entriesOf(scope.draft.requirements)) {
    if (serves === undefined) continue
    const objectives = typeof serves === 'string' ? [serves] : serves.filter((name) => name !== undefined)
    for (const [index, name] of objectives.entries()) {
      const path = ['requirements', id, 'serves', ...(typeof serves === 'string' ? [] : [index])]
      tellUnknown(name, path, scope)
    }
    if (says !== undefined) requirements.push({ id, serves: objectives, says: tidy(says) })
  }
  return requirements
}

function tellUnknown(name: string, path: readonly (string | number)[], { draft, tell }: Scope): void {
  const objectives = namesIn(draft.objectives)
  if (objectives === undefined || objectives.includes(name)) return
  const says = `${name} is no objective of this agreement.`
  tell({ rule: unknownObjective, path, says, fix: knownNames(name, objectives, 'objectives') })
}

function tellNeverMeasured({ draft, tell }: Scope): void {
  const measured = Object.values(draft.metrics ?? {}).map((metric) => metric?.of)
  const names = Object.keys(draft.requirements ?? {})
  // A metric with a gap, or with a slip of the pen in the name, may well measure it.
  if (measured.length === 0 || measured.some((name) => name === undefined || !names.includes(name))) return
  for (const id of names.filter((name) => !measured.includes(name))) {
    const says = `No metric measures ${id}.`
    const fix = `Add a metric with of: ${id}, or take the requirement out.`
    tell({ rule: neverMeasured, path: ['requirements', id], onKey: true, says, fix })
  }
}
