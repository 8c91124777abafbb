import type { Path } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { entriesOf } from '../schema/draft.ts'
import { knownNames } from '../section/reference.ts'
import { namesIn, type Scope } from '../section/scope.ts'
import { tellCalendar } from './calendar-name.ts'
import type { PromiseDraft } from './layers.ts'

const unknownEntity: RulePage = {
  id: 'metrics/unknown-entity',
  severity: 'error',
  title: 'What a promise tells apart is described in entities',
  why: 'A promise for each server, or for some of them, is judged by what a server is and what tells servers apart. A name that entities does not have fits nothing, and the promise would hold for nobody.',
}

const unknownRole: RulePage = {
  id: 'metrics/unknown-role',
  severity: 'error',
  title: 'Who answers for a promise is a role of the stakeholders',
  why: 'A role stands for a contact in parties.yaml. A name without one is nobody whom anybody can call.',
}

export const metricNameRules: readonly RulePage[] = [unknownEntity, unknownRole]

/** Says which names of a promise lead nowhere: its kind of entity, its calendar, its owner. */
export function tellNames({ per, during, owner, requires }: PromiseDraft, path: Path, scope: Scope): void {
  const { draft, tell } = scope
  tellCalendar(during, [...path, 'during'], scope)
  const kinds = namesIn(draft.entities) ?? []
  if (per !== undefined && !kinds.includes(per)) {
    const fix = knownNames(per, kinds, 'entities')
    tell({
      rule: unknownEntity,
      path: [...path, 'per'],
      says: `${per} is no kind of entity of this agreement.`,
      fix,
    })
  }
  tellAttributes(requires, per, [...path, 'requires'], scope)
  const roles = namesIn(draft.stakeholders?.roles) ?? []
  if (owner === undefined || roles.includes(owner)) return
  const fix = knownNames(owner, roles, 'the roles of stakeholders')
  tell({ rule: unknownRole, path: [...path, 'owner'], says: `${owner} is no role of the stakeholders.`, fix })
}

type Attributes = Readonly<Record<string, string | readonly (string | undefined)[] | undefined>>

/** Says which attributes and values of a selector the entity does not have. */
export function tellAttributes(
  selector: PromiseDraft['requires'],
  per: string | undefined,
  path: Path,
  scope: Scope,
): void {
  const known: Attributes | undefined = scope.draft.entities?.[per ?? '']
  if (known === undefined || per === undefined) return
  for (const [name, written] of entriesOf(selector)) {
    const at = [...path, name]
    if (!Object.hasOwn(known, name)) tellAttribute(name, per, Object.keys(known), { path: at, scope })
    else tellValues(typeof written === 'string' ? [written] : written, known[name], { path: at, scope })
  }
}

interface Spot {
  readonly path: Path
  readonly scope: Scope
}

function tellAttribute(name: string, per: string, known: readonly string[], { path, scope }: Spot): void {
  const fix = knownNames(name, known, `the attributes of ${per}`)
  const says = `${per} has no attribute ${name}.`
  scope.tell({ rule: unknownEntity, path, onKey: true, says, fix })
}

function tellValues(
  written: readonly (string | undefined)[],
  known: Attributes[string],
  { path, scope }: Spot,
): void {
  if (known === undefined || typeof known === 'string') return
  const own = known.filter((value) => value !== undefined)
  const name = String(path.at(-1))
  for (const value of written) {
    if (value === undefined || own.includes(value)) continue
    const fix = knownNames(value, own, `the values of ${name}`)
    scope.tell({ rule: unknownEntity, path, says: `${value} is no value of ${name}.`, fix })
  }
}
