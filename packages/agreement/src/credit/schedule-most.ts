import type { Amount, Schedule } from '../credit.ts'
import { paysLess } from './amount-size.ts'

/** The most that a window can be paid by a schedule; undefined where it grows, or its amounts can't be compared. */
export function mostOf(schedule: Schedule): Amount | undefined {
  // Several incidents add up.
  if (schedule.kind === 'steps')
    return schedule.by === 'incident' ? undefined : greatest(schedule.steps.map(({ pays }) => pays))
  if (schedule.kind === 'flat') return schedule.per === 'window' ? schedule.pays : undefined
  if (schedule.kind === 'by occurrence') return greatest(schedule.pays)
  if (schedule.kind !== 'max of') return undefined
  const parts = schedule.schedules.map(mostOf)
  return parts.includes(undefined) ? undefined : greatest(parts.filter((part) => part !== undefined))
}

function greatest(amounts: readonly Amount[]): Amount | undefined {
  const [first, ...rest] = amounts
  return rest.reduce<Amount | undefined>((most, amount) => {
    const less = most && paysLess(most, amount)
    return less === undefined ? undefined : less ? amount : most
  }, first)
}
