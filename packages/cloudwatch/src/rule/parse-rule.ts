import type { StateValue } from '../alarm-state.ts'
import type { Reading } from '../math/parse.ts'
import type { AlarmRule, LeastNumber } from './alarm-rule.ts'

interface Cursor {
  readonly text: string
  at: number
  /** Children, constants and pairs of parentheses so far. */
  elements: number
  problem: string | undefined
}

/** A rule, and how many elements AWS counts in it: child alarms, TRUE, FALSE and pairs of parentheses. */
export interface ReadRule {
  readonly rule: AlarmRule
  readonly elements: number
}

// The first problem is kept; from then on the cursor stands at the end, so that every loop stops.
const fail = (cursor: Cursor, problem: string): AlarmRule => {
  cursor.problem ??= problem
  cursor.at = cursor.text.length
  return { type: 'constant', value: false }
}

const failHere = (cursor: Cursor, wanted: string): AlarmRule => {
  const found = cursor.at < cursor.text.length ? `'${cursor.text.charAt(cursor.at)}'` : 'the end'
  return fail(cursor, `expected ${wanted} at position ${cursor.at}, found ${found}`)
}

// Takes what matches here, past white space; undefined when it does not.
const take = (cursor: Cursor, shape: RegExp): string | undefined => {
  const sticky = new RegExp(String.raw`\s*(${shape.source})`, `y${shape.flags}`)
  sticky.lastIndex = cursor.at
  const match = sticky.exec(cursor.text)
  if (match === null) return undefined
  cursor.at = sticky.lastIndex
  return match[1]
}

const expect = (cursor: Cursor, shape: RegExp, wanted: string): string => {
  const found = take(cursor, shape)
  if (found === undefined) failHere(cursor, wanted)
  return found ?? ''
}

const name = (cursor: Cursor): string => {
  cursor.elements += 1
  const quoted = take(cursor, /"(?:[^"\\]|\\.)*"/)
  if (quoted !== undefined) return quoted.slice(1, -1).replaceAll(/\\(.)/g, '$1')
  return expect(cursor, /[^\s()",][^()",]*/, 'the name of an alarm').trimEnd()
}

const states: Readonly<Record<string, StateValue>> = {
  ALARM: 'ALARM',
  OK: 'OK',
  INSUFFICIENT_DATA: 'INSUFFICIENT_DATA',
}

const stateOf = (word: string): StateValue => states[word] ?? 'ALARM'

const names = (cursor: Cursor): readonly string[] => {
  expect(cursor, /\(/, "'('")
  const alarms = [name(cursor)]
  while (take(cursor, /,/) !== undefined) alarms.push(name(cursor))
  expect(cursor, /\)/, "')'")
  return alarms
}

const isReachable = (least: LeastNumber, alarms: number): boolean =>
  least.number >= 1 && least.number <= (least.isPercent ? 100 : alarms)

const atLeast = (cursor: Cursor): AlarmRule => {
  expect(cursor, /\(/, "'('")
  const threshold = expect(cursor, /\d+%?/, 'a number or a percentage')
  const least = { number: Number.parseInt(threshold || '1', 10), isPercent: threshold.endsWith('%') }
  expect(cursor, /,/, "','")
  const isNegated = take(cursor, /NOT\b/) !== undefined
  const state = stateOf(expect(cursor, /(?:ALARM|OK|INSUFFICIENT_DATA)\b/, 'a state'))
  expect(cursor, /,/, "','")
  const alarms = names(cursor)
  expect(cursor, /\)/, "')'")
  if (!isReachable(least, alarms.length))
    return fail(cursor, `AT_LEAST can't reach ${threshold} of ${alarms.length} alarms`)
  return { type: 'atLeast', least, state, isNegated, alarms }
}

const group = (cursor: Cursor): AlarmRule => {
  cursor.elements += 1
  const rule = either(cursor)
  expect(cursor, /\)/, "')'")
  return rule
}

const child = (cursor: Cursor, state: StateValue): AlarmRule => {
  expect(cursor, /\(/, "'('")
  const alarm = name(cursor)
  expect(cursor, /\)/, "')'")
  return { type: 'state', state, alarm }
}

const constant = (cursor: Cursor, word: string): AlarmRule => {
  cursor.elements += 1
  return { type: 'constant', value: word.toUpperCase() === 'TRUE' }
}

const term = (cursor: Cursor): AlarmRule => {
  if (take(cursor, /NOT\b/) !== undefined) return { type: 'not', rule: term(cursor) }
  if (take(cursor, /\(/) !== undefined) return group(cursor)
  if (take(cursor, /AT_LEAST\b/) !== undefined) return atLeast(cursor)
  const state = take(cursor, /(?:ALARM|OK|INSUFFICIENT_DATA)\b/)
  if (state !== undefined) return child(cursor, stateOf(state))
  const word = take(cursor, /(?:TRUE|FALSE)\b/i)
  if (word !== undefined) return constant(cursor, word)
  return failHere(cursor, 'ALARM, OK, INSUFFICIENT_DATA, AT_LEAST, TRUE, FALSE, NOT or a parenthesis')
}

const both = (cursor: Cursor): AlarmRule => {
  let left = term(cursor)
  while (take(cursor, /AND\b/) !== undefined) left = { type: 'and', left, right: term(cursor) }
  return left
}

const either = (cursor: Cursor): AlarmRule => {
  let left = both(cursor)
  while (take(cursor, /OR\b/) !== undefined) left = { type: 'or', left, right: both(cursor) }
  return left
}

/** Reads the rule of a composite alarm. */
export const parseRule = (text: string): Reading<ReadRule> => {
  const cursor: Cursor = { text, at: 0, elements: 0, problem: undefined }
  const rule = either(cursor)
  take(cursor, /$/)
  if (cursor.at < text.length) failHere(cursor, 'AND, OR or the end')
  if (cursor.problem !== undefined) return { ok: false, problem: cursor.problem }
  return { ok: true, value: { rule, elements: cursor.elements } }
}
