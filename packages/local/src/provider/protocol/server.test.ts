import { credentials } from '@grpc/grpc-js'
import services from '@pulumi/pulumi/proto/provider_grpc_pb.js'
import messages from '@pulumi/pulumi/proto/provider_pb.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LocalCloud, serve } from '../../serve.ts'
import { startProvider } from './server.ts'
import { readStruct, writeStruct } from './struct.ts'
import type { Properties } from '../value/value.ts'

// The provider as the engine sees it: over gRPC, in front of the local endpoint.
const region = 'eu-west-1'
const account = '111122223333'
let cloud: LocalCloud
let client: InstanceType<typeof services.ResourceProviderClient>

beforeAll(async () => {
  cloud = await serve({ clock: { kind: 'driven', now: 1_800_000_000 } })
  const port = await startProvider({ AWS_ENDPOINT_URL: cloud.url, AWS_ACCESS_KEY_ID: account })
  client = new services.ResourceProviderClient(`127.0.0.1:${port}`, credentials.createInsecure())
  const request = new messages.ConfigureRequest()
  request.setArgs(writeStruct({ region, defaultTags: '{"tags":{"stage":"live"}}' }))
  const response = await new Promise<messages.ConfigureResponse>((resolve, reject) => {
    client.configure(request, (error, answer) => (error ? reject(error) : resolve(answer)))
  })
  expect(response.getSupportspreview()).toBe(true)
})

afterAll(async () => {
  client.close()
  await cloud.close()
})

interface Resource {
  readonly type: string
  readonly name: string
}

const urnOf = ({ type, name }: Resource): string =>
  `urn:pulumi:s::nines::nines:index:Agreement$${type}::${name}`

function check(resource: Resource, news: Properties, olds: Properties = {}): Promise<Properties> {
  const request = new messages.CheckRequest()
  request.setUrn(urnOf(resource))
  request.setNews(writeStruct(news))
  request.setOlds(writeStruct(olds))
  request.setRandomseed(new Uint8Array([1, 2, 3, 4]))
  return new Promise((resolve, reject) => {
    client.check(request, (error, answer) => {
      if (error) reject(error)
      else {
        expect(answer.getFailuresList()).toEqual([])
        resolve(readStruct(answer.getInputs()))
      }
    })
  })
}

function create(
  resource: Resource,
  inputs: Properties,
  preview = false,
): Promise<{ id: string; outputs: Properties }> {
  const request = new messages.CreateRequest()
  request.setUrn(urnOf(resource))
  request.setName(resource.name)
  request.setProperties(writeStruct(inputs))
  request.setPreview(preview)
  return new Promise((resolve, reject) => {
    client.create(request, (error, answer) =>
      error ? reject(error) : resolve({ id: answer.getId(), outputs: readStruct(answer.getProperties()) }),
    )
  })
}

function read(
  resource: Resource,
  id: string,
  olds: Properties = {},
): Promise<{ id: string; inputs: Properties; outputs: Properties }> {
  const request = new messages.ReadRequest()
  request.setUrn(urnOf(resource))
  request.setId(id)
  request.setInputs(writeStruct(olds))
  return new Promise((resolve, reject) => {
    client.read(request, (error, answer) =>
      error
        ? reject(error)
        : resolve({
            id: answer.getId(),
            inputs: readStruct(answer.getInputs()),
            outputs: readStruct(answer.getProperties()),
          }),
    )
  })
}

function update(resource: Resource, id: string, olds: Properties, news: Properties): Promise<Properties> {
  const request = new messages.UpdateRequest()
  request.setUrn(urnOf(resource))
  request.setId(id)
  request.setOldInputs(writeStruct(olds))
  request.setNews(writeStruct(news))
  return new Promise((resolve, reject) => {
    client.update(request, (error, answer) =>
      error ? reject(error) : resolve(readStruct(answer.getProperties())),
    )
  })
}

function remove(resource: Resource, id: string, olds: Properties): Promise<void> {
  const request = new messages.DeleteRequest()
  request.setUrn(urnOf(resource))
  request.setId(id)
  request.setOldInputs(writeStruct(olds))
  return new Promise((resolve, reject) => {
    client.delete(request, (error) => (error ? reject(error) : resolve()))
  })
}

