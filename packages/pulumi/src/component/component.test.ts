import { describe, expect, it } from 'vitest'
import { examplePlan } from '../example-plan.ts'
import { provision } from '../program.ts'
import type { PlannedStack } from '../stack.ts'
import { record, type Registration } from './recording.ts'

const stack: PlannedStack = {
  name: '111122223333-eu-west-1',
  place: { account: '111122223333', region: 'eu-west-1' },
  plans: [examplePlan({})],
}

async function registrations(preview = false): Promise<readonly Registration[]> {
  return record(stack.name, () => provision(stack, {}), preview)
}

function named(all: readonly Registration[], type: string, name: string): Registration {
  const found = all.find((one) => one.type === type && one.name === name)
  if (found === undefined) throw new Error(`${type} ${name} was not registered`)
  return found
}

describe('the component of an agreement', () => {
  // A URN that moves deletes an alarm and makes another one: look twice before you take a change of this file.
  it('has the URNs that it always had', async () => {
    const urns = (await registrations()).map(({ urn }) => urn)
    await expect(`${urns.join('\n')}\n`).toMatchFileSnapshot('urns.golden.txt')
  })

  it('registers the same in a preview', async () => {
    expect((await registrations(true)).map(({ urn }) => urn)).toEqual(
      (await registrations()).map(({ urn }) => urn),
    )
  })

  it('puts everything under the explicit provider', async () => {
    const [...all] = await registrations()
    const resources = all.filter(({ type }) => type.startsWith('aws:'))
    expect(resources).toHaveLength(17)
    expect(resources.every(({ provider }) => provider.includes('::pulumi:providers:aws::aws::'))).toBe(true)
  })

  it('makes a composite after the alarms, the topic and the suppressor that it names', async () => {
    const all = await registrations()
    const ticket = named(
      all,
      'aws:cloudwatch/compositeAlarm:CompositeAlarm',
      'acme/checkout-api/uptime/ticket',
    )
    expect(new Set(ticket.dependencies.map((urn) => urn.split('::').at(-1)))).toEqual(
      new Set([
        'acme/checkout-api/ticket',
        'acme/checkout-api/uptime/page',
        'acme/checkout-api/uptime/ticket/long-1d',
        'acme/checkout-api/uptime/ticket/short-2h',
      ]),
    )
    expect(ticket.deletesBeforeReplace).toBe(true)
    expect(ticket.replacedWith.map((urn) => urn.split('::').at(-1))).toEqual([
      'acme/checkout-api/uptime/page',
    ])
    expect(ticket.inputs).toMatchObject({
      alarmName: 'nines/acme/checkout-api/uptime/ticket',
      alarmRule:
        'ALARM("nines/acme/checkout-api/uptime/ticket/long-1d") AND ALARM("nines/acme/checkout-api/uptime/ticket/short-2h")',
      alarmActions: ['arn of acme/checkout-api/ticket'],
      actionsSuppressor: {
        alarm: 'nines/acme/checkout-api/uptime/page',
        waitPeriod: 120,
        extensionPeriod: 300,
      },
    })
  })

  it('hands a metric alarm over as the plan says', async () => {
    const leg = named(
      await registrations(),
      'aws:cloudwatch/metricAlarm:MetricAlarm',
      'acme/checkout-api/uptime/page/long-1h',
    )
    expect(leg.inputs).toEqual({
      name: 'nines/acme/checkout-api/uptime/page/long-1h',
      alarmDescription: 'A leg of an example.',
      actionsEnabled: false,
      alarmActions: [],
      okActions: [],
      comparisonOperator: 'GreaterThanThreshold',
      evaluationPeriods: 1,
      datapointsToAlarm: 1,
      threshold: 0.0144,
      treatMissingData: 'notBreaching',
      metricQueries: [
        { id: 'ratio', expression: 'bad/total', label: 'error ratio', returnData: true },
        { id: 'bad', returnData: false, metric: expect.objectContaining({ period: 3600, stat: 'Sum' }) },
        { id: 'total', returnData: false, metric: expect.objectContaining({ metricName: 'RequestCount' }) },
      ],
      tags: { 'nines:agreement': 'acme/checkout-api', 'nines:version': '4' },
    })
  })

  it('lets a subscription hear of what rings', async () => {
    const heard = named(
      await registrations(),
      'aws:sns/topicSubscription:TopicSubscription',
      'acme/checkout-api/page/on-call/https',
    )
    expect(heard.inputs).toEqual({
      topic: 'arn of acme/checkout-api/page',
      protocol: 'https',
      endpoint: 'https://events.example.com/on-call',
      filterPolicy: '{"NewStateValue":["ALARM"]}',
      filterPolicyScope: 'MessageBody',
    })
  })

  it('keeps an action that is no topic of the agreement, and a rule about alarms of others', async () => {
    const [composite] = examplePlan({ metrics: ['uptime'] }).compositeAlarms
    if (composite === undefined) throw new Error('the example has a composite')
    const foreign = 'arn:aws:sns:eu-west-1:111122223333:somebody-else'
    const input = { ...composite.input, AlarmActions: [foreign], AlarmRule: 'ALARM("theirs") OR FALSE' }
    const plan = { ...examplePlan({}), compositeAlarms: [{ ...composite, input }] }
    const all = await record(stack.name, () => provision({ ...stack, plans: [plan] }, {}))
    const found = named(
      all,
      'aws:cloudwatch/compositeAlarm:CompositeAlarm',
      `acme/checkout-api/${composite.key}`,
    )
    expect(found.inputs).toMatchObject({ alarmActions: [foreign], alarmRule: 'ALARM("theirs") OR FALSE' })
  })

  it('goes on when composites name each other in a circle: CloudWatch will say so', async () => {
    const plan = examplePlan({ metrics: ['uptime'] })
    const circle = plan.compositeAlarms.map((composite, at, all) => ({
      ...composite,
      input: { ...composite.input, AlarmRule: `ALARM("${all[1 - at]?.input.AlarmName ?? ''}")` },
    }))
    const all = await record(stack.name, () =>
      provision({ ...stack, plans: [{ ...plan, compositeAlarms: circle }] }, {}),
    )
    expect(all.filter(({ type }) => type.includes('CompositeAlarm'))).toHaveLength(2)
  })
})

describe('the provider of a stack', () => {
  it('is held to the account and region of the stack', async () => {
    const [, provider] = (await registrations()).filter(({ type }) => !type.startsWith('aws:'))
    expect(provider?.inputs).toMatchObject({
      region: 'eu-west-1',
      allowedAccountIds: '["111122223333"]',
      defaultTags: '{"tags":{"nines:stack":"111122223333-eu-west-1"}}',
    })
  })

  it('assumes the role of the account, and speaks to a local endpoint', async () => {
    const access = { roleArn: 'arn:aws:iam::{account}:role/nines', endpoint: 'http://127.0.0.1:4566' }
    const all = await record(stack.name, () => provision(stack, access))
    const provider = named(all, 'pulumi:providers:aws', 'aws')
    expect(provider.inputs).toMatchObject({
      assumeRoles: '[{"roleArn":"arn:aws:iam::111122223333:role/nines","sessionName":"nines"}]',
      endpoints: '[{"cloudwatch":"http://127.0.0.1:4566","sns":"http://127.0.0.1:4566"}]',
    })
  })

  it('is not there when no agreement is left', async () => {
    expect(await record(stack.name, () => provision({ ...stack, plans: [] }, {}))).toEqual([])
  })
})
