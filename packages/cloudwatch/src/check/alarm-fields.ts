import type { Fault } from '../answer.ts'
import { fault } from '../answer.ts'
import type { TagInput } from '../tag.ts'
import { atMost, pattern, required, text, type Violations } from './constraint.ts'

/** What the inputs of both kinds of alarm have in common. */
export interface AlarmFields {
  readonly AlarmName?: string | undefined
  readonly AlarmDescription?: string | undefined
  readonly OKActions?: readonly string[] | undefined
  readonly AlarmActions?: readonly string[] | undefined
  readonly InsufficientDataActions?: readonly string[] | undefined
  readonly Tags?: readonly TagInput[] | undefined
}

const actionsPerState = 5

const tagsPerResource = 50

const payloadBytes = 120 * 1024

const actions = (path: string, list: readonly string[] | undefined): Violations => [
  ...atMost(path, list, actionsPerState),
  ...(list ?? []).flatMap((action, at) => text(`${path}.${at + 1}.member`, action, [1, 1024])),
]

/** A resource's tags. */
export const tagViolations = (tags: readonly TagInput[] | undefined): Violations => [
  ...atMost('tags', tags, tagsPerResource),
  ...(tags ?? []).flatMap(({ Key, Value }, at) => [
    ...required(`tags.${at + 1}.member.key`, Key),
    ...text(`tags.${at + 1}.member.key`, Key, [1, 128]),
    ...required(`tags.${at + 1}.member.value`, Value),
    ...text(`tags.${at + 1}.member.value`, Value, [0, 256]),
  ]),
]

/** A member called alarmName. */
export const nameViolations = (name: string | undefined): Violations => [
  ...required('alarmName', name),
  ...text('alarmName', name, [1, 255]),
]

const withoutControls = /^(?:\P{Cc}|[\u0080-\u009F])*$/u // only the control characters of ASCII are refused

/** The fields that both kinds of alarm have. */
export const fieldViolations = (input: AlarmFields): Violations => [
  ...nameViolations(input.AlarmName),
  ...pattern('alarmName', input.AlarmName, withoutControls),
  ...text('alarmDescription', input.AlarmDescription, [0, 1024]),
  ...actions('oKActions', input.OKActions),
  ...actions('alarmActions', input.AlarmActions),
  ...actions('insufficientDataActions', input.InsufficientDataActions),
  ...tagViolations(input.Tags),
]

const widths = [0x80, 0x800, 0x10000] // first characters that take one byte more

/** Bytes of a text in UTF-8: an unpaired surrogate counts 3, as its replacement does. */
export const utf8Length = (value: string): number => {
  let bytes = 0
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0
    bytes += 1 + widths.filter((first) => code >= first).length
  }
  return bytes
}

/** The whole of an input. */
export const payloadFault = (input: AlarmFields): Fault | undefined => {
  const bytes = utf8Length(JSON.stringify(input))
  if (bytes <= payloadBytes) return undefined
  return fault(
    'ValidationError',
    `The alarm is ${bytes} bytes long, it must not exceed ${payloadBytes} bytes`,
  )
}

/** All actions of an alarm, whichever state they belong to. */
export const allActions = (input: AlarmFields): readonly string[] => [
  ...(input.OKActions ?? []),
  ...(input.AlarmActions ?? []),
  ...(input.InsufficientDataActions ?? []),
]

/** An action that stops, ends, restarts or recovers an EC2 instance. */
export const isInstanceAction = (action: string): boolean =>
  /^arn:[^:]*:automate:[^:]*:ec2:/.test(action) || /:swf:.*:action\/actions\/AWS_EC2\./.test(action)

/** An action that starts a scaling policy. */
export const isScalingAction = (action: string): boolean => /^arn:[^:]*:autoscaling:/.test(action)
