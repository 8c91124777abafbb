import type { Work } from '../context.ts'
import { put, type PlainMap } from '../writing/sheet.ts'
import type { AskedMetric } from './asked-metric.ts'
import type { MetricKind } from './metric-kind.ts'

/** A metric that is to be asked for, and the requirement that it measures. */
export interface Start extends AskedMetric {
  readonly of: string
}

/** The work with a sound metric to start from; every question replaces a part of it. */
export function started(work: Work, { id, kind, of }: Start): Work {
  return { ...work, sheet: put(work.sheet, ['metrics', id], { of, ...startOf(kind) }) }
}

/** What a metric of a kind says where nothing was answered yet. */
export function startOf({ start }: MetricKind): PlainMap {
  const { target = '', share, partialPeriod, measure = {} } = start
  return {
    target,
    ...(share === undefined ? {} : { share }),
    window: { calendar: 'month', zone: 'UTC' },
    measure,
    noData: 'good',
    ...(partialPeriod === undefined ? {} : { partialPeriod }),
  }
}
