import type { CompositeAlarmInput, Planned } from '@nines/enforcement'
import { CompositeAlarm, type CompositeAlarmArgs } from '@pulumi/aws/cloudwatch/compositeAlarm.js'
import type { MetricAlarm } from '@pulumi/aws/cloudwatch/metricAlarm.js'
import type { CustomResourceOptions, Output } from '@pulumi/pulumi'
import { alarmRule, namesIn } from './alarm-rule.ts'
import { byKey } from './tag.ts'
import type { Arns } from './topic-arn.ts'

/** What composites stand on. */
export interface Footing {
  readonly alarms: readonly { readonly name: string; readonly resource: MetricAlarm }[]
  readonly arns: Arns
  readonly name: (planned: Planned<unknown>) => string
  readonly child: CustomResourceOptions
}

/** A composite under the name that CloudWatch knows it by. */
export interface NamedComposite {
  readonly name: string
  readonly resource: CompositeAlarm
}

/**
 * Makes the composites, each after the alarms that its rule and its suppressor name: what they name are outputs of
 * those alarms. CloudWatch refuses a rule about an alarm that is not there, and the deletion of one that a rule still
 * names; by the same outputs Pulumi takes composites away first.
 *
 * A composite whose actions somebody switched off can only be mended by a new one: the AWS provider replaces it. The
 * old one goes first, since both have the one name, and before it go those that name it (`replaceWith`), because
 * CloudWatch would refuse to delete it under them. Where they are retained on delete, nothing goes: each is put over itself.
 */
export function arrangeComposites(
  planned: readonly Planned<CompositeAlarmInput>[],
  footing: Footing,
): readonly NamedComposite[] {
  const names = new Map<string, Output<string>>(
    footing.alarms.map(({ name, resource }) => [name, resource.name]),
  )
  const made = new Map<string, CompositeAlarm>()
  return inOrder(planned).map((composite) => {
    const args = compositeArgs(composite.input, names, footing.arns)
    const replaceWith = namedBy(composite.input).flatMap((name) => made.get(name) ?? [])
    const options = { ...footing.child, deleteBeforeReplace: true, replaceWith }
    const resource = new CompositeAlarm(footing.name(composite), args, options)
    names.set(composite.input.AlarmName, resource.alarmName)
    made.set(composite.input.AlarmName, resource)
    return { name: composite.input.AlarmName, resource }
  })
}

function compositeArgs(
  alarm: CompositeAlarmInput,
  names: ReadonlyMap<string, Output<string>>,
  arns: Arns,
): CompositeAlarmArgs {
  return {
    alarmName: alarm.AlarmName,
    alarmDescription: alarm.AlarmDescription,
    actionsEnabled: alarm.ActionsEnabled,
    alarmActions: alarm.AlarmActions.map(arns),
    okActions: alarm.OKActions.map(arns),
    alarmRule: alarmRule(alarm.AlarmRule, names),
    tags: byKey(alarm.Tags),
    ...suppressor(alarm, names),
  }
}

function suppressor(
  alarm: CompositeAlarmInput,
  names: ReadonlyMap<string, Output<string>>,
): Pick<CompositeAlarmArgs, 'actionsSuppressor'> {
  const {
    ActionsSuppressor: name,
    ActionsSuppressorWaitPeriod: waitPeriod,
    ActionsSuppressorExtensionPeriod: extensionPeriod,
  } = alarm
  if (name === undefined || waitPeriod === undefined || extensionPeriod === undefined) return {}
  return { actionsSuppressor: { alarm: names.get(name) ?? name, waitPeriod, extensionPeriod } }
}

/** Those that others name come first. */
function inOrder(planned: readonly Planned<CompositeAlarmInput>[]): readonly Planned<CompositeAlarmInput>[] {
  const byName = new Map(planned.map((composite) => [composite.input.AlarmName, composite]))
  const ordered = new Set<Planned<CompositeAlarmInput>>()
  const place = (composite: Planned<CompositeAlarmInput>, above: ReadonlySet<string>): void => {
    const { AlarmName } = composite.input
    for (const name of namedBy(composite.input)) {
      const named = byName.get(name)
      // Alarms that name each other in a circle have no order; CloudWatch will say so.
      if (named !== undefined && !above.has(name)) place(named, new Set([...above, AlarmName]))
    }
    ordered.add(composite)
  }
  for (const composite of planned) place(composite, new Set([composite.input.AlarmName]))
  return [...ordered]
}

/** The alarms that a composite stands on: those of its rule, and its suppressor. */
function namedBy({ AlarmRule, ActionsSuppressor }: CompositeAlarmInput): readonly string[] {
  return [...namesIn(AlarmRule), ...(ActionsSuppressor === undefined ? [] : [ActionsSuppressor])]
}