const alarm = {
  type: 'aws:cloudwatch/metricAlarm:MetricAlarm',
  name: 'acme/checkout-api/uptime/page/long-1h',
}
const composite = {
  type: 'aws:cloudwatch/compositeAlarm:CompositeAlarm',
  name: 'acme/checkout-api/uptime/page',
}
const dashboard = { type: 'aws:cloudwatch/dashboard:Dashboard', name: 'acme/checkout-api/dashboard' }
const topic = { type: 'aws:sns/topic:Topic', name: 'acme/checkout-api/page' }
const subscription = {
  type: 'aws:sns/topicSubscription:TopicSubscription',
  name: 'acme/checkout-api/page/https',
}

const alarmNews = {
  name: 'nines/acme/checkout-api/uptime/page/long-1h',
  alarmDescription: 'says',
  comparisonOperator: 'GreaterThanThreshold',
  evaluationPeriods: 1,
  datapointsToAlarm: 1,
  threshold: 0.0144,
  treatMissingData: 'notBreaching',
  metricQueries: [
    { id: 'ratio', expression: 'bad/total', label: 'error ratio', returnData: true },
    {
      id: 'total',
      metric: {
        namespace: 'AWS/ApplicationELB',
        metricName: 'RequestCount',
        dimensions: { LoadBalancer: 'app/x/1' },
        period: 3600,
        stat: 'Sum',
      },
    },
    {
      id: 'bad',
      metric: {
        namespace: 'AWS/ApplicationELB',
        metricName: 'HTTPCode_Target_5XX_Count',
        dimensions: { LoadBalancer: 'app/x/1' },
        period: 3600,
        stat: 'Sum',
      },
    },
  ],
  tags: { 'nines:version': '4' },
}

