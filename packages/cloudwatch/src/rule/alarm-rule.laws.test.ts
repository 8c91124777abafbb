import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StateValue } from '../alarm-state.ts'
import { type AlarmRule, childrenOf, holds, printRule } from './alarm-rule.ts'
import { parseRule } from './parse-rule.ts'

const state = fc.constantFrom<StateValue>('OK', 'ALARM', 'INSUFFICIENT_DATA')

const name = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== ''),
)

const { rule } = fc.letrec<{ rule: AlarmRule }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.boolean().map((value): AlarmRule => ({ type: 'constant', value })),
    fc.tuple(state, name).map(([some, alarm]): AlarmRule => ({ type: 'state', state: some, alarm })),
    tie('rule').map((inner): AlarmRule => ({ type: 'not', rule: inner })),
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), tie('rule'), tie('rule'))
      .map(([type, left, right]): AlarmRule => ({ type, left, right })),
    fc
      .tuple(
        fc.array(name, { minLength: 1, maxLength: 4 }),
        state,
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
      )
      .map(([alarms, some, isNegated, number]): AlarmRule => ({
        type: 'atLeast',
        least: { number: Math.min(number, alarms.length), isPercent: false },
        state: some,
        isNegated,
        alarms,
      })),
  ),
}))

const stateOf = (alarm: string): StateValue =>
  (['OK', 'ALARM', 'INSUFFICIENT_DATA'] as const)[alarm.length % 3] ?? 'OK'

describe('rules', () => {
  it('read as they print', () => {
    fc.assert(
      fc.property(rule, (one) => {
        const reading = parseRule(printRule(one))
        expect(reading).toMatchObject({ ok: true, value: { rule: one } })
      }),
    )
  })

  it('obey boolean logic', () => {
    fc.assert(
      fc.property(rule, rule, (left, right) => {
        const [one, other] = [holds(left, stateOf), holds(right, stateOf)]
        expect(holds({ type: 'and', left, right }, stateOf)).toBe(one && other)
        expect(holds({ type: 'or', left, right }, stateOf)).toBe(one || other)
        expect(holds({ type: 'not', rule: left }, stateOf)).toBe(!one)
        const neither: AlarmRule = {
          type: 'and',
          left: { type: 'not', rule: left },
          right: { type: 'not', rule: right },
        }
        expect(holds(neither, stateOf)).toBe(!holds({ type: 'or', left, right }, stateOf))
      }),
    )
  })

  it('depend on nothing but the states of the alarms they name', () => {
    fc.assert(
      fc.property(rule, (one) => {
        const names = new Set(childrenOf(one))
        const only = (alarm: string): StateValue | undefined =>
          names.has(alarm) ? stateOf(alarm) : undefined
        expect(holds(one, only)).toBe(holds(one, stateOf))
      }),
    )
  })

  it('never throw, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[ALRMOKND()," ]{0,30}$/)), (text) => {
        expect(typeof parseRule(text).ok).toBe('boolean')
      }),
    )
  })
})
