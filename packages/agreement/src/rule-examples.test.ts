import { describe, expect, it } from 'vitest'
import { DUTIES, textWith } from '../promise-sample.ts'
import { book } from '../sample.ts'
import { promisedShares } from './leaning.ts'
import { readAgreement } from './read-agreement.ts'
import { rules } from './rules.ts'

const window = 'window: { calendar: month, zone: UTC }, noData: good'
const request = 'measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }'
const promise = `of: up, ${window}, ${request}`
const credited = `{ ${promise}, target: ">= 99.9 %", credit: { base: monthly fee, steps: ["< 99.9 % -> 10 %"] } }`
const tickets = (within: string, stop: string): string =>
  `{ of: up, ${window}, target: { P1: ${within} }, share: ">= 95 %", measure: { tickets: { github: acme-example/support, start: opened, stop: ${stop} } } }`
const uptime = `metrics: { uptime: { ${promise}, target: ">= 99.9 %" } }`

// Where a part of an agreement stands, by the first rule that it fits.
const frames: readonly (readonly [
  rules: RegExp,
  frame: (part: string) => readonly [sections: string, duties?: string],
])[] = [
  [
    /^credit/,
    (part) => [
      `metrics: { uptime: { ${promise}, target: ">= 99.9 %", credit: { base: monthly fee, ${part} } } }`,
    ],
  ],
  [
    /escalation/,
    (part) => [
      `metrics: { reply: ${tickets('15 min', 'first human reply')}, end: ${tickets('4 h', 'closed')} }`,
      `{ provider: [Runs it.], customer: [Pays.], ${part} }`,
    ],
  ],
  [/^responsibilities/, (part) => [uptime, `{ ${part}, customer: [Pays.] }`]],
  [/^claims/, (part) => [`metrics: { a: ${credited}, b: ${credited} }\n${part}`]],
  [/^dependencies/, (part) => [`${uptime}\ndependencies: { ${part} }`]],
  [
    /^metrics/,
    (part) => [
      `entities: { site: { zones: number } }\nmetrics: { uptime: { ${promise}, per: site, target: ">= 99.9 %", ${part} } }`,
    ],
  ],
  [/^schema/, (part) => [`metrics: { uptime: { ${promise}, ${part} } }`]],
]

function textOf(id: string, part: string): string {
  if (id.startsWith('requirements')) return textWith(uptime).replace(/up: \{ serves.*?\}/, part)
  const [, frame] = frames.find(([fits]) => fits.test(id)) ?? []
  const [sections = '', duties = DUTIES] = frame?.(part) ?? []
  return textWith(sections, duties)
}

const whole = readAgreement('slas/acme/checkout-api/agreement.yaml', textWith(uptime), book)
const promises = new Map([
  ['platform/queues', whole.ok ? promisedShares(whole.value) : null],
  ['platform/queus', null],
])

function told(id: string, part: string): readonly string[] {
  const { findings } = readAgreement('slas/acme/checkout-api/agreement.yaml', textOf(id, part), {
    ...book,
    promises,
  })
  return findings.map(({ rule }) => rule)
}

describe('the example of a rule', () => {
  it.each(rules.flatMap(({ id, example }) => (example === undefined ? [] : [{ id, ...example }])))(
    '$id',
    ({ id, told: wrong, mended }) => {
      expect(told(id, wrong)).toContain(id)
      expect(told(id, mended)).toEqual([])
    },
  )
})
