import { type CloudWatch } from '../cloud.ts'
import type { Transition } from '../transition.ts'
import { noteActions, noteWithheld } from './history.ts'
import type { CompositeAlarmRecord, Withheld } from './record.ts'
import { rosterOf } from './roster.ts'

const extension = ({ config }: CompositeAlarmRecord): number => config.ActionsSuppressorExtensionPeriod ?? 0

const wait = ({ config }: CompositeAlarmRecord): number => config.ActionsSuppressorWaitPeriod ?? 0

type Hold = Pick<Withheld, 'by' | 'until'>

const holdOf = (cloud: CloudWatch, record: CompositeAlarmRecord, at: number): Hold | undefined => {
  const suppressor = record.suppressor === undefined ? undefined : cloud.alarms.get(record.suppressor)
  if (suppressor === undefined) return undefined
  if (suppressor.state.StateValue === 'ALARM') return { by: 'Alarm', until: Infinity }
  const extended = (record.suppressorLeft ?? -Infinity) + extension(record)
  if (at < extended) return { by: 'ExtensionPeriod', until: extended }
  return wait(record) > 0 ? { by: 'WaitPeriod', until: at + wait(record) } : undefined
}

/**
 * The transition as it goes out: without its actions when they are withheld. What was withheld before gives
 * way to the actions of the newer state, and the waiting begins anew.
 */
export const withhold = (
  cloud: CloudWatch,
  record: CompositeAlarmRecord,
  transition: Transition,
): Transition => {
  record.withheld = undefined
  if (transition.actions.length === 0) return transition
  const hold = holdOf(cloud, record, transition.at)
  if (hold === undefined) return transition
  record.withheld = { ...hold, transition }
  noteWithheld(cloud, record, transition.at, hold.by)
  return { ...transition, actions: [], suppressed: hold.by }
}

const follow = (record: CompositeAlarmRecord, suppressor: Transition): void => {
  const { withheld } = record
  const isAlarm = suppressor.to === 'ALARM'
  record.suppressorLeft = isAlarm ? undefined : suppressor.at
  if (withheld === undefined) return
  const hold: Hold = isAlarm
    ? { by: 'Alarm', until: Infinity }
    : { by: 'ExtensionPeriod', until: suppressor.at + extension(record) }
  record.withheld = { ...withheld, ...hold }
}

/** Lets the composites that an alarm suppresses know that it went into or out of ALARM. */
export const followSuppressor = (cloud: CloudWatch, suppressor: Transition): void => {
  if (suppressor.to !== 'ALARM' && suppressor.from !== 'ALARM') return
  for (const record of rosterOf(cloud).suppressed.get(suppressor.alarmName) ?? []) follow(record, suppressor)
}

/** When the next wait or extension ends, epoch seconds; Infinity = none is running. */
export const nextRelease = (cloud: CloudWatch): number => {
  let next = Infinity
  for (const record of rosterOf(cloud).composites) {
    if (record.withheld !== undefined && record.withheld.until < next) next = record.withheld.until
  }
  return next
}

const release = (
  cloud: CloudWatch,
  record: CompositeAlarmRecord,
  { transition, until }: Withheld,
): Transition => {
  record.withheld = undefined
  const released = { ...transition, at: until, belated: true } as const
  noteActions(cloud, record, released)
  return released
}

/** Performs the actions whose wait or extension is over. */
export const releaseDue = (cloud: CloudWatch, at: number): readonly Transition[] => {
  const released: Transition[] = []
  for (const record of rosterOf(cloud).composites) {
    const { withheld } = record
    if (withheld !== undefined && withheld.until <= at) released.push(release(cloud, record, withheld))
  }
  return released
}
