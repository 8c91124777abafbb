import { describe, expect, it } from 'vitest'
import type { StateValue } from '../alarm-state.ts'
import { childrenOf, holds, printRule } from './alarm-rule.ts'
import { parseRule } from './parse-rule.ts'

const states: Readonly<Record<string, StateValue>> = {
  a: 'ALARM',
  b: 'OK',
  c: 'INSUFFICIENT_DATA',
  'my alarm': 'ALARM',
  'x"y': 'ALARM',
  'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:a': 'ALARM',
}

const read = (
  text: string,
): { readonly printed: string; readonly holds: boolean; readonly elements: number } | string => {
  const reading = parseRule(text)
  if (!reading.ok) return reading.problem
  const { rule, elements } = reading.value
  return { printed: printRule(rule), holds: holds(rule, (alarm) => states[alarm]), elements }
}

describe('a rule', () => {
  it.each<[string, string, boolean, number]>([
    ['ALARM(a)', 'ALARM("a")', true, 1],
    ['ALARM("a")', 'ALARM("a")', true, 1],
    ['ALARM(my alarm)', 'ALARM("my alarm")', true, 1],
    [String.raw`ALARM("x\"y")`, String.raw`ALARM("x\"y")`, true, 1],
    [
      'ALARM(arn:aws:cloudwatch:eu-west-1:111122223333:alarm:a)',
      'ALARM("arn:aws:cloudwatch:eu-west-1:111122223333:alarm:a")',
      true,
      1,
    ],
    ['OK(a)', 'OK("a")', false, 1],
    ['INSUFFICIENT_DATA(c)', 'INSUFFICIENT_DATA("c")', true, 1],
    ['ALARM(c)', 'ALARM("c")', false, 1],
    ['TRUE', 'TRUE', true, 1],
    ['False', 'FALSE', false, 1],
    ['NOT ALARM(b)', 'NOT ALARM("b")', true, 1],
    ['NOT NOT TRUE', 'NOT NOT TRUE', true, 1],
    ['ALARM(a) AND OK(b)', '(ALARM("a") AND OK("b"))', true, 2],
    ['ALARM(b) OR ALARM(a)', '(ALARM("b") OR ALARM("a"))', true, 2],
    ['TRUE OR FALSE AND FALSE', '(TRUE OR (FALSE AND FALSE))', true, 3],
    ['(TRUE OR FALSE) AND FALSE', '((TRUE OR FALSE) AND FALSE)', false, 4],
    ['NOT(ALARM(a))', 'NOT ALARM("a")', false, 2],
    ['AT_LEAST(2, ALARM, (a, b, "my alarm"))', 'AT_LEAST(2, ALARM, ("a", "b", "my alarm"))', true, 3],
    ['AT_LEAST(2, OK, (a, b))', 'AT_LEAST(2, OK, ("a", "b"))', false, 2],
    ['AT_LEAST(60%, ALARM, (a, b))', 'AT_LEAST(60%, ALARM, ("a", "b"))', false, 2],
    ['AT_LEAST(50%, ALARM, (a, b))', 'AT_LEAST(50%, ALARM, ("a", "b"))', true, 2],
    ['AT_LEAST(2, NOT OK, (a, b, c))', 'AT_LEAST(2, NOT OK, ("a", "b", "c"))', true, 3],
  ])('%s', (text, printed, isTrue, elements) => {
    expect(read(text)).toEqual({ printed, holds: isTrue, elements })
  })

  it.each([
    [
      '',
      'expected ALARM, OK, INSUFFICIENT_DATA, AT_LEAST, TRUE, FALSE, NOT or a parenthesis at position 0, found the end',
    ],
    ['alarm(a)', "at position 0, found 'a'"],
    ['ALARM a', "expected '(' at position 5, found ' '"],
    ['ALARM()', "expected the name of an alarm at position 6, found ')'"],
    ['ALARM(a', "expected ')' at position 7, found the end"],
    ['ALARM(a) ALARM(b)', "expected AND, OR or the end at position 8, found ' '"],
    ['ALARM(a) AND', 'at position 12, found the end'],
    ['(ALARM(a)', "expected ')' at position 9, found the end"],
    ['AT_LEAST(x, ALARM, (a))', "expected a number or a percentage at position 9, found 'x'"],
    ['AT_LEAST(1 ALARM, (a))', "expected ',' at position 10, found ' '"],
    ['AT_LEAST(1, BAD, (a))', "expected a state at position 11, found ' '"],
    ['AT_LEAST(1, ALARM (a))', "expected ',' at position 17, found ' '"],
    ['AT_LEAST(1, ALARM, a)', "expected '(' at position 18, found ' '"],
    ['AT_LEAST(0, ALARM, (a))', "AT_LEAST can't reach 0 of 1 alarms"],
    ['AT_LEAST(3, ALARM, (a, b))', "AT_LEAST can't reach 3 of 2 alarms"],
    ['AT_LEAST(101%, ALARM, (a))', "AT_LEAST can't reach 101% of 1 alarms"],
  ])('%s is none', (text, problem) => {
    expect(read(text)).toContain(problem)
  })

  it('names each of its alarms once', () => {
    const reading = parseRule('ALARM(a) OR NOT OK(a) AND AT_LEAST(1, OK, (b, b, c)) OR TRUE')
    expect(reading.ok && childrenOf(reading.value.rule)).toEqual(['a', 'b', 'c'])
  })
})
