import type { CloudPlace } from '@nines/agreement'
import type {
  CompositeAlarmInput,
  MetricAlarmInput,
  MetricStat,
  Plan,
  Planned,
  Tag,
} from '@nines/enforcement'

/** What an example can vary; every number of it is free to move. */
interface Variation {
  readonly id?: string
  readonly version?: number
  readonly place?: CloudPlace
  /** Ids of metrics, each with four legs and two composites. */
  readonly metrics?: readonly string[]
  readonly threshold?: number
}

const legs = ['page/long-1h', 'page/short-5m', 'ticket/long-1d', 'ticket/short-2h'] as const

/** A plan as the enforcement makes it, small enough to read: two topics, legs and composites for each metric. */
export function examplePlan({
  id = 'acme/checkout-api',
  version = 4,
  place = { account: '111122223333', region: 'eu-west-1' },
  metrics = ['uptime', 'speed'],
  threshold = 0.0144,
}: Variation): Plan {
  const tags = [
    { Key: 'nines:agreement', Value: id },
    { Key: 'nines:version', Value: `${version}` },
  ]
  const slug = id.replace('/', '_')
  const arn = (tier: string): string => `arn:aws:sns:${place.region}:${place.account}:nines-${slug}-${tier}`
  return {
    agreement: { id, version, digest: `digest of ${version}`, title: 'An example' },
    place,
    topics: tiers.map((tier) => ({ key: tier, input: { Name: `nines-${slug}-${tier}`, Tags: tags } })),
    subscriptions: tiers.map((tier) => ({
      key: `${tier}/on-call/https`,
      input: {
        TopicArn: arn(tier),
        Protocol: 'https',
        Endpoint: 'https://events.example.com/on-call',
        Attributes: { FilterPolicy: '{"NewStateValue":["ALARM"]}', FilterPolicyScope: 'MessageBody' },
      },
    })),
    metricAlarms: metrics.flatMap((metric) =>
      legs.map((leg) => legAlarm(`${metric}/${leg}`, id, threshold, tags)),
    ),
    // The ticket names the page, which stands after it: the component has to find the order.
    compositeAlarms: metrics.flatMap((metric) => [
      { ...tierAlarm(`${metric}/ticket`, id, arn('ticket'), tags) },
      { ...tierAlarm(`${metric}/page`, id, arn('page'), tags) },
    ]),
    dashboards: [
      { key: 'dashboard', input: { DashboardName: `nines-${slug}`, DashboardBody: '{"widgets":[]}' } },
    ],
    promises: [],
    monthlyCost: '1.00',
  }
}

const tiers = ['page', 'ticket'] as const

function legAlarm(
  key: string,
  id: string,
  threshold: number,
  tags: readonly Tag[],
): Planned<MetricAlarmInput> {
  return {
    key,
    input: {
      AlarmName: `nines/${id}/${key}`,
      AlarmDescription: 'A leg of an example.',
      ActionsEnabled: false,
      AlarmActions: [],
      OKActions: [],
      ComparisonOperator: 'GreaterThanThreshold',
      EvaluationPeriods: 1,
      DatapointsToAlarm: 1,
      Threshold: threshold,
      TreatMissingData: 'notBreaching',
      Metrics: queries,
      Tags: tags,
    },
  }
}

const requests = {
  Namespace: 'AWS/ApplicationELB',
  Dimensions: [{ Name: 'LoadBalancer', Value: 'app/checkout/50dc6c495c0c9188' }],
}

const hourly = (MetricName: string): MetricStat => ({
  Metric: { ...requests, MetricName },
  Period: 3600,
  Stat: 'Sum',
})

const queries: MetricAlarmInput['Metrics'] = [
  { Id: 'ratio', Expression: 'bad/total', ReturnData: true, Label: 'error ratio' },
  { Id: 'bad', ReturnData: false, MetricStat: hourly('HTTPCode_Target_5XX_Count') },
  { Id: 'total', ReturnData: false, MetricStat: hourly('RequestCount') },
]

function tierAlarm(
  key: string,
  id: string,
  action: string,
  tags: readonly Tag[],
): Planned<CompositeAlarmInput> {
  const [metric = '', tier = ''] = key.split('/')
  const named = legs
    .filter((leg) => leg.startsWith(`${tier}/`))
    .map((leg) => `ALARM("nines/${id}/${metric}/${leg}")`)
  return {
    key,
    input: {
      AlarmName: `nines/${id}/${key}`,
      AlarmDescription: 'A tier of an example.',
      ActionsEnabled: true,
      AlarmActions: [action],
      OKActions: [action],
      AlarmRule: named.join(' AND '),
      Tags: tags,
      ...(tier === 'ticket' ? suppressedBy(`nines/${id}/${metric}/page`) : {}),
    },
  }
}

function suppressedBy(
  name: string,
): Pick<
  CompositeAlarmInput,
  'ActionsSuppressor' | 'ActionsSuppressorWaitPeriod' | 'ActionsSuppressorExtensionPeriod'
> {
  return {
    ActionsSuppressor: name,
    ActionsSuppressorWaitPeriod: 120,
    ActionsSuppressorExtensionPeriod: 300,
  }
}