describe('the provider over gRPC', () => {
  it('previews a resource without touching the cloud', async () => {
    const { id, outputs } = await create(topic, await check(topic, { name: 'previewed' }), true)
    expect(id).toBe('')
    expect(outputs).toMatchObject({ name: 'previewed', arn: '04da6b54-80e4-46f7-96ec-b56ff0331ba9' })
    expect(cloud.topics()).toEqual([])
  })

  it('makes, finds, changes and removes a metric alarm', async () => {
    const inputs = await check(alarm, alarmNews)
    const made = await create(alarm, inputs)
    expect(made.id).toBe(alarmNews.name)
    expect(made.outputs['arn']).toBe(`arn:aws:cloudwatch:${region}:${account}:alarm:${alarmNews.name}`)

    // What Read finds is what Check stored, or every refresh would see a drift.
    expect((await read(alarm, made.id, inputs)).inputs).toEqual(inputs)
    // An import knows only the id, with or without its region.
    expect((await read(alarm, made.id)).inputs).toEqual(inputs)
    expect((await read(alarm, `${made.id}@${region}`)).id).toBe(made.id)
    expect((await read(alarm, `${made.id}@us-east-1`)).id).toBe('')

    const news = await check(alarm, { ...alarmNews, threshold: 0.02, tags: { owner: 'acme' } }, inputs)
    await update(alarm, made.id, inputs, news)
    expect((await read(alarm, made.id, news)).inputs).toEqual(news)
    expect(news['tagsAll']).toEqual({ owner: 'acme', stage: 'live' })

    await remove(alarm, made.id, news)
    expect((await read(alarm, made.id, news)).id).toBe('')
    await expect(remove(alarm, made.id, news)).resolves.toBeUndefined()
  })

  it('refuses a metric alarm over one that exists, as the official provider does', async () => {
    const inputs = await check(alarm, { ...alarmNews, name: 'twice' })
    await create(alarm, inputs)
    await expect(create(alarm, inputs)).rejects.toThrow(
      /creating CloudWatch Metric Alarm .*: CloudWatch metric alarm "twice" already exists/,
    )
  })

  it('carries a metric by name as well as by queries', async () => {
    const news = {
      name: 'plain',
      comparisonOperator: 'GreaterThanThreshold',
      evaluationPeriods: 3,
      threshold: 1,
      namespace: 'Orders',
      metricName: 'Failed',
      dimensions: { Customer: 'acme' },
      period: 60,
      statistic: 'Sum',
    }
    const inputs = await check(alarm, news)
    const { id } = await create(alarm, inputs)
    expect((await read(alarm, id, inputs)).inputs).toEqual(inputs)
  })

  it('makes, finds, changes and removes composites, a suppressor among them', async () => {
    const child = await create(alarm, await check(alarm, { ...alarmNews, name: 'child' }))
    const page = await check(composite, { alarmName: 'page', alarmRule: 'ALARM("child")' })
    await create(composite, page)
    const ticket = await check(composite, {
      alarmName: 'ticket',
      alarmRule: 'ALARM("child")',
      actionsSuppressor: { alarm: 'page', waitPeriod: 120, extensionPeriod: 300 },
      tags: { a: 'b' },
    })
    const { id } = await create(composite, ticket)
    expect((await read(composite, id, ticket)).inputs).toEqual(ticket)

    const plain = await check(composite, { alarmName: 'ticket', alarmRule: 'OK("child")' }, ticket)
    await update(composite, id, ticket, plain)
    expect((await read(composite, id, plain)).inputs).toEqual(plain)

    await expect(remove(alarm, child.id, {})).rejects.toThrow(/deleting CloudWatch Metric Alarm \(child\)/)
    await remove(composite, id, plain)
    await remove(composite, 'page', page)
    await remove(alarm, child.id, {})
    expect((await read(composite, id, plain)).id).toBe('')
  })

  it('makes, finds, changes and removes a dashboard', async () => {
    const widget = { type: 'text', x: 0, y: 0, width: 6, height: 2, properties: { markdown: 'hello' } }
    const inputs = await check(dashboard, {
      dashboardName: 'd',
      dashboardBody: JSON.stringify({ widgets: [widget] }, null, 2),
    })
    const { id, outputs } = await create(dashboard, inputs)
    expect(outputs['dashboardArn']).toBe(`arn:aws:cloudwatch::${account}:dashboard/d`)
    expect((await read(dashboard, id, inputs)).inputs).toEqual(inputs)
    const news = await check(dashboard, { dashboardName: 'd', dashboardBody: '{"widgets":[]}' }, inputs)
    await update(dashboard, id, inputs, news)
    expect((await read(dashboard, id, news)).inputs).toEqual(news)
    await remove(dashboard, id, news)
    expect((await read(dashboard, id, news)).id).toBe('')
    await expect(remove(dashboard, id, news)).resolves.toBeUndefined()
  })

  it('makes, finds, changes and removes a topic and its subscription', async () => {
    const inputs = await check(topic, { name: 'pages', displayName: 'Pages', tags: { a: 'b' } })
    const { id } = await create(topic, inputs)
    expect(id).toBe(`arn:aws:sns:${region}:${account}:pages`)
    expect((await read(topic, id, inputs)).inputs).toEqual(inputs)

    const wanted = { topic: id, protocol: 'https', endpoint: 'https://events.example.com/on-call' }
    const told = await check(subscription, wanted)
    const made = await create(subscription, told)
    expect(made.outputs).toMatchObject({ ...wanted, ownerId: account })
    // An interrupted run begins a subscription again: it has to be the same one.
    expect((await create(subscription, told)).id).toBe(made.id)
    expect((await read(subscription, made.id, told)).inputs).toEqual(told)
    await update(subscription, made.id, told, told)
    const filter = { filterPolicy: '{"NewStateValue":["ALARM"]}', filterPolicyScope: 'MessageBody' }
    const filtered = await check(subscription, { ...wanted, ...filter }, told)
    await update(subscription, made.id, told, filtered)
    expect((await read(subscription, made.id, filtered)).inputs).toEqual(filtered)
    await update(subscription, made.id, filtered, told)
    expect((await read(subscription, made.id, told)).inputs).toEqual({
      ...told,
      filterPolicyScope: 'MessageBody',
    })
    await remove(subscription, made.id, told)
    expect((await read(subscription, made.id, told)).id).toBe('')
    await expect(remove(subscription, made.id, told)).resolves.toBeUndefined()

    const news = await check(topic, { name: 'pages', tags: { c: 'd' } }, inputs)
    await update(topic, id, inputs, news)
    expect((await read(topic, id, news)).inputs).toEqual(news)
    await remove(topic, id, news)
    expect((await read(topic, id, news)).id).toBe('')
  })

  it('answers functions, and says which type or function it has not', async () => {
    const identity = new messages.InvokeRequest()
    identity.setTok('aws:index/getCallerIdentity:getCallerIdentity')
    const answer = await new Promise<messages.InvokeResponse>((resolve, reject) => {
      client.invoke(identity, (error, response) => (error ? reject(error) : resolve(response)))
    })
    expect(readStruct(answer.getReturn())).toMatchObject({ accountId: account })
    await expect(check({ type: 'aws:s3/bucket:Bucket', name: 'b' }, {})).rejects.toThrow(
      /The stand-in provider has no aws:s3\/bucket:Bucket/,
    )
  })
})
