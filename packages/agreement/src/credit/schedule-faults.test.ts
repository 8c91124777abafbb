import { describe, expect, it } from 'vitest'
import { findingsWith } from '../../promise-sample.ts'

const promise = `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
    credit: `

const cases: readonly (readonly [name: string, credit: string, findings: readonly string[]])[] = [
  [
    'steps from the hardest to the mildest',
    `{ base: monthly fee, steps: ["< 99 % -> 25 %", "< 99.9 % -> 10 %"] }`,
    [
      '16:41-79 credit/step-order: Steps go from the mildest to the hardest, here from < 99.9 % to < 99 %; these stand in another order. Swap the two steps: steps: ["< 99.9 % -> 10 %", "< 99 % -> 25 %"].',
    ],
  ],
  [
    'three steps in a wrong order',
    `{ base: monthly fee, steps: ["< 99.9 % -> 10 %", "< 95 % -> 50 %", "< 99 % -> 25 %"] }`,
    [
      '16:41-97 credit/step-order: Steps go from the mildest to the hardest, here from < 99.9 % to < 95 %; these stand in another order. Put the steps in order: steps: ["< 99.9 % -> 10 %", "< 99 % -> 25 %", "< 95 % -> 50 %"].',
    ],
  ],
  [
    'steps of downtime from the hardest to the mildest',
    `{ base: monthly fee, stepsBy: downtime, steps: ["> 4 h -> 10 %", "> 1 h -> 5 %"] }`,
    [
      '16:60-93 credit/step-order: Steps go from the mildest to the hardest, here from > 1 h to > 4 h; these stand in another order. Swap the two steps: steps: ["> 1 h -> 5 %", "> 4 h -> 10 %"].',
    ],
  ],
  [
    'bounds that have changed places',
    `{ base: monthly fee, steps: ["< 99 % -> 10 %", "< 99.9 % -> 25 %"] }`,
    [
      '16:41-79 credit/not-monotone: A value below 99 % pays 10 % back, a better one below 99.9 % pays 25 %. Swap the bounds: steps: ["< 99.9 % -> 10 %", "< 99 % -> 25 %"].',
    ],
  ],
  [
    'steps that pay back more than was charged',
    `{ base: monthly fee, steps: ["< 99.9 % -> 10 %", "< 99 % -> 120 %"] }`,
    [
      '16:62-79 warning credit/above-all: 120 % of the monthly fee is paid back: 20 % more than was charged. Write 100 % or less.',
    ],
  ],
  [
    'a payment of more than was charged',
    `{ base: monthly fee, pays: 100.5 % }`,
    [
      '16:40-47 warning credit/above-all: 100.5 % of the monthly fee is paid back: 0.5 % more than was charged. Write 100 % or less.',
    ],
  ],
  [
    'the greatest of payments of which one is more than was charged',
    `{ base: monthly fee, maxOf: [150 %, "5 % per 1 pp, pro rata"] }`,
    [
      '16:5-11 warning credit/no-top: What is paid back grows with each point below the target, and nothing says how far. Add cap, such as cap: 100 %.',
      '16:42-47 warning credit/above-all: 150 % of the monthly fee is paid back: 50 % more than was charged. Write 100 % or less.',
    ],
  ],
  [
    'payments by occurrence of which one is more than was charged',
    `{ base: monthly fee, byOccurrence: { lookback: 3, pays: [10 %, 300 %] } }`,
    [
      '16:76-81 warning credit/above-all: 300 % of the monthly fee is paid back: 200 % more than was charged. Write 100 % or less.',
    ],
  ],
  ['three days of charges', `{ base: average daily charge, pays: 300 % }`, []],
]

describe('what a schedule pays, and in which order', () => {
  it.each(cases)('%s', (_, credit, findings) => {
    expect(findingsWith(`${promise}${credit}`)).toEqual(findings)
  })
})
