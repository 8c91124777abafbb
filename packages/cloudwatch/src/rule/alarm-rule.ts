import type { StateValue } from '../alarm-state.ts'

/** How many of the alarms AT_LEAST asks for: a number, or a share in percent. */
export interface LeastNumber {
  readonly number: number
  readonly isPercent: boolean
}

/** The rule of a composite alarm, as it is written. Alarms stand in it by name or by ARN. */
export type AlarmRule =
  | { readonly type: 'constant'; readonly value: boolean }
  | { readonly type: 'state'; readonly state: StateValue; readonly alarm: string }
  | { readonly type: 'not'; readonly rule: AlarmRule }
  | { readonly type: 'and' | 'or'; readonly left: AlarmRule; readonly right: AlarmRule }
  | {
      readonly type: 'atLeast'
      readonly least: LeastNumber
      readonly state: StateValue
      readonly isNegated: boolean
      readonly alarms: readonly string[]
    }

const quoted = (alarm: string): string => `"${alarm.replaceAll(/["\\]/g, String.raw`\$&`)}"`

type AtLeast = Extract<AlarmRule, { readonly type: 'atLeast' }>

const printAtLeast = ({ least, state, isNegated, alarms }: AtLeast): string => {
  const number = `${least.number}${least.isPercent ? '%' : ''}`
  return `AT_LEAST(${number}, ${isNegated ? 'NOT ' : ''}${state}, (${alarms.map(quoted).join(', ')}))`
}

/** The rule as text, every AND and OR in parentheses. Reading it gives the same rule again. */
export const printRule = (rule: AlarmRule): string => {
  if (rule.type === 'constant') return rule.value ? 'TRUE' : 'FALSE'
  if (rule.type === 'state') return `${rule.state}(${quoted(rule.alarm)})`
  if (rule.type === 'not') return `NOT ${printRule(rule.rule)}`
  if (rule.type === 'atLeast') return printAtLeast(rule)
  return `(${printRule(rule.left)} ${rule.type.toUpperCase()} ${printRule(rule.right)})`
}

/** The alarms that a rule names, each once, in the order of the text. */
export const childrenOf = (rule: AlarmRule): readonly string[] => {
  if (rule.type === 'constant') return []
  if (rule.type === 'state') return [rule.alarm]
  if (rule.type === 'not') return childrenOf(rule.rule)
  if (rule.type === 'atLeast') return [...new Set(rule.alarms)]
  return [...new Set([...childrenOf(rule.left), ...childrenOf(rule.right)])]
}

const isReached = ({ least, state, isNegated, alarms }: AtLeast, stateOf: StateOf): boolean => {
  const count = alarms.filter((alarm) => (stateOf(alarm) === state) !== isNegated).length
  return least.isPercent ? 100 * count >= least.number * alarms.length : count >= least.number
}

/** Tells the state of an alarm by the name or ARN that stands in the rule; undefined = there is none. */
export type StateOf = (alarm: string) => StateValue | undefined

/** Whether a rule holds. */
export const holds = (rule: AlarmRule, stateOf: StateOf): boolean => {
  if (rule.type === 'constant') return rule.value
  if (rule.type === 'state') return stateOf(rule.alarm) === rule.state
  if (rule.type === 'not') return !holds(rule.rule, stateOf)
  if (rule.type === 'atLeast') return isReached(rule, stateOf)
  if (rule.type === 'and') return holds(rule.left, stateOf) && holds(rule.right, stateOf)
  return holds(rule.left, stateOf) || holds(rule.right, stateOf)
}
