import type { CompositeAlarmInput } from '../alarm/composite-alarm.ts'
import type { MetricAlarmInput, MetricDataQuery, MetricStat, Tag } from '../alarm/metric-alarm.ts'
import type { DashboardInput } from '../dashboard/dashboard.ts'
import type { Plan } from '../plan.ts'
import type { TopicInput } from './topic.ts'

/** A documented rule of the AWS API that a resource breaks. */
export interface LimitBreach {
  /** Key of the resource within the plan. */
  readonly key: string
  readonly says: string
}

/** What the APIs of CloudWatch and SNS would refuse of a plan, by their documented limits; empty when nothing. */
export function limitBreaches(plan: Plan): readonly LimitBreach[] {
  return [
    ...plan.metricAlarms.flatMap(({ key, input }) =>
      told(key, [...alarmRules(input), ...metricRules(input)]),
    ),
    ...plan.compositeAlarms.flatMap(({ key, input }) =>
      told(key, [...alarmRules(input), ...compositeRules(input)]),
    ),
    ...plan.topics.flatMap(({ key, input }) => told(key, topicRules(input))),
    ...plan.dashboards.flatMap(({ key, input }) => told(key, dashboardRules(input))),
  ]
}

/** A rule with its finding: the sentence is told when the rule doesn't hold. */
type Rule = readonly [holds: boolean, says: string]

function told(key: string, rules: readonly Rule[]): readonly LimitBreach[] {
  return rules.flatMap(([holds, says]) => (holds ? [] : [{ key, says }]))
}

function alarmRules(alarm: MetricAlarmInput | CompositeAlarmInput): readonly Rule[] {
  const { AlarmName, AlarmDescription, AlarmActions, OKActions, Tags } = alarm
  return [
    [within(AlarmName, 1, 255), `An alarm's name has 1 to 255 characters, this one ${AlarmName.length}.`],
    [!/\p{Cc}/u.test(AlarmName), 'An alarm has no control characters in its name.'],
    [
      within(AlarmDescription, 0, 1024),
      `A description has at most 1024 characters, this one ${AlarmDescription.length}.`,
    ],
    [AlarmActions.length <= 5 && OKActions.length <= 5, 'An alarm has at most 5 actions for each state.'],
    ...tagRules(Tags),
  ]
}

function tagRules(tags: readonly Tag[]): readonly Rule[] {
  return [
    [tags.length <= 50, `A resource has at most 50 tags, this one ${tags.length}.`],
    ...tags.map(({ Key, Value }): Rule => [
      within(Key, 1, 128) && within(Value, 0, 256) && isTagText(Key + Value),
      `A tag has up to 128 and 256 letters, digits, spaces and + - = . _ : / @, and ${Key} has others.`,
    ]),
  ]
}

function isTagText(text: string): boolean {
  return /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u.test(text)
}

function metricRules(alarm: MetricAlarmInput): readonly Rule[] {
  const stats = alarm.Metrics.flatMap((query) => ('MetricStat' in query ? [query.MetricStat] : []))
  const returned = alarm.Metrics.filter(({ ReturnData }) => ReturnData).length
  return [
    [returned === 1, `An alarm returns exactly one series, this one ${returned}.`],
    [alarm.Metrics.length <= 10, `A math alarm has at most 10 metrics, this one ${alarm.Metrics.length}.`],
    [new Set(stats.map(({ Period }) => Period)).size === 1, 'All metrics of a math alarm have one period.'],
    [Number.isFinite(alarm.Threshold), 'A threshold is a finite number.'],
    [
      alarm.DatapointsToAlarm >= 1 && alarm.DatapointsToAlarm <= alarm.EvaluationPeriods,
      `Of ${alarm.EvaluationPeriods} datapoints, ${alarm.DatapointsToAlarm} can't be needed.`,
    ],
    ...stats.flatMap((stat) => statRules(stat, alarm.EvaluationPeriods)),
    ...alarm.Metrics.flatMap(queryRules),
  ]
}

function statRules({ Metric, Period }: MetricStat, evaluationPeriods: number): readonly Rule[] {
  const range = Period * evaluationPeriods
  const longest = Period < 3600 ? 86_400 : 604_800
  const { Namespace, MetricName, Dimensions } = Metric
  return [
    [Period >= 60 && Period % 60 === 0, `A period is a multiple of 60 s, and ${Period} is none.`],
    [
      range <= longest,
      `An alarm with a period of ${Period} s looks back at most ${longest} s, not ${range}.`,
    ],
    [
      /^[^:].{0,254}$/u.test(Namespace),
      `A namespace has 1 to 255 characters and starts with no colon: ${Namespace}`,
    ],
    [within(MetricName, 1, 255), `A metric's name has 1 to 255 characters, this one ${MetricName.length}.`],
    [Dimensions.length <= 30, `A metric has at most 30 dimensions, this one ${Dimensions.length}.`],
    ...Dimensions.map(({ Name, Value }): Rule => [
      within(Name, 1, 255) && within(Value, 1, 1024) && !Name.startsWith(':'),
      `A dimension has a name of 1 to 255 and a value of 1 to 1024 characters: ${Name}`,
    ]),
  ]
}

function queryRules(query: MetricDataQuery): readonly Rule[] {
  const expression = 'Expression' in query ? query.Expression : ''
  return [
    [/^[a-z][A-Za-z0-9_]{0,254}$/.test(query.Id), `An id starts with a small letter: ${query.Id}`],
    [expression.length <= 1024, `An expression has at most 1024 characters, this one ${expression.length}.`],
    [
      !/\b(?:SEARCH|RUNNING_SUM|DATAPOINT_COUNT|REMOVE_EMPTY)\b/.test(expression),
      `No alarm can use ${expression}`,
    ],
  ]
}

function compositeRules({ AlarmRule }: CompositeAlarmInput): readonly Rule[] {
  const children = AlarmRule.match(/\bALARM\(/g)?.length ?? 0
  return [
    [within(AlarmRule, 1, 10_240), `A rule has 1 to 10 240 characters, this one ${AlarmRule.length}.`],
    [children >= 1 && children <= 100, `A composite has 1 to 100 children, this one ${children}.`],
  ]
}

function topicRules({ Name, Tags }: TopicInput): readonly Rule[] {
  return [
    [/^[A-Za-z0-9_-]{1,256}$/.test(Name), `A topic's name has 1 to 256 of [A-Za-z0-9_-]: ${Name}`],
    ...tagRules(Tags),
  ]
}

function dashboardRules({ DashboardName }: DashboardInput): readonly Rule[] {
  return [
    [
      /^[A-Za-z0-9_-]{1,255}$/.test(DashboardName),
      `A dashboard's name has 1 to 255 of [A-Za-z0-9_-]: ${DashboardName}`,
    ],
  ]
}

function within(text: string, least: number, most: number): boolean {
  return text.length >= least && text.length <= most
}
