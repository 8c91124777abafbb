import { describe, expect, it } from 'vitest'
import { findingsWith } from '../../promise-sample.ts'

const requests = '{ requests: { reported: provider monitoring, classes: { failed: [5xx] } } }'
const count = '{ count: { reported: provider monitoring, of: incidents } }'

/** What is said of a credit at its promise, without places. */
function said(
  credit: string,
  { target = '>= 99.9 %', measure = requests, more = '' } = {},
): readonly string[] {
  return findingsWith(`metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: "${target}"
    measure: ${measure}
    credit: { base: monthly fee, ${credit} }
${more}`).map((finding) => finding.replace(/^\S+ /, ''))
}

type Case = readonly [credit: string, findings: readonly string[], promise?: Parameters<typeof said>[1]]

const steps: readonly Case[] = [
  [
    'steps: ["< 99.9 % -> 25 %", "< 99 % -> 10 %"]',
    [
      'credit/not-monotone: A value below 99 % pays 10 % back, a better one below 99.9 % pays 25 %. Swap the payments: steps: ["< 99.9 % -> 10 %", "< 99 % -> 25 %"].',
    ],
  ],
  [
    'steps: ["< 99 % -> 10 %", "< 99.95 % -> 25 %"]',
    [
      'credit/not-monotone: A value below 99 % pays 10 % back, a better one below 99.95 % pays 25 %. Swap the bounds: steps: ["< 99.95 % -> 10 %", "< 99 % -> 25 %"].',
    ],
  ],
  [
    'steps: ["< 99.9 % -> 10 %", "< 99 % -> 10 %"]',
    [
      'credit/not-monotone: This step pays 10 % back, just as the one before. Write a payment above 10 %, or take the step out.',
    ],
  ],
  [
    'steps: ["< 99.9 % -> 10 %", "< 99 % -> 25 %", "< 95 % -> 10 %"]',
    ['credit/not-monotone: This step pays 10 % back, the one before 25 %. Write a payment above 25 %.'],
  ],
  [
    'steps: ["< 99.9 % -> 10 %", "< 99.95 % -> 10 %"]',
    [
      'credit/schedule-overlap: This step begins at 99.95 %, the one before at 99.9 %. Write a bound below 99.9 %.',
      'credit/not-monotone: This step pays 10 % back, just as the one before. Write a payment above 10 %, or take the step out.',
    ],
  ],
  [
    'steps: ["< 0.999 % -> 10 %", "< 0.99 % -> 25 %"]',
    [
      'warning credit/first-bound: Between 0.999 % and the target of 99.9 % the promise is missed and nothing is paid back; 0.999 without its % is a ratio, 99.9 %. Write steps: ["< 99.9 % -> 10 %", "< 99 % -> 25 %"].',
    ],
  ],
  [
    'steps: ["> 0.1 % -> 10 %", "> 1 % -> 25 %"]',
    [
      'credit/step-side: These steps pay above their bounds, so that an attainment of 100 % is paid for. Write steps: ["< 99.9 % -> 10 %", "< 99 % -> 25 %"].',
    ],
  ],
  [
    'steps: ["> 99.9 % -> 10 %", "> 99 % -> 25 %"]',
    [
      'credit/step-side: These steps pay above their bounds, so that an attainment of 100 % is paid for. Write steps: ["< 99.9 % -> 10 %", "< 99 % -> 25 %"].',
    ],
  ],
  [
    'steps: ["> 99.9 % -> 10 %", "> 99 % -> 10 %"]',
    [
      'credit/step-side: These steps pay above their bounds, so that an attainment of 100 % is paid for. Begin each bound with <.',
    ],
  ],
  [
    'stepsBy: downtime, steps: ["< 4 h -> 10 %", "< 1 h -> 25 %"]',
    [
      'credit/step-side: These steps pay below their bounds, so that a short downtime is paid for. Write steps: ["> 1 h -> 10 %", "> 4 h -> 25 %"].',
    ],
  ],
  [
    'stepsBy: incident, steps: ["< 5 min -> 10 %"]',
    [
      'credit/step-side: These steps pay below their bounds, so that a short incident is paid for. Write steps: ["> 5 min -> 10 %"].',
    ],
  ],
  [
    'steps: ["< 99 % and >= 99.9 % -> 10 %"]',
    ['credit/step-bounds: No value is >= 99.9 % and < 99 %. Write "< 99.9 % and >= 99 % -> 10 %".'],
  ],
  [
    'steps: ["> 99 % and <= 99 % -> 10 %"]',
    ['credit/step-bounds: No value is > 99 % and <= 99 %. Write two bounds that differ.'],
  ],
  [
    'steps: ["< 99.9 % and < 99 % -> 10 %"]',
    [
      'credit/step-bounds: < 99.9 % and < 99 % lie on one side, so that one of them says nothing. Keep one of them, such as "< 99.9 % -> 10 %", or turn the sign of the other.',
    ],
  ],
  [
    'steps: [">= 99 % and < 99.9 % -> 25 %", "< 99 % -> 10 %"]',
    [
      'credit/not-monotone: An attainment below 99 % pays 10 % back, a better one of at least 99 % and below 99.9 % pays 25 %. Swap the payments: steps: [">= 99 % and < 99.9 % -> 10 %", "< 99 % -> 25 %"].',
    ],
  ],
  [
    'steps: [">= 99 % and < 99.9 % -> 25 %", ">= 95 % and < 99 % -> 10 %", "< 95 % -> 25 %"]',
    [
      'credit/not-monotone: An attainment of at least 95 % and below 99 % pays 10 % back, a better one of at least 99 % and below 99.9 % pays 25 %. Let the harder step pay 25 % or more.',
    ],
  ],
  [
    'steps: [">= 99 % and <= 99.9 % -> 10 %", ">= 95 % and <= 99 % -> 25 %", "< 95 % -> 100 %"]',
    [
      'credit/schedule-overlap: An attainment of exactly 99 % lies in 2 steps, which pay 10 % and 25 %. Write ">= 95 % and < 99 % -> 25 %", or change the other step.',
      'credit/contradicts-target: An attainment of exactly 99.9 % keeps the target and still pays 10 % back. Write ">= 99 % and < 99.9 % -> 10 %".',
    ],
  ],
  [
    'steps: ["< 99.9 % -> 10 %", ">= 95 % and < 99 % -> 25 %"]',
    [
      'credit/schedule-overlap: An attainment of at least 95 % and below 99 % lies in 2 steps, which pay 10 % and 25 %. Write ">= 99 % and < 99.9 % -> 10 %", or change the other step.',
    ],
  ],
  [
    'steps: [">= 99 % and < 99.9 % -> 10 %", ">= 95 % and < 98 % -> 25 %"]',
    [
      'credit/schedule-gap: An attainment below 95 % misses the target and lies in no step, so nothing says what it pays back. Write "< 98 % -> 25 %".',
      'credit/schedule-gap: An attainment of at least 98 % and below 99 % misses the target and lies in no step, so nothing says what it pays back. Write ">= 95 % and < 99 % -> 25 %", or ">= 98 % and < 99.9 % -> 10 %".',
    ],
  ],
  [
    'steps: [">= 99.95 % and < 100 % -> 10 %", "< 99.9 % -> 25 %"]',
    [
      'credit/contradicts-target: An attainment of at least 99.95 % and below 100 % keeps the target and still pays 10 % back. Take the step out.',
    ],
  ],
  [
    'stepsBy: downtime, steps: ["> 1 h and <= 4 h -> 10 %", "> 6 h -> 25 %"]',
    [
      'credit/schedule-gap: A downtime of at most 1 h lies in no step, so nothing says what it pays back. Add minimumOutage: 1 h where that is meant, or write "> 0 ms and <= 4 h -> 10 %".',
      'credit/schedule-gap: A downtime above 4 h and at most 6 h lies in no step, so nothing says what it pays back. Write "> 1 h and <= 6 h -> 10 %", or "> 4 h -> 25 %".',
    ],
  ],
]

