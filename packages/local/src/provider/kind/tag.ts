import {
  ListTagsForResourceCommand,
  TagResourceCommand,
  UntagResourceCommand,
  type Tag,
} from '@aws-sdk/client-cloudwatch'
import * as sns from '@aws-sdk/client-sns'
import type { TagStore } from './kind.ts'
import { mapOf, type Properties } from '../value/value.ts'

/** The tags that a resource is to carry, as the APIs take them. */
export function tagList(inputs: Properties): { Key: string; Value: string }[] {
  return Object.entries(mapOf(inputs, 'tagsAll')).map(([Key, Value]) => ({ Key, Value }))
}

/** Tags of CloudWatch alarms. PutMetricAlarm ignores tags on an update, so changes go their own way. */
export const alarmTags: TagStore = {
  read: async ({ cloudwatch }, arn) => {
    const { Tags = [] } = await cloudwatch.send(new ListTagsForResourceCommand({ ResourceARN: arn }))
    return byKey(Tags)
  },
  put: async ({ cloudwatch }, arn, tags) => {
    await cloudwatch.send(new TagResourceCommand({ ResourceARN: arn, Tags: listed(tags) }))
  },
  drop: async ({ cloudwatch }, arn, keys) => {
    await cloudwatch.send(new UntagResourceCommand({ ResourceARN: arn, TagKeys: [...keys] }))
  },
}

/** Tags of SNS topics. */
export const topicTags: TagStore = {
  read: async (cloud, arn) => {
    const { Tags = [] } = await cloud.sns.send(new sns.ListTagsForResourceCommand({ ResourceArn: arn }))
    return byKey(Tags)
  },
  put: async (cloud, arn, tags) => {
    await cloud.sns.send(new sns.TagResourceCommand({ ResourceArn: arn, Tags: listed(tags) }))
  },
  drop: async (cloud, arn, keys) => {
    await cloud.sns.send(new sns.UntagResourceCommand({ ResourceArn: arn, TagKeys: [...keys] }))
  },
}

function listed(tags: Readonly<Record<string, string>>): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
}

function byKey(tags: readonly Tag[]): Record<string, string> {
  return Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value]))
}
