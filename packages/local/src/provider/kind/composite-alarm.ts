import {
  DeleteAlarmsCommand,
  DescribeAlarmsCommand,
  PutCompositeAlarmCommand,
  type CompositeAlarm,
  type PutCompositeAlarmCommandInput,
} from '@aws-sdk/client-cloudwatch'
import { alarmFields } from './alarm-field.ts'
import { isGone, type Cloud } from '../account/cloud.ts'
import { compact } from '../value/compact.ts'
import type { Kind } from './kind.ts'
import { alarmTags, tagList } from './tag.ts'
import { flagOf, isProperties, numberOf, textOf, textsOf, type Properties } from '../value/value.ts'

/** A composite alarm. Its id is its name; creating over one that exists overwrites it, as with the official provider. */
export const compositeAlarm: Kind = {
  token: 'aws:cloudwatch/compositeAlarm:CompositeAlarm',
  title: 'CloudWatch Composite Alarm',
  name: { input: 'alarmName', automatic: false },
  tagged: true,
  tags: alarmTags,
  computed: { arn: 'text' },
  fields: {
    ...alarmFields,
    // Upstream marks it as forcing a new alarm, though PutCompositeAlarm could change it in place.
    actionsEnabled: { is: 'flag', fallback: true, replaces: true },
    actionsSuppressor: {
      is: 'object',
      fields: {
        alarm: { is: 'text', required: true },
        extensionPeriod: { is: 'number', required: true },
        waitPeriod: { is: 'number', required: true },
      },
    },
    alarmName: { is: 'text', required: true, replaces: true },
    alarmRule: { is: 'text', required: true },
  },
  create: async ({ cloudwatch }, inputs) => {
    await cloudwatch.send(new PutCompositeAlarmCommand({ ...write(inputs), Tags: tagList(inputs) }))
    return textOf(inputs, 'alarmName') ?? ''
  },
  read: async (cloud, id) => {
    const alarm = await find(cloud, id)
    return alarm && { inputs: read(alarm), computed: compact({ arn: alarm.AlarmArn }) }
  },
  update: async ({ cloudwatch }, _id, inputs) => {
    await cloudwatch.send(new PutCompositeAlarmCommand(write(inputs)))
  },
  remove: async ({ cloudwatch }, id) => {
    try {
      await cloudwatch.send(new DeleteAlarmsCommand({ AlarmNames: [id] }))
    } catch (error) {
      if (!isGone(error)) throw error
    }
  },
}

async function find({ cloudwatch }: Cloud, name: string): Promise<CompositeAlarm | undefined> {
  const { CompositeAlarms } = await cloudwatch.send(
    new DescribeAlarmsCommand({ AlarmNames: [name], AlarmTypes: ['CompositeAlarm'] }),
  )
  return CompositeAlarms?.[0]
}

function write(inputs: Properties): PutCompositeAlarmCommandInput {
  return {
    AlarmName: textOf(inputs, 'alarmName'),
    AlarmDescription: textOf(inputs, 'alarmDescription'),
    AlarmRule: textOf(inputs, 'alarmRule'),
    ActionsEnabled: flagOf(inputs, 'actionsEnabled'),
    AlarmActions: textsOf(inputs, 'alarmActions'),
    OKActions: textsOf(inputs, 'okActions'),
    InsufficientDataActions: textsOf(inputs, 'insufficientDataActions'),
    ...writeSuppressor(inputs['actionsSuppressor']),
  }
}

function writeSuppressor(suppressor: Properties[string] | undefined): object {
  return isProperties(suppressor)
    ? {
        ActionsSuppressor: textOf(suppressor, 'alarm'),
        ActionsSuppressorExtensionPeriod: numberOf(suppressor, 'extensionPeriod'),
        ActionsSuppressorWaitPeriod: numberOf(suppressor, 'waitPeriod'),
      }
    : {}
}

function read(alarm: CompositeAlarm): Properties {
  return compact({
    actionsEnabled: alarm.ActionsEnabled,
    actionsSuppressor: readSuppressor(alarm),
    alarmActions: alarm.AlarmActions,
    alarmDescription: alarm.AlarmDescription,
    alarmName: alarm.AlarmName,
    alarmRule: alarm.AlarmRule,
    insufficientDataActions: alarm.InsufficientDataActions,
    okActions: alarm.OKActions,
  })
}

function readSuppressor(alarm: CompositeAlarm): Properties | undefined {
  return alarm.ActionsSuppressor === undefined || alarm.ActionsSuppressor === ''
    ? undefined
    : compact({
        alarm: alarm.ActionsSuppressor,
        extensionPeriod: alarm.ActionsSuppressorExtensionPeriod,
        waitPeriod: alarm.ActionsSuppressorWaitPeriod,
      })
}
