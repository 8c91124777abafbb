import { type Answer, answer, type Fault, fault, firstFault, refuse } from '../answer.ts'
import { alarmArn, alarmName, type CloudWatch } from '../cloud.ts'
import type { PutCompositeAlarmInput } from '../composite-alarm.ts'
import { rosterOf } from '../alarm/roster.ts'
import { type AlarmRule, childrenOf } from '../rule/alarm-rule.ts'
import { parseRule } from '../rule/parse-rule.ts'
import {
  allActions,
  fieldViolations,
  isInstanceAction,
  isScalingAction,
  payloadFault,
} from './alarm-fields.ts'
import { constraintFault, required, text, type Violations, whole } from './constraint.ts'

/** What a composite alarm is made of: a PutCompositeAlarm that was found in order. */
export interface CompositeDefinition {
  readonly rule: AlarmRule
  /** Names of the alarms in the rule. */
  readonly children: readonly string[]
  /** Name of the suppressor. */
  readonly suppressor: string | undefined
}

const childrenPerRule = 100

const elementsPerRule = 500

const parentsPerAlarm = 150

const violations = (input: PutCompositeAlarmInput): Violations => [
  ...fieldViolations(input),
  ...required('alarmRule', input.AlarmRule),
  ...text('alarmRule', input.AlarmRule, [1, 10_240]),
  ...text('actionsSuppressor', input.ActionsSuppressor, [1, 1600]),
  ...whole('actionsSuppressorWaitPeriod', input.ActionsSuppressorWaitPeriod, [0, 2 ** 31 - 1]),
  ...whole('actionsSuppressorExtensionPeriod', input.ActionsSuppressorExtensionPeriod, [0, 2 ** 31 - 1]),
]

const invalid = (message: string): Fault => fault('ValidationError', message)

const actionFault = (input: PutCompositeAlarmInput): Fault | undefined => {
  const actions = allActions(input)
  if (actions.some(isInstanceAction)) return invalid('Composite alarms cannot perform EC2 actions')
  return actions.some(isScalingAction)
    ? invalid('Composite alarms cannot perform Auto Scaling actions')
    : undefined
}

const suppressorFault = (input: PutCompositeAlarmInput): Fault | undefined => {
  const periods = [input.ActionsSuppressorWaitPeriod, input.ActionsSuppressorExtensionPeriod]
  const given = periods.filter((period) => period !== undefined).length
  if (input.ActionsSuppressor === undefined) {
    return given === 0
      ? undefined
      : invalid('ActionsSuppressorWaitPeriod and ActionsSuppressorExtensionPeriod require ActionsSuppressor')
  }
  return given === periods.length
    ? undefined
    : invalid(
        'ActionsSuppressorWaitPeriod and ActionsSuppressorExtensionPeriod are required when ActionsSuppressor is specified',
      )
}

const checks = [
  (input: PutCompositeAlarmInput) => constraintFault(violations(input)),
  payloadFault,
  actionFault,
  suppressorFault,
]

const foreignFault = (cloud: CloudWatch, nameOrArn: string): Fault | undefined =>
  nameOrArn.startsWith('arn:') && !nameOrArn.startsWith(alarmArn(cloud, ''))
    ? invalid(`Alarm ${nameOrArn} is not in the same account and Region as the composite alarm`)
    : undefined

const absentFault = (cloud: CloudWatch, nameOrArn: string): Fault | undefined =>
  foreignFault(cloud, nameOrArn) ??
  (cloud.alarms.has(alarmName(cloud, nameOrArn))
    ? undefined
    : invalid(`Could not save the composite alarm as the alarm ${nameOrArn} does not exist`))

const crowdFault = (cloud: CloudWatch, name: string, child: string): Fault | undefined => {
  const parents = rosterOf(cloud).parents.get(child) ?? []
  const others = parents.filter(({ config }) => config.AlarmName !== name).length
  return others < parentsPerAlarm
    ? undefined
    : fault(
        'LimitExceeded',
        `Alarm ${child} is watched by ${others} composite alarms, the limit is ${parentsPerAlarm}`,
      )
}

const sizeFault = (children: number, elements: number): Fault | undefined => {
  if (children > childrenPerRule) {
    return invalid(`AlarmRule must not name more than ${childrenPerRule} alarms, it names ${children}`)
  }
  return elements > elementsPerRule
    ? invalid(`AlarmRule must not have more than ${elementsPerRule} elements, it has ${elements}`)
    : undefined
}

const namesOf = (cloud: CloudWatch, rule: AlarmRule): readonly string[] => [
  ...new Set(childrenOf(rule).map((child) => alarmName(cloud, child))),
]

const childFault = (cloud: CloudWatch, name: string, rule: AlarmRule): Fault | undefined => {
  for (const child of childrenOf(rule)) {
    const refused = absentFault(cloud, child) ?? crowdFault(cloud, name, alarmName(cloud, child))
    if (refused) return refused
  }
  return undefined
}

const readRule = (cloud: CloudWatch, name: string, ruleText: string): Answer<AlarmRule> => {
  const read = parseRule(ruleText)
  if (!read.ok) return refuse(invalid(`Invalid AlarmRule: ${read.problem}`))
  const { rule, elements } = read.value
  const refused = sizeFault(childrenOf(rule).length, elements) ?? childFault(cloud, name, rule)
  return refused ? refuse(refused) : answer(rule)
}

/** Checks a PutCompositeAlarm as AWS does, and gives what the alarm is made of. */
export const readCompositeAlarm = (
  cloud: CloudWatch,
  input: PutCompositeAlarmInput,
): Answer<CompositeDefinition> => {
  const refused = firstFault(input, checks)
  if (refused) return refuse(refused)
  const { AlarmName = '', AlarmRule = '', ActionsSuppressor } = input
  const rule = readRule(cloud, AlarmName, AlarmRule)
  if (!rule.ok) return rule
  const absent = ActionsSuppressor === undefined ? undefined : absentFault(cloud, ActionsSuppressor)
  if (absent) return refuse(absent)
  return answer({
    rule: rule.value,
    children: namesOf(cloud, rule.value),
    suppressor: ActionsSuppressor === undefined ? undefined : alarmName(cloud, ActionsSuppressor),
  })
}
