import { agreementSchema } from '@nines/agreement'
import { describe, expect, it } from 'vitest'
import { quantityForms, spellQuantity } from './quantity-spelling.ts'

const fits =
  (form: string) =>
  (text: string): boolean =>
    new RegExp(agreementSchema.$defs?.[form]?.pattern ?? '(?!)', 'u').test(text)

describe('a quantity is spelt', () => {
  it.each([
    ['percent', '25%', '25 %'],
    ['percent', '25\u00A0%', '25 %'],
    ['percent', ' 25  % ', '25 %'],
    ['percent', '25 percent', '25 %'],
    ['percent', '99.90%', '99.90 %'],
    ['share', '>=99.9%', '>= 99.9 %'],
    ['share', '≥ 99.9 %', '>= 99.9 %'],
    ['share', '99.9 %', '>= 99.9 %'],
    ['share', '99,95 %', '>= 99.95 %'],
    ['level', '>=99.9%', '>= 99.9 %'],
    ['level', '<=5min', '<= 5 min'],
    ['level', '≤ 800ms', '<= 800 ms'],
    ['duration', '1h30min', '1 h 30 min'],
    ['duration', '1 hour and 30 minutes', '1 h 30 min'],
    ['duration', '300 msec', '300 ms'],
    ['duration', '30 Days', '30 d'],
    ['duration', '15 min', '15 min'],
    ['within', '0.3 seconds', '0.3 s'],
    ['clockTime', '4  Business Hours', '4 business hours'],
    ['clockTime', '4 business-hours', '4 business hours'],
    ['clockTime', '2hrs', '2 h'],
    ['silence', 'Never', 'never'],
    ['silence', '15mins', '15 min'],
    ['step', '<99.9%->10%', '< 99.9 % -> 10 %'],
    ['step', '< 99.9 % → 10 %', '< 99.9 % -> 10 %'],
    ['cadence', '3 Months', '3 months'],
    ['cadence', '6months', '6 months'],
    ['percentile', 'P99', 'p99'],
  ])('%s %j as %j', (form, written, spelt) => {
    expect(spellQuantity(written, fits(form))).toBe(spelt)
  })

  it('as it was, wherever the schema gives an example', () => {
    const forms = Object.entries(agreementSchema.$defs ?? {}).filter(([, { title = '' }]) =>
      quantityForms.has(title),
    )
    expect(forms.length).toBeGreaterThan(9)
    for (const [name, { examples = [] }] of forms)
      for (const example of examples) expect(spellQuantity(String(example), fits(name)), name).toBe(example)
  })
})

const either = (text: string): boolean => /^(?:>=|<=) \d+ min$/u.test(text)

describe('what is more than spelling stays', () => {
  it.each([
    ['percent', '25'],
    ['percent', ''],
    ['share', '> 99.9 %'],
    ['share', '=> 99.9 %'],
    ['level', 'at least 99.9 %'],
    ['duration', '5 m'],
    ['duration', '2 weeks'],
    ['duration', 'soon'],
    ['duration', '5'],
    ['duration', '1,5 h'],
    ['clockTime', '4 working hours'],
    ['step', '< 99.9 %'],
    ['cadence', 'quarterly'],
    ['percentile', '99'],
  ])('%s %j', (form, written) => {
    expect(spellQuantity(written, fits(form))).toBeUndefined()
  })

  it('a level without its sign, where more than one sign could be meant', () => {
    expect(spellQuantity('5 minutes', either)).toBeUndefined()
    expect(spellQuantity('<= 5 minutes', either)).toBe('<= 5 min')
  })
})
