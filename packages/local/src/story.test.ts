import {
  CloudWatchClient,
  DescribeAlarmHistoryCommand,
  PutCompositeAlarmCommand,
  PutMetricAlarmCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch'
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LocalCloud, serve } from './serve.ts'

// A minute past midnight of 10 November 2026.
const now = 1_794_268_860
const account = '111122223333'
const region = 'eu-west-1'
const topicArn = `arn:aws:sns:${region}:${account}:pages`

let cloud: LocalCloud
let client: CloudWatchClient
let sns: SNSClient

beforeEach(async () => {
  cloud = await serve({ clock: { kind: 'driven', now } })
  const options = {
    endpoint: cloud.url,
    region,
    credentials: { accessKeyId: account, secretAccessKey: 'unused' },
  }
  client = new CloudWatchClient(options)
  sns = new SNSClient(options)
  await sns.send(new CreateTopicCommand({ Name: 'pages' }))
  await sns.send(
    new SubscribeCommand({
      TopicArn: topicArn,
      Protocol: 'sqs',
      Endpoint: `arn:aws:sqs:${region}:${account}:pages`,
    }),
  )
  await sns.send(
    new SubscribeCommand({ TopicArn: topicArn, Protocol: 'email', Endpoint: 'on-call@example.com' }),
  )
})

afterEach(async () => {
  client.destroy()
  sns.destroy()
  await cloud.close()
})

async function ask(
  path: string,
  body?: object,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(`${cloud.url}${path}`, body === undefined ? {} : post)
  return { status: response.status, body: await response.json() }
}

const putErrors = async (actions: readonly string[] = [topicArn]): Promise<unknown> =>
  client.send(
    new PutMetricAlarmCommand({
      AlarmName: 'errors',
      AlarmDescription: 'Too many errors.',
      Namespace: 'AWS/ApplicationELB',
      MetricName: 'HTTPCode_Target_5XX_Count',
      Dimensions: [{ Name: 'LoadBalancer', Value: 'app/checkout/1' }],
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 5,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
      AlarmActions: [...actions],
    }),
  )

// Ten errors a minute from `now` on, for ten minutes, then none.
const feedErrors = async (): Promise<unknown> =>
  ask('/_nines/metrics', {
    account,
    region,
    series: [
      {
        namespace: 'AWS/ApplicationELB',
        metricName: 'HTTPCode_Target_5XX_Count',
        dimensions: [{ Name: 'LoadBalancer', Value: 'app/checkout/1' }],
        start: now,
        step: 60,
        data: { sums: [...Array.from({ length: 10 }, () => 10), ...Array.from({ length: 20 }, () => null)] },
      },
    ],
  })

describe('an alarm on a driven clock', () => {
  it('fires when its data say so, and tells its topic in the words of CloudWatch', async () => {
    await putErrors()
    expect(await feedErrors()).toEqual({ status: 200, body: { series: 1 } })
    expect(cloud.messages()).toEqual([])

    const told = await ask('/_nines/clock', { to: now + 300 })

    expect(told.body).toMatchObject({
      clock: 'driven',
      now: now + 300,
      transitions: expect.arrayContaining([
        expect.objectContaining({ alarmName: 'errors', to: 'ALARM', place: { account, region } }),
      ]),
    })
    expect(cloud.now()).toBe(now + 300)
    const [message] = cloud.messages()
    expect(message).toMatchObject({
      topicArn,
      subject: 'ALARM: "errors" in EU (Ireland)',
      deliveries: [
        { protocol: 'sqs', reached: true },
        { protocol: 'email', endpoint: 'on-call@example.com', reached: false },
      ],
    })
    expect(JSON.parse(message?.body ?? '')).toMatchObject({
      AlarmName: 'errors',
      NewStateValue: 'ALARM',
      AWSAccountId: account,
      AlarmArn: `arn:aws:cloudwatch:${region}:${account}:alarm:errors`,
      Trigger: {
        Namespace: 'AWS/ApplicationELB',
        Statistic: 'SUM',
        Threshold: 5,
        TreatMissingData: 'notBreaching',
      },
    })
    expect((await ask(`/_nines/messages?topic=${topicArn}`)).body).toHaveLength(1)
    expect((await ask('/_nines/messages?topic=other')).body).toEqual([])
    expect((await ask('/_nines/alarms')).body).toMatchObject([
      { name: 'errors', state: 'ALARM', account, region },
    ])
  })

  it('returns to OK when the errors end', async () => {
    await putErrors()
    await feedErrors()
    const states = cloud.advance(now + 1800).map(({ to }) => to)
    expect(states.slice(-2)).toEqual(['ALARM', 'OK'])
  })

  it('wakes a composite, which tells which child moved it', async () => {
    await putErrors([])
    await client.send(
      new PutCompositeAlarmCommand({
        AlarmName: 'page',
        AlarmRule: 'ALARM(errors)',
        AlarmActions: [topicArn],
      }),
    )
    await feedErrors()
    cloud.advance(now + 300)
    const [message] = cloud.messages()
    expect(message?.subject).toBe('ALARM: "page" in EU (Ireland)')
    expect(JSON.parse(message?.body ?? '')).toMatchObject({
      AlarmRule: 'ALARM(errors)',
      TriggeringChildren: [
        { Arn: `arn:aws:cloudwatch:${region}:${account}:alarm:errors`, State: { Value: 'ALARM' } },
      ],
    })
  })

  it('remembers whether its action succeeded', async () => {
    await putErrors([topicArn, `${topicArn}-gone`, `arn:aws:lambda:${region}:${account}:function:page`])
    await feedErrors()
    cloud.advance(now + 300)
    const { AlarmHistoryItems } = await client.send(
      new DescribeAlarmHistoryCommand({ AlarmName: 'errors', HistoryItemType: 'Action' }),
    )
    expect(AlarmHistoryItems?.map(({ HistorySummary }) => HistorySummary).toSorted()).toEqual([
      `Failed to execute action arn:aws:lambda:${region}:${account}:function:page`,
      `Failed to execute action ${topicArn}-gone`,
      `Successfully executed action ${topicArn}`,
    ])
  })

  it('that is set by hand acts at once', async () => {
    await putErrors()
    await client.send(
      new SetAlarmStateCommand({ AlarmName: 'errors', StateValue: 'ALARM', StateReason: 'a drill' }),
    )
    expect(cloud.messages()).toMatchObject([{ at: now, subject: 'ALARM: "errors" in EU (Ireland)' }])
  })
})

