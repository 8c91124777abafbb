import {
  CloudWatchClient,
  DeleteAlarmsCommand,
  DeleteDashboardsCommand,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  DescribeAlarmsForMetricCommand,
  DisableAlarmActionsCommand,
  EnableAlarmActionsCommand,
  GetDashboardCommand,
  GetMetricDataCommand,
  GetMetricStatisticsCommand,
  ListDashboardsCommand,
  ListMetricsCommand,
  ListTagsForResourceCommand,
  paginateDescribeAlarms,
  PutCompositeAlarmCommand,
  PutDashboardCommand,
  PutMetricAlarmCommand,
  type PutMetricAlarmCommandInput,
  PutMetricDataCommand,
  SetAlarmStateCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-cloudwatch'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LocalCloud, serve } from '../serve.ts'

const now = 1_794_268_800
const account = '111122223333'
const alarmArn = (name: string): string => `arn:aws:cloudwatch:eu-west-1:${account}:alarm:${name}`

const clientOf = (place: { readonly account?: string; readonly region?: string } = {}): CloudWatchClient =>
  new CloudWatchClient({
    endpoint: cloud.url,
    region: place.region ?? 'eu-west-1',
    credentials: { accessKeyId: place.account ?? account, secretAccessKey: 'unused' },
  })

let cloud: LocalCloud
let client: CloudWatchClient

beforeEach(async () => {
  cloud = await serve({ clock: { kind: 'driven', now } })
  client = clientOf()
})

afterEach(async () => {
  client.destroy()
  await cloud.close()
})

const errors: PutMetricAlarmCommandInput = {
  AlarmName: 'errors',
  Namespace: 'Shop',
  MetricName: 'Errors',
  Dimensions: [{ Name: 'Service', Value: 'checkout' }],
  Statistic: 'Sum',
  Period: 60,
  EvaluationPeriods: 1,
  Threshold: 5,
  ComparisonOperator: 'GreaterThanThreshold',
  TreatMissingData: 'notBreaching',
  Tags: [{ Key: 'agreement', Value: 'acme/checkout-api' }],
}

const put = async (change: Partial<PutMetricAlarmCommandInput> = {}): Promise<unknown> =>
  client.send(new PutMetricAlarmCommand({ ...errors, ...change }))

describe('metric alarms', () => {
  it('are put and told as they were put', async () => {
    await put({
      AlarmDescription: 'Too many errors.',
      AlarmActions: [`arn:aws:sns:eu-west-1:${account}:pages`],
    })
    const { MetricAlarms } = await client.send(new DescribeAlarmsCommand({ AlarmNames: ['errors'] }))
    expect(MetricAlarms).toMatchObject([
      {
        AlarmName: 'errors',
        AlarmArn: alarmArn('errors'),
        AlarmDescription: 'Too many errors.',
        Threshold: 5,
        TreatMissingData: 'notBreaching',
        StateValue: 'INSUFFICIENT_DATA',
        StateUpdatedTimestamp: new Date(now * 1000),
      },
    ])
  })

  it('take every member that the API has, of metrics and of math', async () => {
    await put({
      AlarmName: 'percentile',
      Statistic: undefined,
      ExtendedStatistic: 'p99',
      EvaluateLowSampleCountPercentile: 'ignore',
      DatapointsToAlarm: 1,
      Unit: 'Milliseconds',
      ActionsEnabled: false,
      OKActions: [],
      InsufficientDataActions: [],
    })
    await client.send(
      new PutMetricAlarmCommand({
        AlarmName: 'ratio',
        EvaluationPeriods: 1,
        DatapointsToAlarm: 1,
        Threshold: 0.1,
        ComparisonOperator: 'GreaterThanThreshold',
        TreatMissingData: 'missing',
        Metrics: [
          { Id: 'ratio', Expression: 'bad / all', Label: 'error ratio', ReturnData: true },
          ...['bad', 'all'].map((Id) => ({
            Id,
            ReturnData: false,
            MetricStat: {
              Metric: { Namespace: 'Shop', MetricName: Id, Dimensions: [] },
              Period: 300,
              Stat: 'Sum',
            },
          })),
        ],
      }),
    )
    const { MetricAlarms } = await client.send(new DescribeAlarmsCommand({}))
    expect(MetricAlarms?.map(({ AlarmName }) => AlarmName)).toEqual(['percentile', 'ratio'])
    expect(MetricAlarms?.[0]).toMatchObject({
      ExtendedStatistic: 'p99',
      ActionsEnabled: false,
      Unit: 'Milliseconds',
    })
    expect(MetricAlarms?.[1]?.Metrics).toMatchObject([
      { Id: 'ratio', Expression: 'bad / all', Label: 'error ratio', ReturnData: true },
      { Id: 'bad', MetricStat: { Period: 300, Stat: 'Sum' } },
      { Id: 'all' },
    ])
  })

  it('are found by their metric', async () => {
    await put()
    const { Namespace, MetricName, Dimensions } = errors
    const found = await client.send(new DescribeAlarmsForMetricCommand({ Namespace, MetricName, Dimensions }))
    expect(found.MetricAlarms?.map(({ AlarmName }) => AlarmName)).toEqual(['errors'])
  })

  it('have their actions switched off and on', async () => {
    await put()
    const enabled = async (): Promise<unknown> =>
      (await client.send(new DescribeAlarmsCommand({}))).MetricAlarms?.[0]?.ActionsEnabled
    await client.send(new DisableAlarmActionsCommand({ AlarmNames: ['errors'] }))
    expect(await enabled()).toBe(false)
    await client.send(new EnableAlarmActionsCommand({ AlarmNames: ['errors'] }))
    expect(await enabled()).toBe(true)
  })

  it('come in pages', async () => {
    for (let index = 0; index < 25; index += 1)
      await put({ AlarmName: `alarm-${String(index).padStart(2, '0')}` })
    const sizes: number[] = []
    for await (const page of paginateDescribeAlarms({ client, pageSize: 10 }, {}))
      sizes.push(page.MetricAlarms?.length ?? 0)
    expect(sizes).toEqual([10, 10, 5])
    await expect(client.send(new DescribeAlarmsCommand({ NextToken: 'x' }))).rejects.toMatchObject({
      name: 'InvalidNextToken',
    })
  })

  it('are deleted', async () => {
    await put()
    await client.send(new DeleteAlarmsCommand({ AlarmNames: ['errors'] }))
    expect((await client.send(new DescribeAlarmsCommand({}))).MetricAlarms).toEqual([])
  })

  it('of one account and region are not seen from another', async () => {
    await put()
    for (const place of [{ account: '444455556666' }, { region: 'us-east-1' }]) {
      const other = clientOf(place)
      expect((await other.send(new DescribeAlarmsCommand({}))).MetricAlarms).toEqual([])
      other.destroy()
    }
  })

  it('are refused beyond the limits of the API, with a name that SDKs know', async () => {
    await expect(put({ AlarmName: '', Period: 0 })).rejects.toMatchObject({
      name: 'ValidationException',
      Code: 'ValidationError',
      message:
        "2 validation errors detected: Value '' at 'alarmName' failed to satisfy constraint: Member must have length greater than or equal to 1; " +
        "Value '0' at 'period' failed to satisfy constraint: Member must have value greater than or equal to 1",
    })
    await expect(put({ Period: 61 })).rejects.toMatchObject({ name: 'ValidationException' })
  })
})

describe('composite alarms', () => {
  it('are put over others, told, and hold them', async () => {
    await put()
    await client.send(
      new PutCompositeAlarmCommand({
        AlarmName: 'page',
        AlarmRule: 'ALARM(errors)',
        AlarmDescription: 'Wake somebody.',
        ActionsSuppressor: 'errors',
        ActionsSuppressorWaitPeriod: 60,
        ActionsSuppressorExtensionPeriod: 120,
      }),
    )
    const { CompositeAlarms } = await client.send(
      new DescribeAlarmsCommand({ AlarmTypes: ['CompositeAlarm'] }),
    )
    expect(CompositeAlarms).toMatchObject([
      {
        AlarmName: 'page',
        AlarmRule: 'ALARM(errors)',
        ActionsSuppressor: 'errors',
        ActionsSuppressorWaitPeriod: 60,
      },
    ])
    await expect(client.send(new DeleteAlarmsCommand({ AlarmNames: ['errors'] }))).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining('composite alarm(s) depending on it'),
    })
    await client.send(new DeleteAlarmsCommand({ AlarmNames: ['page'] }))
    await client.send(new DeleteAlarmsCommand({ AlarmNames: ['errors'] }))
  })

  it('are refused over alarms that do not exist', async () => {
    const command = new PutCompositeAlarmCommand({ AlarmName: 'page', AlarmRule: 'ALARM(none)' })
    await expect(client.send(command)).rejects.toMatchObject({ name: 'ValidationException' })
  })
})

