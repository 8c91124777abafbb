import type { CloudWatch } from '../cloud.ts'
import type { TagInput } from '../tag.ts'
import { noteConfiguration } from './history.ts'
import type { AlarmRecord } from './record.ts'

const keepTags = (cloud: CloudWatch, arn: string, tags: readonly TagInput[]): void => {
  cloud.tags.set(arn, new Map(tags.map(({ Key = '', Value = '' }) => [Key, Value])))
}

/** Keeps a new alarm, or a changed one in the place of the old. Tags count only at the creation, as on AWS. */
export const keepAlarm = (
  cloud: CloudWatch,
  record: AlarmRecord,
  at: number,
  tags: readonly TagInput[] | undefined,
): void => {
  const isNew = !cloud.alarms.has(record.config.AlarmName)
  cloud.alarms.set(record.config.AlarmName, record)
  cloud.roster = undefined
  if (isNew) keepTags(cloud, record.config.AlarmArn, tags ?? [])
  noteConfiguration(cloud, record, at, isNew ? 'Create' : 'Update')
}

/** Lets go of an alarm; its history stays. */
export const dropAlarm = (cloud: CloudWatch, record: AlarmRecord, at: number): void => {
  cloud.alarms.delete(record.config.AlarmName)
  cloud.tags.delete(record.config.AlarmArn)
  cloud.roster = undefined
  noteConfiguration(cloud, record, at, 'Delete')
}
