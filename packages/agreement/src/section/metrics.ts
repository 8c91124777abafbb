import { readAlarms } from '../metric/alarms.ts'
import { readCredit } from '../metric/credit.ts'
import { entriesOf, isWhole, tidy, type MetricDraft } from '../schema/draft.ts'
import type { Metric } from '../metric.ts'
import { readPromise } from '../metric/promise.ts'
import { knownNames } from './reference.ts'
import { listed } from '../page/shown.ts'
import type { RulePage } from '../page/rule-page.ts'
import { namesIn, type Scope } from './scope.ts'
import { readWindow } from '../metric/window.ts'

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

/** Step 4. */
export function readMetrics(scope: Scope): readonly Metric[] {
  tellNowhere(scope)
  const metrics: Metric[] = []
  for (const [id, draft] of entriesOf(scope.draft.metrics)) {
    tellUnknown(id, draft, scope)
    const metric = readMetric(id, draft, scope)
    if (metric !== undefined) metrics.push(metric)
  }
  return metrics
}

function readMetric(id: string, draft: MetricDraft, scope: Scope): Metric | undefined {
  const { tell } = scope
  const path = ['metrics', id]
  const { of, says, noData } = draft
  const promise = readPromise(draft, path, scope)
  const window = readWindow(draft.window, [...path, 'window'], tell)
  const alarms = readAlarms(draft.alarms, noData, [...path, 'alarms'], tell)
  const credit = readCredit(draft.credit, { path: [...path, 'credit'], objective: promise?.objective, tell })
  const parts = { of, window, noData }
  if (promise === undefined || !isWhole(parts)) return undefined
  const words = says === undefined ? {} : { says: tidy(says) }
  return { id, ...words, ...parts, ...promise, alarms, ...(credit && { credit }) }
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

function tellNowhere({ draft, tell }: Scope): void {
  const measured = entriesOf(draft.metrics).filter(
    ([, { measure }]) => measure !== undefined && !('tickets' in measure),
  )
  const names = measured.map(([id]) => id)
  const [first] = names
  if ('runs' in draft || first === undefined) return
  const says = `${listed(names)} ${names.length === 1 ? 'is' : 'are'} read from CloudWatch, and nothing says where the service runs.`
  const fix =
    'Add runs with its account and region, such as runs: { account: production, region: eu-west-1 }.'
  tell({ rule: runsSomewhere, path: ['metrics', first, 'measure'], onKey: true, says, fix })
}