const values: readonly Case[] = [
  ['steps: ["> 2 -> 10 %", "> 5 -> 25 %"]', [], { target: '<= 2', measure: count }],
  [
    'steps: ["> 1 -> 10 %", "> 5 -> 25 %"]',
    [
      'credit/contradicts-target: A value above 1 and at most 2 keeps the target and still pays 10 % back. Write "> 2 and <= 5 -> 10 %".',
    ],
    { target: '<= 2', measure: count },
  ],
  [
    'steps: ["> 3 -> 10 %", "> 5 -> 25 %"]',
    [
      'warning credit/first-bound: A value above 2 and at most 3 misses the target and lies in no step, so nothing says what it pays back. Write "> 2 and <= 5 -> 10 %".',
    ],
    { target: '<= 2', measure: count },
  ],
  [
    'steps: ["< 2 -> 10 %", "< 1 -> 25 %"]',
    [
      'credit/step-side: These steps pay below their bounds, so that a good, lower value is paid for. Write steps: ["> 1 -> 10 %", "> 2 -> 25 %"].',
    ],
    { target: '<= 2', measure: count },
  ],
]

const payments: readonly Case[] = [
  [
    'pays: 0 %',
    [
      'credit/not-monotone: A missed promise pays 0 % back, which is nothing. Write a payment above it, or take the credit out.',
    ],
  ],
  [
    'pays: 10 %, cap: 5 %',
    [
      'warning credit/cap-not-top: Up to 10 % is paid back, and the cap lets 5 % through. Write the cap as 10 %, or pay 5 %.',
    ],
  ],
  [
    'pays: 10 %, cap: 50 %',
    [
      'warning credit/cap-not-top: The cap is 50 %, and no more than 10 % is paid back. Write the cap as 10 %, or take it out.',
    ],
  ],
  [
    'steps: ["< 99.9 % -> 10 %", "< 99 % -> 5 EUR"], rounding: half up',
    [
      'warning credit/mixed-units: This step pays 5 EUR back and the one before 10 %, and nothing says which is more. Write all steps in one unit.',
    ],
  ],
  [
    'byOccurrence: { lookback: 3, pays: [25 %, 10 %, 5 %] }',
    [
      'credit/not-monotone: The 2nd miss pays 10 % back, the 1st 25 %. Put the payments in order: pays: [5 %, 10 %, 25 %].',
    ],
  ],
  [
    'byOccurrence: { lookback: 1, pays: [5 %, 5 %] }',
    [
      'credit/not-monotone: The 2nd miss pays 5 % back, the 1st 5 %. Write a payment above 5 %, or take this one out.',
      'warning credit/part-unused: 5 % is paid at the 2nd miss, and only 1 window is looked at. Write lookback: 2 or more, or take it out.',
    ],
  ],
  [
    'byOccurrence: { lookback: 3, pays: [5 %, 10 %, 15 %, 25 %] }',
    [
      'warning credit/part-unused: 25 % is paid at the 4th miss, and only 3 windows are looked at. Write lookback: 4 or more, or take it out.',
    ],
  ],
  [
    'pays: 10 %, minimum: ">= 30 EUR", rounding: half up',
    [
      'warning credit/minimum-never-met: At most 20 EUR is owed, and nothing below 30 EUR is paid: no credit ever is. Write a minimum below 20 EUR, or pay more.',
    ],
    { more: 'fees: { monthly fee: 200 EUR }' },
  ],
  ['pays: 10 %, minimum: ">= 20 EUR", rounding: half up', [], { more: 'fees: { monthly fee: 200 EUR }' }],
  ['pays: 10 %, minimum: "> 30 USD", rounding: half up', [], { more: 'fees: { monthly fee: 200 EUR }' }],
  ['pays: 10 %, minimum: "> 30 USD", rounding: half up', []],
  [
    'pays: 20 EUR, rounding: half up',
    [
      'warning credit/minimum-never-met: At most 20 EUR is owed, and nothing up to 22 EUR is paid: no credit ever is. Write a minimum below 20 EUR, or pay more.',
    ],
    { more: 'remedies: { minimum: "> 22 EUR" }' },
  ],
]