describe('the side door', () => {
  it('tells and moves the time', async () => {
    expect(await ask('/_nines/clock')).toEqual({
      status: 200,
      body: { clock: 'driven', now, instant: '2026-11-10T00:01:00.000Z' },
    })
    expect(await ask('/_nines/clock', { to: '2026-11-10T01:00:00Z' })).toMatchObject({
      status: 200,
      body: { now: 1_794_272_400, transitions: [] },
    })
  })

  it.each([
    ['a time in the past', { to: 1 }, `It is ${now} already; 1 is in the past.`],
    ['no time', {}, 'The body says no time. Send {"to": <epoch seconds or an instant>}.'],
    [
      'a word for a time',
      { to: 'tomorrow' },
      'The body says no time. Send {"to": <epoch seconds or an instant>}.',
    ],
  ])('moves the clock not to %s', async (_, body, says) => {
    expect(await ask('/_nines/clock', body)).toEqual({ status: 400, body: { says } })
  })

  it('confirms a subscription', async () => {
    const mail = cloud.topics()[0]?.subscriptions.find(({ protocol }) => protocol === 'email')
    expect(mail?.pending).toBe(true)
    expect(await ask('/_nines/confirm', { subscription: mail?.arn })).toMatchObject({ status: 200 })
    expect((await ask('/_nines/topics')).body).toMatchObject([
      { subscriptions: [{ pending: false }, { pending: false }] },
    ])
    expect(await ask('/_nines/confirm', { subscription: 'none' })).toMatchObject({ status: 404 })
  })

  it.each([
    ['no account', { region, series: [] }, 'account: Member must not be null.'],
    [
      'an account of ten digits',
      { account: '1111222233', region, series: [] },
      'account: Member must have length greater than or equal to 12.',
    ],
    [
      'another step',
      {
        account,
        region,
        series: [{ namespace: 'A', metricName: 'B', start: 0, step: 1, data: { sums: [] } }],
      },
      'series.1.step: Member must have value greater than or equal to 60.',
    ],
    [
      'data that are none',
      {
        account,
        region,
        series: [{ namespace: 'A', metricName: 'B', start: 0, step: 60, data: { counts: [] } }],
      },
      'Each data holds sums, or values with counts.',
    ],
    [
      'a text for numbers',
      {
        account,
        region,
        series: [{ namespace: 'A', metricName: 'B', start: 0, step: 60, data: { sums: 'x' } }],
      },
      'Expected list or null.',
    ],
  ])('takes no metrics with %s', async (_, body, says) => {
    expect(await ask('/_nines/metrics', body)).toEqual({ status: 400, body: { says } })
  })

  it('takes commands as JSON alone, which no page of elsewhere can post', async () => {
    const response = await fetch(`${cloud.url}/_nines/clock`, { method: 'POST', body: '{"to":1794272400}' })
    expect(response.status).toBe(415)
    const broken = await fetch(`${cloud.url}/_nines/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    })
    expect(broken.status).toBe(400)
    expect(cloud.now()).toBe(now)
  })

  it.each([
    ['GET', '/_nines/metrics'],
    ['POST', '/_nines/alarms'],
    ['GET', '/_nines/'],
  ])('has no %s %s', async (method, path) => {
    expect((await fetch(`${cloud.url}${path}`, { method })).status).toBe(404)
  })
})