describe('states', () => {
  it('are set by hand and remembered', async () => {
    await put()
    const set = new SetAlarmStateCommand({ AlarmName: 'errors', StateValue: 'ALARM', StateReason: 'a drill' })
    await client.send(set)
    const { MetricAlarms } = await client.send(new DescribeAlarmsCommand({ StateValue: 'ALARM' }))
    expect(MetricAlarms).toMatchObject([{ AlarmName: 'errors', StateReason: 'a drill' }])
    const { AlarmHistoryItems } = await client.send(
      new DescribeAlarmHistoryCommand({ AlarmName: 'errors', HistoryItemType: 'StateUpdate' }),
    )
    expect(AlarmHistoryItems).toMatchObject([
      { AlarmName: 'errors', HistoryItemType: 'StateUpdate', Timestamp: new Date(now * 1000) },
    ])
    await expect(
      client.send(new SetAlarmStateCommand({ AlarmName: 'none', StateValue: 'OK', StateReason: '' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFound' })
  })
})

describe('metrics', () => {
  const at = new Date((now - 120) * 1000)
  const data = async (count: number): Promise<unknown> =>
    client.send(
      new PutMetricDataCommand({
        Namespace: 'Shop',
        MetricData: Array.from({ length: count }, (_, index) => ({
          MetricName: 'Requests',
          Dimensions: [{ Name: 'Service', Value: 'checkout' }],
          Timestamp: at,
          Value: index,
          Unit: 'Count' as const,
        })),
      }),
    )

  it('are published, large bodies packed by the SDK, and read back', async () => {
    // The SDK packs bodies from 10 240 bytes on.
    await data(400)
    const { MetricDataResults } = await client.send(
      new GetMetricDataCommand({
        MetricDataQueries: [
          {
            Id: 'sum',
            MetricStat: {
              Metric: {
                Namespace: 'Shop',
                MetricName: 'Requests',
                Dimensions: [{ Name: 'Service', Value: 'checkout' }],
              },
              Period: 60,
              Stat: 'Sum',
            },
          },
          { Id: 'half', Expression: 'sum / 2', Label: 'half' },
        ],
        StartTime: new Date((now - 300) * 1000),
        EndTime: new Date(now * 1000),
      }),
    )
    expect(MetricDataResults).toMatchObject([
      { Id: 'sum', Values: [79_800], Timestamps: [at], StatusCode: 'Complete' },
      { Id: 'half', Label: 'half', Values: [39_900] },
    ])
  })

  it('are told as statistics and listed', async () => {
    await data(3)
    const { Datapoints } = await client.send(
      new GetMetricStatisticsCommand({
        Namespace: 'Shop',
        MetricName: 'Requests',
        Dimensions: [{ Name: 'Service', Value: 'checkout' }],
        StartTime: new Date((now - 300) * 1000),
        EndTime: new Date(now * 1000),
        Period: 60,
        Statistics: ['Sum', 'SampleCount'],
      }),
    )
    expect(Datapoints).toMatchObject([{ Timestamp: at, Sum: 3, SampleCount: 3 }])
    expect((await client.send(new ListMetricsCommand({ Namespace: 'Shop' }))).Metrics).toMatchObject([
      { Namespace: 'Shop', MetricName: 'Requests', Dimensions: [{ Name: 'Service', Value: 'checkout' }] },
    ])
  })

  it.each([
    ['no number', { MetricName: 'Requests', Value: Number.NaN }, 'InvalidParameterValueException'],
    [
      'two kinds of values',
      { MetricName: 'Requests', Value: 1, Values: [1] },
      'InvalidParameterCombinationException',
    ],
  ])('are refused with %s', async (_, datum, name) => {
    await expect(
      client.send(new PutMetricDataCommand({ Namespace: 'Shop', MetricData: [datum] })),
    ).rejects.toMatchObject({ name })
  })
})

describe('dashboards', () => {
  const DashboardBody = JSON.stringify({
    widgets: [{ type: 'text', x: 0, y: 0, properties: { markdown: '# Hi' } }],
  })

  it('are put, told, listed and deleted', async () => {
    await client.send(new PutDashboardCommand({ DashboardName: 'checkout', DashboardBody }))
    const told = await client.send(new GetDashboardCommand({ DashboardName: 'checkout' }))
    expect(told).toMatchObject({
      DashboardBody,
      DashboardArn: `arn:aws:cloudwatch::${account}:dashboard/checkout`,
    })
    const listed = await client.send(new ListDashboardsCommand({ DashboardNamePrefix: 'check' }))
    expect(listed.DashboardEntries).toMatchObject([
      { DashboardName: 'checkout', LastModified: new Date(now * 1000), Size: DashboardBody.length },
    ])
    await client.send(new DeleteDashboardsCommand({ DashboardNames: ['checkout'] }))
    await expect(client.send(new GetDashboardCommand({ DashboardName: 'checkout' }))).rejects.toMatchObject({
      Code: 'ResourceNotFound',
      $metadata: { httpStatusCode: 404 },
    })
  })

  it('are refused when the body is none', async () => {
    await expect(
      client.send(new PutDashboardCommand({ DashboardName: 'checkout', DashboardBody: '{' })),
    ).rejects.toMatchObject({
      name: 'DashboardInvalidInputError',
      Code: 'InvalidParameterInput',
      dashboardValidationMessages: [expect.objectContaining({ Message: expect.any(String) })],
    })
  })
})

describe('tags of an alarm', () => {
  it('are told, set and removed', async () => {
    await put()
    const ResourceARN = alarmArn('errors')
    const tags = async (): Promise<unknown> =>
      (await client.send(new ListTagsForResourceCommand({ ResourceARN }))).Tags
    expect(await tags()).toEqual(errors.Tags)
    await client.send(new TagResourceCommand({ ResourceARN, Tags: [{ Key: 'version', Value: '4' }] }))
    await client.send(new UntagResourceCommand({ ResourceARN, TagKeys: ['agreement'] }))
    expect(await tags()).toEqual([{ Key: 'version', Value: '4' }])
    await expect(
      client.send(new ListTagsForResourceCommand({ ResourceARN: alarmArn('none') })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })
})
