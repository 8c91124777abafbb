import { readAlarms } from './alarm-section.ts'
import { readCredit } from './credit-section.ts'
import { entriesOf, tidy, type MetricDraft } from './draft.ts'
import type { Metric } from './metric.ts'
import { readPromise } from './promise.ts'
import { knownNames } from './reference.ts'
import type { RulePage } from './rule-page.ts'
import { namesIn, type Scope } from './scope.ts'
import { readWindow } from './window-section.ts'

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
  const metrics: Metric[] = []
  for (const [id, draft] of entriesOf(scope.draft.metrics)) {
    tellUnknown(id, draft, scope)
    if (!('runs' in scope.draft)) tellNowhere(id, draft, scope)
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
  const alarms = readAlarms(draft.alarms, noData ?? 'good', [...path, 'alarms'], tell)
  const place = { path: [...path, 'credit'], objective: promise?.objective, tell }
  const credit = draft.credit === undefined ? undefined : readCredit(draft.credit, place)
  if (of === undefined || promise === undefined || window === undefined || noData === undefined)
    return undefined
  return {
    id,
    of,
    ...(says === undefined ? {} : { says: tidy(says) }),
    ...promise,
    window,
    noData,
    alarms,
    ...(credit === undefined ? {} : { credit }),
  }
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

function tellNowhere(id: string, { measure }: MetricDraft, { tell }: Scope): void {
  if (measure === undefined || 'tickets' in measure) return
  const says = `${id} is read from CloudWatch, and the agreement has no runs.`
  const fix =
    'Add runs with the account and the region of the service, such as runs: { account: production, region: eu-west-1 }.'
  tell({ rule: runsSomewhere, path: ['metrics', id, 'measure'], onKey: true, says, fix })
}
