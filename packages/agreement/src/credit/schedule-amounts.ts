import type { Amount, Schedule } from '../credit.ts'

/** What a schedule can pay, where it names amounts. */
export function amountsOf(schedule: Schedule): readonly Amount[] {
  if ('schedules' in schedule) return schedule.schedules.flatMap(amountsOf)
  if ('steps' in schedule) return schedule.steps.map(({ pays }) => pays)
  if ('perPoint' in schedule) return [schedule.perPoint]
  if (!('pays' in schedule)) return []
  return schedule.kind === 'by occurrence' ? schedule.pays : [schedule.pays]
}

/** With what a schedule grows that has no end of its own; undefined where it has one. */
export function growthOf(schedule: Schedule): string | undefined {
  if ('schedules' in schedule) return schedule.schedules.map(growthOf).find((growth) => growth !== undefined)
  if (schedule.kind === 'flat') return FLAT_GROWTH[schedule.per]
  return GROWTH[schedule.kind]
}

const FLAT_GROWTH: Readonly<Record<string, string | undefined>> = {
  incident: 'each incident',
  thing: 'each failure',
}

const GROWTH: Readonly<Record<string, string | undefined>> = {
  'per block': 'each block of downtime',
  'per points': 'each point below the target',
  linear: 'each point below the target',
}
