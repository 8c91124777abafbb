import type { Path } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { knownNames } from './reference.ts'
import { namesIn, type Scope } from './scope.ts'

const unknownName: RulePage = {
  id: 'agreement/unknown-name',
  severity: 'error',
  title: 'A name in a section is one that this agreement has',
  why: 'Exclusions, rights, claims and duties are about metrics, severities and documents by their names. A name that nothing bears makes a term that is about nothing.',
}

export const knownRules: readonly RulePage[] = [unknownName]

/** Names that have to stand elsewhere: which ones there are, and where. */
export interface Register {
  /** `metric of this agreement` */
  readonly what: string
  /** Undefined when the place that would say it has faults itself. */
  readonly names: readonly string[] | undefined
  /** `metrics` */
  readonly where: string
}

/** Says of each name that is not in a register that it is not. */
export function tellUnknown(
  names: readonly (string | undefined)[] | undefined,
  register: Register,
  path: Path,
  { tell }: Scope,
): void {
  const { what, names: known, where } = register
  if (known === undefined) return
  for (const [index, name] of (names ?? []).entries()) {
    if (name === undefined || known.includes(name)) continue
    const says = `${name} is no ${what}.`
    tell({ rule: unknownName, path: [...path, index], says, fix: knownNames(name, known, where) })
  }
}

/** The entries of `metrics`, and their cases as `entry.case`. */
export function metricNames({ draft }: Scope): Register {
  const entries = namesIn(draft.metrics)
  const cases = Object.entries(draft.metrics ?? {}).flatMap(([entry, metric]) =>
    Object.keys(metric?.cases ?? {}).map((name) => `${entry}.${name}`),
  )
  return {
    what: 'metric of this agreement',
    names: entries === undefined ? undefined : [...entries, ...cases],
    where: 'metrics',
  }
}

/** The severities that are described; undefined when there is no such section, for tickets then name their own. */
export function severityNames({ draft }: Scope): Register {
  return {
    what: 'severity of this agreement',
    names: namesIn(draft.severities?.levels),
    where: 'severities.levels',
  }
}
