// Registers the resources of many agreements under Pulumi's mocks, once by the program and once by a bare loop over the
// same resources, each in a process of its own. Prints the seconds that it took.
import { readFileSync, writeFileSync } from 'node:fs'
import { plan, type Plan } from '@nines/enforcement'
import { provision, stacksOf } from '@nines/pulumi'
import { readRepository } from '@nines/repository'
import { CompositeAlarm } from '@pulumi/aws/cloudwatch/compositeAlarm.js'
import { Dashboard } from '@pulumi/aws/cloudwatch/dashboard.js'
import { MetricAlarm } from '@pulumi/aws/cloudwatch/metricAlarm.js'
import { Provider } from '@pulumi/aws/provider.js'
import { Topic } from '@pulumi/aws/sns/topic.js'
import { TopicSubscription } from '@pulumi/aws/sns/topicSubscription.js'
import { ComponentResource, type Resource } from '@pulumi/pulumi'
import { underMocks, type Registered } from './registered.ts'

const [, , way = '', file = ''] = process.argv
const copies = 100

async function byProgram(): Promise<void> {
  const { agreements, book } = await readRepository('.')
  const reading = agreements.get('acme/checkout-api')
  if (reading?.ok !== true) throw new Error('slas/acme/checkout-api cannot be read.')
  const { plan: planned } = plan(reading.value, book)
  const [stack] = stacksOf(Array.from({ length: copies }, (_, i) => copyOf(planned, i)))
  if (stack === undefined) throw new Error('There is nothing to register.')
  const { registered, seconds } = await underMocks(() => provision(stack, {}))
  writeFileSync(file, JSON.stringify(registered))
  console.log(seconds)
}

function copyOf(planned: Plan, i: number): Plan {
  return { ...planned, agreement: { ...planned.agreement, id: `acme/checkout-${i}` } }
}

type Register = (name: string, inputs: Registered['inputs']) => Resource

/** The same classes as the program's, without parents, providers or anything worked out. */
const classes: Readonly<Record<string, Register>> = {
  'aws:cloudwatch/metricAlarm:MetricAlarm': (name, inputs) => new MetricAlarm(name, inputs),
  'aws:cloudwatch/compositeAlarm:CompositeAlarm': (name, { alarmName, alarmRule, ...inputs }) =>
    new CompositeAlarm(name, { ...inputs, alarmName: String(alarmName), alarmRule: String(alarmRule) }),
  'aws:cloudwatch/dashboard:Dashboard': (name, inputs) =>
    new Dashboard(name, {
      dashboardName: String(inputs['dashboardName']),
      dashboardBody: String(inputs['dashboardBody']),
    }),
  'aws:sns/topic:Topic': (name, inputs) => new Topic(name, inputs),
  'aws:sns/topicSubscription:TopicSubscription': (name, inputs) =>
    new TopicSubscription(name, {
      topic: String(inputs['topic']),
      protocol: String(inputs['protocol']),
      endpoint: String(inputs['endpoint']),
    }),
  'pulumi:providers:aws': (name, inputs) => new Provider(name, inputs),
  'nines:index:Agreement': (name, inputs) => new ComponentResource('nines:index:Agreement', name, inputs),
}

async function byLoop(): Promise<void> {
  const resources: readonly Registered[] = JSON.parse(readFileSync(file, 'utf8'))
  const { registered, seconds } = await underMocks(() => {
    for (const { type, name, inputs } of resources) classes[type]?.(name, inputs)
  })
  if (registered.length !== resources.length) throw new Error('The loop registered something else.')
  console.log(seconds)
}

await (way === 'program' ? byProgram() : byLoop())
