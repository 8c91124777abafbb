import { describe, expect, it } from 'vitest'
import { findingsWith } from '../../promise-sample.ts'

const cases: readonly (readonly [name: string, sections: string, findings: readonly string[]])[] = [
  [
    'two schedules',
    `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
    credit: { base: monthly fee, steps: ["< 99.9 % -> 10 %"], pays: 10 % }`,
    [
      '16:5-11 credit/one-schedule: steps and pays stand side by side, and each says by itself what is paid back. Keep the one that is meant.',
    ],
  ],
  [
    'no schedule',
    `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
    credit: { base: monthly fee }`,
    [
      '16:5-11 credit/one-schedule: Nothing says what is paid back: here stands none of steps, pays, maxOf and byOccurrence. Add steps, such as steps: ["< 99.9 % -> 10 %"].',
    ],
  ],
  [
    'a hole between steps',
    `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
    credit: { base: monthly fee, steps: ["> 99 % and <= 99.9 % -> 10 %", "< 99 % -> 25 %"] }`,
    [
      '16:41-91 credit/schedule-gap: An attainment of exactly 99 % misses the target and lies in no step, so nothing says what it pays back. Write "<= 99 % -> 25 %", or ">= 99 % and <= 99.9 % -> 10 %".',
      '16:42-72 credit/contradicts-target: An attainment of exactly 99.9 % keeps the target and still pays 10 % back. Write "> 99 % and < 99.9 % -> 10 %".',
    ],
  ],
  [
    'steps that overlap, and a first one that begins late',
    `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
    credit: { base: monthly fee, steps: [">= 98 % and < 99 % -> 25 %", "< 98.5 % -> 10 %"] }`,
    [
      '16:41-91 credit/schedule-overlap: An attainment of at least 98 % and below 98.5 % lies in 2 steps, which pay 25 % and 10 %. Write ">= 98.5 % and < 99 % -> 25 %", or change the other step.',
      '16:41-91 warning credit/first-bound: An attainment of at least 99 % and below 99.9 % misses the target and lies in no step, so nothing says what it pays back. Write ">= 98 % and < 99.9 % -> 25 %".',
      '16:72-90 credit/not-monotone: An attainment below 98 % pays 10 % back, a better one of at least 98.5 % and below 99 % pays 25 %. Swap the payments: steps: [">= 98 % and < 99 % -> 10 %", "< 98.5 % -> 25 %"].',
    ],
  ],
  [
    'bounds of another unit',
    `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
    credit: { base: monthly fee, stepsBy: downtime, steps: ["< 99.9 % -> 10 %"] }`,
    [
      '16:61-79 credit/step-unit: The bound 99.9 % is a share, and these steps are compared with the downtime of the window, a time. Write it like "> 4 h -> 10 %".',
    ],
  ],
  [
    'a credit that grows',
    `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
    credit: { base: monthly fee, pays: "5 % per 15 min of each incident, started blocks count" }`,
    [
      '16:5-11 warning credit/no-top: What is paid back grows with each block of downtime, and nothing says how far. Add cap, such as cap: 100 %.',
    ],
  ],
  [
    'a day of service in money',
    `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
    credit: { base: monthly fee, pays: 3 days }`,
    [
      '16:21-32 credit/day-value: 3 days of service are paid in money, and nothing says what a day is worth: of a month with 31 days 1/31 or 1/30. Write base: { is: monthly fee, dayIs: actual days }, or 1/30, or 1/365.',
    ],
  ],
  [
    'money without rounding',
    `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
    credit: { base: monthly fee, pays: 50 EUR, cap: 50 EUR }`,
    [
      '16:5-11 credit/rounding: Money is named (50 EUR), and nothing says how a sum is rounded: 0.125 is 0.13 with half up, and 0.12 with half even and with down. Add rounding: half up here or in remedies, or half even, or down.',
    ],
  ],
  [
    'the bill of a rolling window',
    `metrics:
  uptime:
    of: up
    window: { rolling: 30 d, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
    credit: { base: bill of the window, pays: 10 % }`,
    [
      '16:21-39 credit/base-period: The charge is the bill of the window, and the window is any 30 d: no bill has that period. Write bill of the preceding 30 days or monthly bill, or a window of the calendar.',
    ],
  ],
  [
    'steps by incident with a hole below',
    `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    partialPeriod: own period
    measure: { downtime: { reported: provider monitoring, every: 1 min, down: all fail, partial: all, overlap: union, begins: detected } }
    credit: { base: monthly fee, stepsBy: incident, steps: [">= 5 min and <= 30 min -> 1 x", "> 30 min -> 7 x"], cap: 7 x }`,
    [
      '17:60-112 credit/schedule-gap: An incident below 5 min lies in no step, so nothing says what it pays back. Add minimumOutage: 5 min where that is meant, or write "> 0 ms and <= 30 min -> 1 x".',
    ],
  ],
]

describe('faults of credits', () => {
  it.each(cases)('%s', (_, sections, findings) => {
    expect(findingsWith(sections)).toEqual(findings)
  })
})
