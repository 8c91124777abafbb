import type { Agreement } from '../agreement.ts'
import type { Metric } from '../metric.ts'
import type { Path } from '../page/remark.ts'
import { isRecord } from '../schema/desk.ts'
import { isInCloudWatch } from '../section/metrics.ts'
import { UNSAID, type Derived } from './derivation.ts'
import { derivedCredit } from './derived-credit.ts'

/** Everything that follows from what an agreement says; where something is said, that holds instead. */
export function derivedFrom(agreement: Agreement): readonly Derived[] {
  return [
    { path: ['kind'], value: 'sla', says: UNSAID },
    ...agreement.metrics.flatMap((metric) => derivedMetric(metric, agreement)),
    ...agreement.exclusions.map(({ id, agreedBy, class: kind }): Derived => {
      return { path: ['exclusions', id, 'agreedBy'], value: agreedBy, says: `from the class ${kind}` }
    }),
    ...agreement.rights.flatMap(({ id }): readonly Derived[] => [
      { path: ['rights', id, 'refund'], value: 'none', says: UNSAID },
      { path: ['rights', id, 'notified'], value: false, says: UNSAID },
    ]),
    ...derivedSections(agreement),
  ]
}

function derivedSections({ authority, claims, agreed, remedies }: Agreement): readonly Derived[] {
  return [
    ...unsaidIf(authority, ['evidence', 'coverage'], '>= 90 %', true),
    ...unsaidIf(claims, ['claims', 'late'], 'forfeits'),
    ...unsaidIf(agreed.changes, ['agreement', 'changes', 'adverse'], 'with consent'),
    ...unsaidIf(remedies.combine, ['remedies', 'per'], 'window'),
    ...unsaidIf(remedies.combine, ['remedies', 'sole'], false),
  ]
}

function unsaidIf(section: unknown, path: Path, value: unknown, isAside = false): readonly Derived[] {
  if (section === undefined) return []
  return [{ path, value, says: UNSAID, ...(isAside && { isAside }) }]
}

/** The path of a metric, or of the case that it stands for. */
function pathOf({ entry, case: one }: Metric): Path {
  return one === undefined ? ['metrics', entry] : ['metrics', entry, 'cases', one.id]
}

function derivedMetric(metric: Metric, agreement: Agreement): readonly Derived[] {
  const path = pathOf(metric)
  const { authority } = agreement
  return [
    { path: [...path, 'promise'], ...bindingOf(metric, agreement) },
    ...timesOf(metric, path),
    { path: [...path, 'partialPeriod'], value: 'own period', says: UNSAID },
    ...(authority === undefined
      ? []
      : [
          {
            path: [...path, 'decides'],
            value: authority.decides,
            says: 'from evidence',
            isAside: true,
          } as const,
        ]),
    ...(isInCloudWatch(metric) ? alarmsOf(metric, path) : []),
    ...derivedCredit(metric, [...path, 'credit'], agreement),
  ]
}

function bindingOf({ binding, entry, id }: Metric, { rights }: Agreement): Omit<Derived, 'path'> {
  if (binding === 'credit') return { value: 'binding', says: 'from the credit' }
  if (binding === 'target only') return { value: 'target only', says: 'from no credit and no right' }
  const right = rights.find(({ metrics }) => metrics.includes(entry) || metrics.includes(id))
  return { value: 'binding', says: `from the right ${right?.id}` }
}

// The times of tickets stand in the severities where the target says so.
function timesOf({ indicator, targetText }: Metric, path: Path): readonly Derived[] {
  if (indicator.kind !== 'tickets') return []
  return [{ path: [...path, 'target'], value: targetText, says: 'from severities', isAside: true }]
}

function alarmsOf(
  { alarms: { minimumEvents, silence, threeDays }, noData }: Metric,
  path: Path,
): readonly Derived[] {
  const at = [...path, 'alarms']
  return [
    { path: [...at, 'minimumEvents'], value: minimumEvents, says: UNSAID },
    { path: [...at, 'silence'], value: silence?.text ?? 'never', says: `from noData ${noData}` },
    { path: [...at, 'threeDays'], value: threeDays, says: UNSAID },
  ]
}

/** Derived values as a document to lay under what was written, without those that are asides. */
export function derivedData(values: readonly Derived[]): unknown {
  return values
    .filter(({ isAside }) => isAside === undefined)
    .reduce<unknown>((data, { path, value }) => withValue(data, path, value), {})
}

function withValue(data: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value
  const below = isRecord(data) ? data : {}
  return { ...below, [step]: withValue(below[step], rest, value) }
}
