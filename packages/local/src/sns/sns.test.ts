import {
  CreateTopicCommand,
  DeleteTopicCommand,
  GetSubscriptionAttributesCommand,
  GetTopicAttributesCommand,
  ListSubscriptionsByTopicCommand,
  ListTagsForResourceCommand,
  ListTopicsCommand,
  paginateListTopics,
  PublishCommand,
  SetSubscriptionAttributesCommand,
  SetTopicAttributesCommand,
  SNSClient,
  SubscribeCommand,
  TagResourceCommand,
  UnsubscribeCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-sns'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LocalCloud, serve } from '../serve.ts'

const account = '111122223333'
const region = 'eu-west-1'
const topicArn = `arn:aws:sns:${region}:${account}:pages`

let cloud: LocalCloud
let sns: SNSClient

const clientOf = (options: { readonly account?: string; readonly region?: string } = {}): SNSClient =>
  new SNSClient({
    endpoint: cloud.url,
    region: options.region ?? region,
    credentials: { accessKeyId: options.account ?? account, secretAccessKey: 'unused' },
  })

beforeEach(async () => {
  cloud = await serve({ clock: { kind: 'driven', now: 1_794_268_800 } })
  sns = clientOf()
})

afterEach(async () => {
  sns.destroy()
  await cloud.close()
})

const tags = [{ Key: 'team', Value: 'payments <&>' }]
const create = async (): Promise<string> =>
  (await sns.send(new CreateTopicCommand({ Name: 'pages', Tags: tags }))).TopicArn ?? ''

const subscribe = async (Protocol: string, Endpoint: string): Promise<string> => {
  const command = new SubscribeCommand({
    TopicArn: topicArn,
    Protocol,
    Endpoint,
    ReturnSubscriptionArn: true,
  })
  return (await sns.send(command)).SubscriptionArn ?? ''
}

describe('topics', () => {
  it('are made, and made again to no effect', async () => {
    expect(await create()).toBe(topicArn)
    expect(await create()).toBe(topicArn)
    expect((await sns.send(new CreateTopicCommand({ Name: 'pages' }))).TopicArn).toBe(topicArn)
    expect((await sns.send(new ListTopicsCommand())).Topics).toEqual([{ TopicArn: topicArn }])
    expect(cloud.topics()).toMatchObject([{ arn: topicArn, name: 'pages', place: { account, region } }])
  })

  it.each([
    [
      'other tags',
      { Tags: [{ Key: 'team', Value: 'other' }] },
      'Tags Reason: Topic already exists with different tags',
    ],
    [
      'more tags',
      { Tags: [...tags, { Key: 'a', Value: 'b' }] },
      'Tags Reason: Topic already exists with different tags',
    ],
    [
      'other attributes',
      { Attributes: { DisplayName: 'Pages' } },
      'Attributes Reason: Topic already exists with different attributes',
    ],
  ])('are not made again with %s', async (_, others, says) => {
    await create()
    await expect(sns.send(new CreateTopicCommand({ Name: 'pages', ...others }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: `Invalid parameter: ${says}`,
    })
  })

  it.each([
    ['a name with a space', { Name: 'a b' }, 'Invalid parameter: Topic Name'],
    ['a fifo name without the attribute', { Name: 'a.fifo' }, 'Invalid parameter: Topic Name'],
    ['an unknown attribute', { Name: 'a', Attributes: { Color: 'red' } }, 'Invalid parameter: AttributeName'],
    [
      'a policy that is not JSON',
      { Name: 'a', Attributes: { Policy: '{' } },
      'Invalid parameter: Policy Error: null',
    ],
    [
      'a long display name',
      { Name: 'a', Attributes: { DisplayName: 'x'.repeat(101) } },
      'Invalid parameter: DisplayName',
    ],
    [
      'a tag of AWS',
      { Name: 'a', Tags: [{ Key: 'aws:x', Value: '' }] },
      'Invalid parameter: Tags Reason: aws: prefixed tag key names are not allowed',
    ],
    ['a tag without a key', { Name: 'a', Tags: [{ Key: '', Value: '' }] }, 'Invalid parameter: Tags'],
  ])('are refused with %s', async (_, input, message) => {
    await expect(sns.send(new CreateTopicCommand(input))).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message,
    })
  })

  it('take fifo names with the attribute', async () => {
    const command = new CreateTopicCommand({ Name: 'a.fifo', Attributes: { FifoTopic: 'true' } })
    expect((await sns.send(command)).TopicArn).toBe(`arn:aws:sns:${region}:${account}:a.fifo`)
  })

  it('tell their attributes and let them be set', async () => {
    await create()
    await sns.send(
      new SetTopicAttributesCommand({
        TopicArn: topicArn,
        AttributeName: 'DisplayName',
        AttributeValue: 'Pages',
      }),
    )
    const { Attributes } = await sns.send(new GetTopicAttributesCommand({ TopicArn: topicArn }))
    expect(Attributes).toMatchObject({
      TopicArn: topicArn,
      Owner: account,
      DisplayName: 'Pages',
      SubscriptionsConfirmed: '0',
    })
    expect(JSON.parse(Attributes?.['Policy'] ?? '')).toMatchObject({ Id: '__default_policy_ID' })
    await expect(
      sns.send(
        new SetTopicAttributesCommand({ TopicArn: topicArn, AttributeName: 'Color', AttributeValue: 'red' }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })

  it('are removed, and removed again to no effect', async () => {
    await create()
    await sns.send(new DeleteTopicCommand({ TopicArn: topicArn }))
    await sns.send(new DeleteTopicCommand({ TopicArn: topicArn }))
    await expect(sns.send(new GetTopicAttributesCommand({ TopicArn: topicArn }))).rejects.toMatchObject({
      name: 'NotFoundException',
      message: 'Topic does not exist',
      $metadata: { httpStatusCode: 404 },
    })
  })

  it('of another region or account can not be reached', async () => {
    await create()
    await expect(
      clientOf({ region: 'us-east-1' }).send(new GetTopicAttributesCommand({ TopicArn: topicArn })),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' })
    await expect(
      clientOf({ account: '444455556666' }).send(new DeleteTopicCommand({ TopicArn: topicArn })),
    ).rejects.toMatchObject({ name: 'AuthorizationErrorException' })
    expect((await clientOf({ region: 'us-east-1' }).send(new ListTopicsCommand())).Topics).toEqual([])
  })

  it('are listed a hundred at a time', async () => {
    for (let index = 0; index < 120; index += 1)
      await sns.send(new CreateTopicCommand({ Name: `topic-${index}` }))
    const sizes: number[] = []
    for await (const page of paginateListTopics({ client: sns }, {})) sizes.push(page.Topics?.length ?? 0)
    expect(sizes).toEqual([100, 20])
    await expect(sns.send(new ListTopicsCommand({ NextToken: 'x' }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
  })
})

describe('tags of a topic', () => {
  it('are told, set and removed', async () => {
    await create()
    const tagsNow = async (): Promise<unknown> =>
      (await sns.send(new ListTagsForResourceCommand({ ResourceArn: topicArn }))).Tags
    expect(await tagsNow()).toEqual(tags)
    await sns.send(new TagResourceCommand({ ResourceArn: topicArn, Tags: [{ Key: 'a', Value: 'b' }] }))
    await sns.send(new UntagResourceCommand({ ResourceArn: topicArn, TagKeys: ['team'] }))
    expect(await tagsNow()).toEqual([{ Key: 'a', Value: 'b' }])
  })

  it('are at most fifty, on a topic that exists', async () => {
    await create()
    const many = Array.from({ length: 50 }, (_, index) => ({ Key: `key-${index}`, Value: '' }))
    await expect(
      sns.send(new TagResourceCommand({ ResourceArn: topicArn, Tags: many })),
    ).rejects.toMatchObject({ name: 'TagLimitExceededException' })
    await expect(
      sns.send(new ListTagsForResourceCommand({ ResourceArn: `${topicArn}-other` })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })
})

describe('subscriptions', () => {
  it('wait for their owner when they are mail or web, and are told once', async () => {
    await create()
    const arn = await subscribe('email', 'on-call@example.com')
    expect(await subscribe('email', 'on-call@example.com')).toBe(arn)
    const hidden = new SubscribeCommand({
      TopicArn: topicArn,
      Protocol: 'https',
      Endpoint: 'https://example.com/hook',
    })
    expect((await sns.send(hidden)).SubscriptionArn).toBe('pending confirmation')
    const listed = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn: topicArn }))
    expect(listed.Subscriptions?.map(({ Endpoint, SubscriptionArn }) => [Endpoint, SubscriptionArn])).toEqual(
      [
        ['on-call@example.com', 'PendingConfirmation'],
        ['https://example.com/hook', 'PendingConfirmation'],
      ],
    )
    expect(cloud.confirm(arn)).toBe(true)
    expect(cloud.confirm(`${topicArn}:none`)).toBe(false)
    const { Attributes } = await sns.send(new GetSubscriptionAttributesCommand({ SubscriptionArn: arn }))
    expect(Attributes).toMatchObject({
      PendingConfirmation: 'false',
      Endpoint: 'on-call@example.com',
      Owner: account,
    })
  })

  it('of a queue are confirmed at once', async () => {
    await create()
    const arn = await subscribe('sqs', `arn:aws:sqs:${region}:${account}:pages`)
    const { Attributes } = await sns.send(new GetSubscriptionAttributesCommand({ SubscriptionArn: arn }))
    expect(Attributes).toMatchObject({ PendingConfirmation: 'false', RawMessageDelivery: 'false' })
    await sns.send(
      new SetSubscriptionAttributesCommand({
        SubscriptionArn: arn,
        AttributeName: 'RawMessageDelivery',
        AttributeValue: 'true',
      }),
    )
    const after = await sns.send(new GetSubscriptionAttributesCommand({ SubscriptionArn: arn }))
    expect(after.Attributes).toMatchObject({ RawMessageDelivery: 'true' })
  })

  it.each([
    [
      'carrier-pigeon',
      'a',
      'Invalid parameter: Amazon SNS does not support this protocol string: carrier-pigeon',
    ],
    ['email', 'nobody', 'Invalid parameter: Email address'],
    ['https', 'http://example.com', 'Invalid parameter: Endpoint must match the specified protocol'],
    ['sqs', 'https://example.com', 'Invalid parameter: SQS endpoint ARN'],
  ])('over %s to %s are refused', async (Protocol, Endpoint, message) => {
    await create()
    await expect(
      sns.send(new SubscribeCommand({ TopicArn: topicArn, Protocol, Endpoint })),
    ).rejects.toMatchObject({ name: 'InvalidParameterException', message })
  })

  it('are refused with attributes that SNS does not know', async () => {
    await create()
    const arn = await subscribe('sqs', `arn:aws:sqs:${region}:${account}:pages`)
    const set = async (AttributeName: string, AttributeValue: string): Promise<unknown> =>
      sns.send(new SetSubscriptionAttributesCommand({ SubscriptionArn: arn, AttributeName, AttributeValue }))
    await expect(set('Color', 'red')).rejects.toMatchObject({ name: 'InvalidParameterException' })
    await expect(set('RawMessageDelivery', 'maybe')).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
  })

  it('are removed, and removed again to no effect', async () => {
    await create()
    const arn = await subscribe('email', 'on-call@example.com')
    await sns.send(new UnsubscribeCommand({ SubscriptionArn: arn }))
    await sns.send(new UnsubscribeCommand({ SubscriptionArn: arn }))
    const { Attributes } = await sns.send(new GetTopicAttributesCommand({ TopicArn: topicArn }))
    expect(Attributes).toMatchObject({ SubscriptionsPending: '0', SubscriptionsDeleted: '1' })
    await expect(
      sns.send(new GetSubscriptionAttributesCommand({ SubscriptionArn: arn })),
    ).rejects.toMatchObject({ name: 'NotFoundException' })
    await expect(sns.send(new UnsubscribeCommand({ SubscriptionArn: 'x' }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
  })
})

describe('messages', () => {
  it('are kept with whom they would have reached', async () => {
    await create()
    const queue = `arn:aws:sqs:${region}:${account}:pages`
    await subscribe('sqs', queue)
    await subscribe('email', 'on-call@example.com')
    const { MessageId } = await sns.send(
      new PublishCommand({ TopicArn: topicArn, Subject: 'Hello', Message: 'a "quoted" <b>\n' }),
    )
    expect(cloud.messages()).toMatchObject([
      {
        id: MessageId,
        topicArn,
        at: 1_794_268_800,
        subject: 'Hello',
        body: 'a "quoted" <b>\n',
        deliveries: [
          { protocol: 'sqs', endpoint: queue, reached: true },
          { protocol: 'email', endpoint: 'on-call@example.com', reached: false },
        ],
      },
    ])
  })

  it('with a text for each protocol keep the one for all others', async () => {
    await create()
    const Message = JSON.stringify({ default: 'for all', sms: 'short' })
    await sns.send(new PublishCommand({ TargetArn: topicArn, MessageStructure: 'json', Message }))
    expect(cloud.messages().map(({ body }) => body)).toEqual(['for all'])
  })

  it.each([
    ['no text', { Message: '' }, 'Invalid parameter: Empty message'],
    ['more than 256 KiB', { Message: 'x'.repeat(262_145) }, 'Invalid parameter: Message too long'],
    ['a subject of two lines', { Message: 'a', Subject: 'a\nb' }, 'Invalid parameter: Subject'],
    ['a long subject', { Message: 'a', Subject: 'x'.repeat(101) }, 'Invalid parameter: Subject'],
    [
      'a broken structure',
      { Message: '{', MessageStructure: 'json' },
      'Invalid parameter: Message Structure - JSON message body failed to parse',
    ],
    [
      'a structure without a default',
      { Message: '{}', MessageStructure: 'json' },
      'Invalid parameter: Message Structure - No default entry in JSON message body',
    ],
  ])('are refused with %s', async (_, input, message) => {
    await create()
    await expect(sns.send(new PublishCommand({ TopicArn: topicArn, ...input }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message,
    })
    expect(cloud.messages()).toEqual([])
  })

  it('have no topic to go to when it does not exist', async () => {
    await expect(sns.send(new PublishCommand({ TopicArn: topicArn, Message: 'a' }))).rejects.toMatchObject({
      name: 'NotFoundException',
      message: 'Topic does not exist',
    })
  })
})
