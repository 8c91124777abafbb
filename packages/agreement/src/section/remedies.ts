import type { RulePage } from '../page/rule-page.ts'
import { capsOf } from '../credit/read-cap.ts'
import type { Remedies, Stacking, StackingScope } from '../remedy.ts'
import { listed } from '../page/shown.ts'
import { entriesOf, type AgreementDraft } from '../schema/draft.ts'
import { present } from './given.ts'
import { metricNames, tellUnknown } from './known.ts'
import type { Scope } from './scope.ts'

const combine: RulePage = {
  id: 'credit/combine',
  severity: 'error',
  title: 'Two credits that can meet say how they go together',
  why: 'Ten per cent and twenty-five per cent for one night are thirty-five, twenty-five, or a choice of one side. The text has to say which.',
}

export const remedyRules: readonly RulePage[] = [combine]

/** Step 5: how credits go together. */
export function readRemedies(scope: Scope): Remedies {
  const { remedies = {} } = scope.draft
  const credited = creditedEntries(scope)
  const stacking = (remedies.stacking ?? []).flatMap((draft, index): readonly Stacking[] => {
    if (draft?.metrics === undefined || draft.combine === undefined) return []
    const metrics = draft.metrics.filter((name) => name !== undefined)
    const path = ['remedies', 'stacking', index, 'metrics']
    tellUnknown(metrics, metricNames(scope), path, scope)
    tellUncredited(metrics, credited, path, scope)
    return [{ metrics, combine: draft.combine, per: draft.per ?? remedies.per ?? 'window' }]
  })
  tellUncombined(credited, scope)
  return {
    ...(remedies.combine === undefined ? {} : { combine: remedies.combine, ...scopeOf(remedies.per) }),
    stacking,
    caps: capsOf(remedies.cap, false),
    sole: remedies.sole ?? false,
  }
}

function scopeOf(per: StackingScope | undefined): Pick<Remedies, 'per'> {
  return per === undefined || per === 'window' ? {} : { per }
}

/** The entries of `metrics` that carry a credit, in themselves or in a case. */
export function creditedEntries({ draft }: Scope): readonly string[] {
  const all = draft.defaults?.credit !== undefined
  return entriesOf(draft.metrics)
    .filter(
      ([, { credit, cases, promise }]) =>
        promise !== 'none' &&
        promise !== 'target only' &&
        (all || credit !== undefined || entriesOf(cases).some(([, one]) => one.credit !== undefined)),
    )
    .map(([id]) => id)
}

function tellUncredited(
  metrics: readonly string[],
  credited: readonly string[],
  path: readonly (string | number)[],
  { draft, tell }: Scope,
): void {
  for (const [index, name] of metrics.entries()) {
    const [entry = ''] = name.split('.')
    if (credited.includes(entry) || draft.metrics?.[entry] === undefined) continue
    const says = `${name} carries no credit, so nothing of it meets another one.`
    tell({ rule: combine, path: [...path, index], says, fix: `Take ${name} out, or give it a credit.` })
  }
}

function tellUncombined(credited: readonly string[], { draft, tell }: Scope): void {
  const { remedies } = draft
  if (credited.length < 2 || remedies?.combine !== undefined || isStacked(credited, remedies?.stacking))
    return
  const says = `${listed(credited)} carry credits, and nothing says what two of them for one window come to.`
  const [first = ''] = credited
  const path = remedies === undefined ? ['metrics', first, 'credit'] : ['remedies']
  const fix = 'Add remedies with combine: sum, max, customer chooses, provider chooses or not settled.'
  tell({ rule: combine, path, onKey: true, says, fix })
}

type StackingDraft = NonNullable<AgreementDraft['remedies']>['stacking']

function isStacked(credited: readonly string[], stacking: StackingDraft): boolean {
  return present(stacking).some(({ metrics }) => credited.every((id) => metrics?.includes(id)))
}