const parts: readonly Case[] = [
  ['maxOf: [10 %, unavailability]', []],
  ['maxOf: [10 %, shortfall]', []],
  ['maxOf: [10 %, "5 % per 30 min of all downtime, started blocks count"], cap: 50 %', []],
  ['maxOf: ["2 % per 1 pp, full blocks count", "2 % per 2 pp, started blocks count"], cap: 50 %', []],
  ['maxOf: ["1 % per 0.01 pp, full blocks count", 5 %], cap: 50 %', []],
  [
    'maxOf: [10 %, 25 %]',
    [
      'warning credit/part-unused: 10 % is never more than 25 %, so it is never what is paid. Take it out, or let it pay more.',
    ],
  ],
  [
    'maxOf: [shortfall, unavailability]',
    [
      'warning credit/part-unused: shortfall is never more than unavailability, so it is never what is paid. Take it out, or let it pay more.',
    ],
  ],
  [
    'maxOf: ["2 % per 1 pp, started blocks count", "2 % per 1 pp, pro rata"], cap: 50 %',
    [
      'warning credit/part-unused: 2 % per 1 pp, pro rata is never more than 2 % per 1 pp, started blocks count, so it is never what is paid. Take it out, or let it pay more.',
    ],
  ],
  [
    'maxOf: [shortfall, "1 % per 1 pp, pro rata"], cap: 50 %',
    [
      'warning credit/part-unused: 1 % per 1 pp, pro rata is never more than shortfall, so it is never what is paid. Take it out, or let it pay more.',
    ],
  ],
  [
    'maxOf: ["2 % per 1 pp, full blocks count", "1 % per 2 pp, full blocks count"], cap: 50 %',
    [
      'warning credit/first-bound: A promise that is missed by less than 1 pp pays nothing back by any of the parts. Count started blocks in one of them, or add a part that pays from the first miss on, such as 5 %.',
      'warning credit/part-unused: 1 % per 2 pp, full blocks count is never more than 2 % per 1 pp, full blocks count, so it is never what is paid. Take it out, or let it pay more.',
    ],
  ],
  [
    'maxOf: [10 %, 5 EUR], rounding: half up',
    [
      'warning credit/mixed-units: 5 EUR is an amount in EUR, and 10 % is a share of the charge: which is greater depends on the bill, so a judgement leaves it to people. Write all parts as a share of the charge.',
    ],
  ],
  [
    'maxOf: [3 days, 4 h], form: service extension',
    [
      'warning credit/mixed-units: 4 h is a time in hours, and 3 days is a time in days: which is greater depends on the bill, so a judgement leaves it to people. Write all parts as a time in days.',
    ],
  ],
  [
    'maxOf: [3 days, 1 month], form: service extension',
    [
      'warning credit/mixed-units: 1 month is a time in months, and 3 days is a time in days: which is greater depends on the bill, so a judgement leaves it to people. Write all parts as a time in days.',
    ],
  ],
]

describe('strange schedules, and what is proposed for them', () => {
  const all = [...steps, ...values, ...payments, ...parts]
  it.each(all.map(([credit, findings, promise]) => ({ credit, findings, promise })))(
    '$credit',
    ({ credit, findings, promise }) => {
      expect(said(credit, promise)).toEqual(findings)
    },
  )
})
