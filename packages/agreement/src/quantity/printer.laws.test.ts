import { Fraction } from 'fraction.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as sample from '../../quantity-sample.ts'
import { windows } from '../../window-sample.ts'
import { capsOf } from '../credit/read-cap.ts'
import { payingOf } from '../credit/read-pays.ts'
import { writtenStepOf } from '../credit/read-step.ts'
import { selectorOf } from '../metric/selector.ts'
import { readWindow } from '../metric/window.ts'
import { isRecord } from '../schema/desk.ts'
import { agreementSchema } from '../schema/schema.ts'
import { amountOf, moneyOf, spanOf } from './read-amount.ts'
import { levelOf } from './read-level.ts'
import { clockTimeOf, durationOf, percentOf, pointsOf } from './read-quantity.ts'
import { spanOrTimeOf } from './read-span.ts'

type Kind = readonly [kind: string, form: string, print: sample.Printer, read: (text: string) => unknown]

const kinds: readonly Kind[] = [
  ['a share', 'percent', sample.percent, percentOf],
  ['a duration', 'duration', sample.duration, durationOf],
  ['a time on a clock', 'clockTime', sample.clockTime, clockTimeOf],
  ['business time', 'clockTime', sample.business, clockTimeOf],
  ['a span of the calendar', 'span', sample.span, spanOf],
  ['a span or a time', 'spanOrTime', fc.oneof(sample.span, sample.clockTime), spanOrTimeOf],
  ['money', 'money', sample.money, moneyOf],
  ['an amount', 'amount', sample.amount, amountOf],
  ['a level', 'level', sample.level, levelOf],
  ['a step', 'step', sample.step, writtenStepOf],
  ['a cap', 'cap', sample.cap, (text) => capsOf(text, false)[0]],
  ['a payment by blocks', 'pays', sample.pays, payingOf],
  ['a condition', 'bound', sample.condition, (text) => selectorOf({ zones: text })[0]],
]

describe.each(kinds)('print ∘ read is the identity: %s', (...[, form, printer, read]) => {
  it('a value at random, printed in a way that the language takes, reads back as itself', () => {
    const pattern = new RegExp(agreementSchema.$defs?.[form]?.pattern ?? '(?!)', 'u')
    fc.assert(
      fc.property(printer, ({ value, text }) => {
        expect(text).toMatch(pattern)
        expect(read(text)).toEqual(value)
      }),
    )
  })

  it('what was read prints as it was written, letter by letter', () => {
    fc.assert(
      fc.property(printer, ({ text }) => {
        expect(printed(read(text))).toBe(text)
      }),
    )
  })
})

/** What was read, as it was written: a quantity keeps its text, and a payment by blocks those of its parts. */
function printed(value: unknown): unknown {
  if (!isRecord(value)) return undefined
  const { pays, block, per, rounding } = value
  if (!isRecord(pays) || !isRecord(block)) return value['text']
  const of = per === 'incident' ? 'each incident' : 'all downtime'
  const blocks = rounding === 'ceil' ? 'started blocks count' : 'full blocks count'
  return `${String(pays['text'])} per ${String(block['text'])} of ${of}, ${blocks}`
}

describe('print ∘ read is the identity: points', () => {
  it('read back as themselves, with their text', () => {
    fc.assert(
      fc.property(sample.points, ({ value, text }) => {
        expect(pointsOf(text)).toEqual(value)
      }),
    )
    expect(pointsOf('0.3 pp').ratio).toEqual(new Fraction(3, 1000))
  })
})

describe('print ∘ read is the identity: a window', () => {
  it('of any kind, written as the language has it, reads back as itself', () => {
    fc.assert(
      fc.property(windows, ([value, written]) => {
        expect(readWindow(JSON.parse(JSON.stringify(written)), [], nobody)).toEqual(value)
      }),
    )
  })
})

function nobody(): void {
  throw new Error('Something was told of a sound window.')
}
