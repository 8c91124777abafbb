import { readCredit } from '../credit/read-credit.ts'
import type { NoData as NoDataDraft } from '../generated/agreement.ts'
import type { Metric, NoData } from '../metric.ts'
import type { Path } from '../page/remark.ts'
import { percentOf } from '../quantity/read-quantity.ts'
import { isWhole, tidy } from '../schema/draft.ts'
import type { Scope } from '../section/scope.ts'
import { readAlarms } from './alarms.ts'
import { bindingOf } from './binding.ts'
import { exclusionsFor } from './exclusion-names.ts'
import type { PromiseDraft } from './layers.ts'
import type { MetricName } from './metric-name.ts'
import { tellNames } from './metric-names.ts'
import { readPartialPeriod } from './partial-period.ts'
import { readPromise } from './promise.ts'
import { readRamp } from './ramp.ts'
import { selectorOf } from './selector.ts'
import { readWindow } from './window.ts'

/** A promise from all its layers; undefined where something it needs was not understood. */
export function readMetric(
  name: MetricName,
  draft: PromiseDraft,
  path: Path,
  scope: Scope,
): Metric | undefined {
  const { tell } = scope
  const { of, per } = draft
  const noData = noDataOf(draft.noData)
  const promise = readPromise(draft, path, scope)
  const { objective, target, indicator } = promise ?? {}
  const window = readWindow(draft.window, [...path, 'window'], tell)
  const alarms = readAlarms(draft.alarms, noData, [...path, 'alarms'], tell)
  const promised = { objective, target, indicator, window, per }
  const credit = readCredit(draft.credit, { path: [...path, 'credit'], ...promised, scope })
  const ramp = readRamp(draft.ramp, target, path, scope)
  const partialPeriod = readPartialPeriod(draft, path, tell)
  tellNames(draft, path, scope)
  const parts = { of, window, noData }
  if (promise === undefined || !isWhole(parts)) return undefined
  return {
    ...name,
    ...parts,
    ...promise,
    ramp,
    partialPeriod,
    ...said(draft),
    requires: selectorOf(draft.requires),
    exclusions: exclusionsFor(name.entry, promise.indicator, scope),
    binding: bindingOf(name, draft, path, scope),
    alarms,
    ...(credit && { credit }),
  }
}

// What may be left unsaid.
function said({
  says,
  noData,
  per,
  during,
  decides,
  owner,
}: PromiseDraft): Pick<Metric, 'says' | 'unknownAtMost' | 'per' | 'during' | 'decides' | 'owner'> {
  return {
    ...(says === undefined ? {} : { says: tidy(says) }),
    ...(typeof noData === 'object' ? { unknownAtMost: percentOf(noData.unknown.slice(2).trim()) } : {}),
    ...(per === undefined ? {} : { per }),
    ...(during === undefined ? {} : { during }),
    ...(decides === undefined ? {} : { decides }),
    ...(owner === undefined ? {} : { owner }),
  }
}

function noDataOf(draft: NoDataDraft | undefined): NoData | undefined {
  return typeof draft === 'object' ? 'unknown' : draft
}
