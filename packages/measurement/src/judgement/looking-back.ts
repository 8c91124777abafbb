import type { Agreement, Cap, Metric, Schedule } from '@nines/agreement'

interface Promise {
  readonly metric: Metric
  readonly agreement: Agreement
}

/** Whether what earlier windows were decides anything of this promise: rights, credits by repetition, caps and quotas over longer. */
export function looksBack({ metric, agreement }: Promise): boolean {
  const { credit } = metric
  const isMine = (names: readonly string[]): boolean =>
    names.includes(metric.id) || names.includes(metric.entry)
  return (
    agreement.rights.some(({ metrics }) => isMine(metrics)) ||
    (credit !== undefined && (credit.fromMiss > 1 || isByOccurrence(credit.schedule))) ||
    hasLongCap({ metric, agreement })
  )
}

function isByOccurrence(schedule: Schedule): boolean {
  return schedule.kind === 'max of'
    ? schedule.schedules.some(isByOccurrence)
    : schedule.kind === 'by occurrence'
}

/** Whether a cap on credits of this promise runs over longer than a window. */
export function hasLongCap({ metric, agreement }: Promise): boolean {
  const { credit } = metric
  return credit !== undefined && [...credit.caps, ...agreement.remedies.caps].some(isLong)
}

function isLong({ per }: Cap): boolean {
  return per !== 'incident' && per !== 'window'
}
