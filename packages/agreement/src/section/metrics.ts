import type { Precedence } from '../entity.ts'
import { tellChance } from '../metric/chance.ts'
import { tellCases } from '../metric/case-rules.ts'
import { joinedFields, tellInLayers, type Layer } from '../metric/layers.ts'
import { tellAttributes } from '../metric/metric-names.ts'
import { missingFields, tellMissing } from '../metric/missing-fields.ts'
import { readAbsent } from '../metric/absent.ts'
import type { MetricName } from '../metric/metric-name.ts'
import { readMetric } from '../metric/read-metric.ts'
import { selectorOf } from '../metric/selector.ts'
import type { AbsentPromise, Metric } from '../metric.ts'
import { listed } from '../page/shown.ts'
import type { RulePage } from '../page/rule-page.ts'
import { entriesOf, type AgreementDraft, type MetricDraft } from '../schema/draft.ts'
import { knownNames } from './reference.ts'
import { namesIn, type Scope } from './scope.ts'

const unknownRequirement: RulePage = {
  id: 'metrics/unknown-requirement',
  severity: 'error',
  title: 'A metric measures a requirement of this agreement',
  why: 'A number that measures no requirement has no place in the promise: nobody can say what is broken when its alarm rings.',
}

const runsSomewhere: RulePage = {
  id: 'metrics/runs-somewhere',
  severity: 'error',
  title: 'An agreement that is measured in CloudWatch says where the service runs',
  why: 'Metrics of CloudWatch live in one account and one region. Without them nobody knows where to put the alarm, or where to read what happened.',
}

export const metricRules: readonly RulePage[] = [unknownRequirement, runsSomewhere]

/** What step 4 promises: a metric for each entry or case, what is openly not promised, and which case wins. */
export interface MetricSection {
  readonly metrics: readonly Metric[]
  readonly absent: readonly AbsentPromise[]
  readonly wins: Readonly<Record<string, Precedence>>
}

/** Step 4. */
export function readMetrics(scope: Scope): MetricSection {
  const metrics: Metric[] = []
  const absent: AbsentPromise[] = []
  const wins: Record<string, Precedence> = {}
  const once = { ...scope, tell: tellOnce(scope.tell) }
  for (const [id, draft] of entriesOf(scope.draft.metrics)) {
    tellUnknown(id, draft, scope)
    if (draft.wins !== undefined) wins[id] = draft.wins
    for (const promise of readEntry(id, draft, once)) {
      if ('because' in promise) absent.push(promise)
      else metrics.push(promise)
    }
  }
  tellNowhere(metrics, scope)
  tellChance(metrics, once)
  return { metrics, absent, wins }
}

/** Whether something was read of each metric that is written, and of each of its cases. */
export function readsEach(
  draft: AgreementDraft['metrics'],
  read: readonly { readonly id: string }[],
): boolean {
  const ids = new Set(read.map(({ id }) => id))
  return entriesOf(draft).every(([id, { cases }]) =>
    cases === undefined ? ids.has(id) : entriesOf(cases).every(([name]) => ids.has(`${id}.${name}`)),
  )
}

// What stands in an entry and holds for several of its cases is told once.
function tellOnce(tell: Scope['tell']): Scope['tell'] {
  const told = new Set<string>()
  return (remark) => {
    const key = JSON.stringify([remark.rule.id, remark.path, remark.says])
    if (!told.has(key)) tell(remark)
    told.add(key)
  }
}

function readEntry(id: string, draft: MetricDraft, scope: Scope): readonly (Metric | AbsentPromise)[] {
  const path = ['metrics', id]
  const below = { fields: scope.draft.defaults ?? {}, path: ['defaults'] }
  const { cases, wins: _wins, ...fields } = draft
  const layers = [{ fields, path }, below]
  if (cases === undefined) return readOne({ id, entry: id }, layers, scope)
  const isComplete = fields.promise !== 'none' && missingFields(joinedFields(layers)).length === 0
  const found = isComplete ? [...readOne({ id, entry: id }, layers, scope)] : []
  const named = entriesOf(cases).map(([name, { when, ...own }], order) => {
    const at = [...path, 'cases', name]
    tellAttributes(when, fields.per, [...at, 'when'], scope)
    return { layer: { fields: own, path: at }, case: { id: name, when: selectorOf(when), order } }
  })
  for (const { layer, case: of } of named)
    found.push(...readOne({ id: `${id}.${of.id}`, entry: id, case: of }, [layer, ...layers], scope))
  tellCases(
    { entry: draft, isComplete },
    named.map(({ case: of }) => of),
    path,
    scope,
  )
  return found
}

function readOne(
  name: MetricName,
  layers: readonly Layer[],
  scope: Scope,
): readonly (Metric | AbsentPromise)[] {
  const [nearest] = layers
  if (nearest === undefined) return []
  if (nearest.fields.promise === 'none') return readAbsent(name, layers, scope)
  const fields = joinedFields(layers)
  const tell = tellInLayers(layers, scope.tell)
  tellMissing(missingFields(fields), nearest.path, scope.tell)
  const metric = readMetric(name, fields, nearest.path, { ...scope, tell })
  return metric === undefined ? [] : [metric]
}

function tellUnknown(id: string, { of }: MetricDraft, { draft, tell }: Scope): void {
  const requirements = namesIn(draft.requirements)
  if (of === undefined || requirements === undefined || requirements.includes(of)) return
  const says = `${of} is no requirement of this agreement.`
  tell({
    rule: unknownRequirement,
    path: ['metrics', id, 'of'],
    says,
    fix: knownNames(of, requirements, 'requirements'),
  })
}

function tellNowhere(metrics: readonly Metric[], { draft, tell }: Scope): void {
  const names = [...new Set(metrics.filter(isInCloudWatch).map(({ entry }) => entry))]
  const [first] = names
  if ('runs' in draft || first === undefined) return
  const says = `${listed(names)} ${names.length === 1 ? 'is' : 'are'} read from CloudWatch, and nothing says where the service runs.`
  const fix =
    'Add runs with its account and region, such as runs: { account: production, region: eu-west-1 }.'
  tell({ rule: runsSomewhere, path: ['metrics', first, 'measure'], onKey: true, says, fix })
}

/** Whether the numbers of a metric are read from CloudWatch. */
export function isInCloudWatch({ indicator }: Metric): boolean {
  return 'source' in indicator && indicator.source.kind !== 'reported'
}
