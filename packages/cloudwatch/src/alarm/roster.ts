import type { CloudWatch, Roster } from '../cloud.ts'
import type { CompositeAlarmRecord } from './record.ts'

type Family = Map<string, CompositeAlarmRecord[]>

const enlist = (family: Family, name: string, record: CompositeAlarmRecord): void => {
  const known = family.get(name)
  if (known) known.push(record)
  else family.set(name, [record])
}

// Depth first, children before parents. What leads back to itself, or depends on what does, is left out:
// AWS stops evaluating composites in whose path it finds a cycle.
const ordered = (composites: readonly CompositeAlarmRecord[]): readonly CompositeAlarmRecord[] => {
  const byName = new Map(composites.map((record) => [record.config.AlarmName, record]))
  const sound = new Map<string, boolean>()
  const order: CompositeAlarmRecord[] = []
  const visit = (record: CompositeAlarmRecord): boolean => {
    const name = record.config.AlarmName
    const seen = sound.get(name)
    if (seen !== undefined) return seen
    sound.set(name, false)
    const children = record.children.map((child) => byName.get(child)).filter((child) => child !== undefined)
    const isSound = children.map((child) => visit(child)).every(Boolean)
    sound.set(name, isSound)
    if (isSound) order.push(record)
    return isSound
  }
  for (const record of composites) visit(record)
  return order
}

const makeRoster = (cloud: CloudWatch): Roster => {
  const records = [...cloud.alarms.values()]
  const composites = records.filter((record) => record.kind === 'CompositeAlarm')
  const parents: Family = new Map()
  const suppressed: Family = new Map()
  for (const record of composites) {
    for (const child of record.children) enlist(parents, child, record)
    if (record.suppressor !== undefined) enlist(suppressed, record.suppressor, record)
  }
  return {
    metricAlarms: records.filter((record) => record.kind === 'MetricAlarm'),
    composites: ordered(composites),
    parents,
    suppressed,
  }
}

/** Who is who among the alarms. */
export const rosterOf = (cloud: CloudWatch): Roster => {
  cloud.roster ??= makeRoster(cloud)
  return cloud.roster
}
