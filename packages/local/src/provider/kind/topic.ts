import {
  CreateTopicCommand,
  DeleteTopicCommand,
  GetTopicAttributesCommand,
  SetTopicAttributesCommand,
} from '@aws-sdk/client-sns'
import { isGone } from '../account/cloud.ts'
import { compact } from '../value/compact.ts'
import type { Kind } from './kind.ts'
import { tagList, topicTags } from './tag.ts'
import { textOf } from '../value/value.ts'

/** A topic. Its id is its ARN; CreateTopic answers the ARN of one that exists with the same tags. */
export const topic: Kind = {
  token: 'aws:sns/topic:Topic',
  title: 'SNS Topic',
  name: { input: 'name', automatic: true },
  tagged: true,
  tags: topicTags,
  computed: { arn: 'text', owner: 'text' },
  fields: { displayName: { is: 'text' }, name: { is: 'text', replaces: true } },
  create: async ({ sns }, inputs) => {
    const displayName = textOf(inputs, 'displayName')
    const { TopicArn } = await sns.send(
      new CreateTopicCommand({
        Name: textOf(inputs, 'name'),
        Tags: tagList(inputs),
        ...(displayName === undefined ? {} : { Attributes: { DisplayName: displayName } }),
      }),
    )
    return TopicArn ?? ''
  },
  read: async ({ sns }, id) => {
    try {
      const { Attributes = {} } = await sns.send(new GetTopicAttributesCommand({ TopicArn: id }))
      const displayName = Attributes['DisplayName']
      return {
        inputs: compact({ displayName: displayName === '' ? undefined : displayName, name: nameIn(id) }),
        computed: compact({ arn: id, owner: Attributes['Owner'] }),
      }
    } catch (error) {
      if (isGone(error)) return undefined
      throw error
    }
  },
  update: async ({ sns }, id, inputs) => {
    await sns.send(
      new SetTopicAttributesCommand({
        TopicArn: id,
        AttributeName: 'DisplayName',
        AttributeValue: textOf(inputs, 'displayName') ?? '',
      }),
    )
  },
  remove: async ({ sns }, id) => {
    await sns.send(new DeleteTopicCommand({ TopicArn: id }))
  },
}

function nameIn(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1)
}
