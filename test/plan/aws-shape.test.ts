import type {
  PutCompositeAlarmCommandInput,
  PutDashboardCommandInput,
  PutMetricAlarmCommandInput,
} from '@aws-sdk/client-cloudwatch'
import type { CreateTopicCommandInput, SubscribeCommandInput } from '@aws-sdk/client-sns'
import {
  plan,
  type CompositeAlarmInput,
  type DashboardInput,
  type MetricAlarmInput,
  type SubscriptionInput,
  type TopicInput,
} from '@nines/enforcement'
import { readRepository } from '@nines/repository'
import { expect, it } from 'vitest'

/** A type of the SDK with everything readonly, as plans are. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends Date
    ? T
    : T extends object
      ? { readonly [Key in keyof T]: Frozen<T[Key]> }
      : T

/** Each function compiles only while the plan's input has the shape of the official SDK's. */
const shapes = {
  metricAlarms: (input: MetricAlarmInput): Frozen<PutMetricAlarmCommandInput> => input,
  compositeAlarms: (input: CompositeAlarmInput): Frozen<PutCompositeAlarmCommandInput> => input,
  dashboards: (input: DashboardInput): Frozen<PutDashboardCommandInput> => input,
  topics: (input: TopicInput): Frozen<CreateTopicCommandInput> => input,
  subscriptions: (input: SubscriptionInput): Frozen<SubscribeCommandInput> => input,
}

it('holds nothing but what the shapes of the AWS API hold', async () => {
  const { agreements, book } = await readRepository('.')
  const plans = [...agreements.values()].flatMap((reading) =>
    reading.ok ? [plan(reading.value, book).plan] : [],
  )
  expect(plans.length).toBeGreaterThan(0)
  for (const { metricAlarms, compositeAlarms, dashboards, topics, subscriptions } of plans) {
    expect(metricAlarms.map(({ input }) => shapes.metricAlarms(input).AlarmName)).not.toContain(undefined)
    expect(compositeAlarms.map(({ input }) => shapes.compositeAlarms(input).AlarmRule)).not.toContain(
      undefined,
    )
    expect(dashboards.map(({ input }) => shapes.dashboards(input).DashboardBody)).not.toContain(undefined)
    expect(topics.map(({ input }) => shapes.topics(input).Name)).not.toContain(undefined)
    expect(subscriptions.map(({ input }) => shapes.subscriptions(input).Endpoint)).not.toContain(undefined)
  }
})
