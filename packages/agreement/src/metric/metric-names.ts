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

/** Says which attributes and values of a selector the entity does not have. */
export function tellAttributes(
  selector: PromiseDraft['requires'],
  per: string | undefined,
  path: Path,
  { draft, tell }: Scope,
): void {
  const kinds = draft.entities ?? {}
  const known = per === undefined ? Object.assign({}, ...Object.values(kinds)) : kinds[per]
  if (known === undefined) return
  const attributes: Readonly<Record<string, string | readonly (string | undefined)[] | undefined>> = known
  for (const [name, written] of entriesOf(selector)) {
    const values = attributes[name]
    if (!Object.hasOwn(attributes, name)) {
      const fix = knownNames(name, Object.keys(attributes), `the attributes of ${per ?? 'entities'}`)
      const says = `${per ?? 'No entity'} has ${per === undefined ? 'an' : 'no'} attribute ${name}.`
      tell({ rule: unknownEntity, path: [...path, name], onKey: true, says, fix })
    } else if (Array.isArray(values)) {
      const own = values.filter((value): value is string => typeof value === 'string')
      for (const value of typeof written === 'string' ? [written] : written)
        if (value !== undefined && !own.includes(value)) {
          const fix = knownNames(value, own, `the values of ${name}`)
          tell({ rule: unknownEntity, path: [...path, name], says: `${value} is no value of ${name}.`, fix })
        }
    }
  }
}
