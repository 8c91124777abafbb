import { describe, expect, it } from 'vitest'
import { changed, read, told, type Change, type Sample } from '../../sample.ts'

type Case = readonly [sample: Sample, changes: readonly Change[], findings: readonly string[]]

// Each change to an agreement of the repository, and every finding that it makes: place, rule, what is so, one thing to do.
const cases: readonly Case[] = [
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: "<= 5 min"']],
    [
      '25:13-23 metrics/target-fits-measure: The target <= 5 min is a time, and requests are promised as a share. Write a share such as ">= 99.9 %".',
    ],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: { P1: 1 h }']],
    [
      '25:13-24 metrics/target-fits-measure: The target is a time for each severity, and requests are promised as a share. Write a share such as ">= 99.9 %".',
    ],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: ">= 100.1 %"']],
    ['25:13-25 metrics/target-range: >= 100.1 % is more than all. Write a share of at most 100 %.'],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: ">= 0 %"']],
    ['25:13-21 metrics/target-range: >= 0 % is always kept. Write a share above 0 %.'],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: ">= 99.9 %"\n    share: ">= 99 %"']],
    [
      '26:5-10 metrics/share-fits-measure: Requests have the share as their target, and here stands another one. Take share out.',
    ],
  ],
  [
    'acme/checkout-api',
    [['zone: Europe/London', 'zone: Europe/Londn']],
    ['26:38-50 metrics/window-zone: Europe/Londn is no time zone of the IANA list. Write Europe/London.'],
  ],
  [
    'acme/checkout-api',
    [['zone: Europe/London', 'zone: europe/london']],
    [
      '26:38-51 metrics/window-zone: The IANA list spells europe/london as Europe/London. Write Europe/London.',
    ],
  ],
  [
    'acme/checkout-api',
    [['zone: Europe/London', 'zone: London']],
    ['26:38-44 metrics/window-zone: London is no time zone of the IANA list. Write Europe/London.'],
  ],
  [
    'acme/checkout-api',
    [['zone: Europe/London', 'zone: Atlantis']],
    [
      '26:38-46 metrics/window-zone: Atlantis is no time zone of the IANA list. Write a zone with its continent and city, such as Europe/London.',
    ],
  ],
  [
    'acme/checkout-api',
    [['zone: Europe/London', 'zone: "+01:00"']],
    [
      '26:38-46 schema/form: "+01:00" is not of the form that is read here. A time zone of the IANA list. Days and months begin at its midnight. Write it like Europe/London.',
    ],
  ],
  [
    'acme/checkout-api',
    [[', zone: Europe/London', '']],
    [
      '26:5-11 schema/missing-key: The key zone is missing. The IANA time zone whose midnight begins the window. Add zone: Europe/London.',
    ],
  ],
  [
    'acme/checkout-api',
    [['calendar: month', 'calendar: monthly']],
    [
      '26:25-32 schema/not-listed: "monthly" is none of hour, day, week, month, quarter and year. Write month.',
    ],
  ],
  [
    'acme/checkout-api',
    [['calendar: month', 'calendar: month, rolling: 30 d']],
    [
      '26:5-11 schema/one-of: calendar and rolling stand side by side, and only one of them can hold. Keep the one that is meant.',
    ],
  ],
  [
    'acme/checkout-api',
    [['calendar: month', 'length: 30 d']],
    [
      '26:15-21 schema/unknown-key: The key length is not one that is read here. Take it out; known here are calendar, zone, rolling, ends, billing, day, clamp, fiscal, starts and term.',
    ],
  ],
  [
    'acme/checkout-api',
    [['calendar: month', 'rolling: 59 min']],
    [
      '26:24-30 metrics/window-length: The window has 59 min; a rolling window has between 1 h and 455 d. Write a length such as 30 d.',
    ],
  ],
  [
    'acme/checkout-api',
    [['calendar: month', 'rolling: 456 d']],
    [
      '26:24-29 metrics/window-length: The window has 456 d; a rolling window has between 1 h and 455 d. Write a length such as 30 d.',
    ],
  ],
  [
    'acme/checkout-api',
    [['within: 300 ms', 'within: 0 ms']],
    ['37:71-75 metrics/target-range: 0 ms leaves no time at all. Write a time above 0.'],
  ],
  [
    'acme/checkout-api',
    [[', within: 300 ms', '']],
    [
      '37:16-23 metrics/latency-limit: Nothing says how quick a request is to be. Add within, such as within: 300 ms.',
    ],
  ],
  [
    'acme/checkout-api',
    [['within: 300 ms', 'within: 300 ms, percentile: p95']],
    [
      '37:16-23 metrics/latency-limit: Here stand both within 300 ms and the percentile p95. Keep within with a target such as ">= 95 %", or percentile with a target such as "<= 300 ms".',
    ],
  ],
  [
    'globex/quotes-api',
    [['target: "<= 800 ms"', 'target: ">= 99 %"']],
    [
      '35:13-22 metrics/target-fits-measure: The target >= 99 % is a share, and p99 is promised as a time. Write the longest time, such as "<= 5 min".',
    ],
  ],
  [
    'globex/quotes-api',
    [['percentile: p99', 'percentile: p0']],
    ['37:69-71 metrics/percentile-range: p0 is the fastest request of all. Write a percentile such as p99.'],
  ],
  [
    'acme/order-events',
    [['    share: ">= 99.5 %" #', '    #']],
    [
      '25:5-11 metrics/share-fits-measure: Nothing says which share of the minutes keeps the target. Add share, such as share: ">= 99.5 %".',
    ],
  ],
  [
    'acme/order-events',
    [['share: ">= 99.5 %"', 'share: ">= 101 %"']],
    ['26:12-22 metrics/target-range: >= 101 % is more than all. Write a share of at most 100 %.'],
  ],
  [
    'acme/order-events',
    [['target: "<= 5 min"', 'target: "<= 0 min"']],
    ['25:13-23 metrics/target-range: <= 0 min leaves no time at all. Write a time above 0.'],
  ],
  [
    'acme/order-events',
    [['target: "<= 5 min"', 'target: ">= 99 %"']],
    [
      '25:13-22 metrics/target-fits-measure: The target >= 99 % is a share, and an age is promised as a time. Write the longest time, such as "<= 5 min".',
    ],
  ],
  [
    'acme/order-events',
    [['calendar: london-office', 'calendar: london']],
    [
      '56:19-25 metrics/unknown-calendar: london is no calendar of calendars.yaml. Write a name from calendars.yaml (london-office), or add london there.',
    ],
  ],
  [
    'acme/order-events',
    [['\n        calendar: london-office', '']],
    [
      '48:31-47 metrics/business-time-needs-calendar: 4 business hours of P2 is counted on a calendar, and the measure names none. Add calendar with the name of a calendar of calendars.yaml to tickets, or write elapsed time.',
    ],
  ],
  [
    'acme/order-events',
    [['target: { P1: 15 min, P2: 4 business hours }', 'target: "<= 15 min"']],
    [
      '48:13-24 metrics/target-fits-measure: The target is <= 15 min, and tickets are promised a time for each severity. Write a time for each severity, such as { P1: 15 min, P2: 4 h }.',
    ],
  ],
  [
    'acme/order-events',
    [['P1: 15 min', 'P1: 0 min']],
    ['48:19-24 metrics/target-range: 0 min leaves no time at all. Write a time above 0.'],
  ],
  [
    'acme/checkout-api',
    [['noData: good #', 'alarms: { silence: 90 s }\n    noData: good #']],
    [
      '28:24-28 metrics/silence-length: Silence of 90 s cannot be seen: alarms look at whole minutes, up to 1 d of them. Write whole minutes, such as 15 min, or never.',
    ],
  ],
  [
    'acme/checkout-api',
    [['noData: good #', 'alarms: { silence: 25 h }\n    noData: good #']],
    [
      '28:24-28 metrics/silence-length: Silence of 25 h cannot be seen: alarms look at whole minutes, up to 1 d of them. Write whole minutes, such as 15 min, or never.',
    ],
  ],
  [
    'acme/checkout-api',
    [['< 99.9 % -> 10 %', '< 99.95 % -> 10 %']],
    [
      '31:15-34 credit/contradicts-target: An attainment of 99.9 % keeps the target and still pays 10 % back, since the first step begins at 99.95 %. Write "< 99.9 % -> 10 %".',
    ],
  ],
  [
    'acme/checkout-api',
    [['< 99.9 % -> 10 %', '< 99.8 % -> 10 %']],
    [
      '31:15-33 warning credit/first-bound: Between 99.8 % and the target of 99.9 % the promise is missed and nothing is paid back. Let the first step begin at the target: "< 99.9 % -> 10 %".',
    ],
  ],
  [
    'acme/checkout-api',
    [['< 99 % -> 25 %', '< 99 % -> 5 %']],
    [
      '31:14-70 credit/not-monotone: A value below 99 % pays 5 % back, a better one below 99.9 % pays 10 %. Put the payments in order: steps: ["< 99.9 % -> 5 %", "< 99 % -> 10 %", "< 95 % -> 100 %"].',
    ],
  ],
  [
    'acme/checkout-api',
    [['< 99.9 % -> 10 %', '< 99.9 % -> 0 %']],
    [
      '31:15-32 credit/not-monotone: This step pays 0 % back, which is nothing. Write a payment above 0 %, or take the step out.',
    ],
  ],
  [
    'acme/checkout-api',
    [['< 99 % -> 25 %', '< 99.9 % -> 25 %']],
    [
      '31:35-53 credit/schedule-overlap: This step begins at 99.9 %, and so does the one before. Write a bound below 99.9 %, or take one of the two out.',
    ],
  ],
  [
    'acme/checkout-api',
    [['cap: 100 %', 'cap: 50 %']],
    [
      '32:12-16 warning credit/cap-not-top: The hardest step pays 100 % back, and the cap lets 50 % through. Write the cap as 100 %, or change the last step.',
    ],
  ],
  [
    'acme/order-events',
    [['cap: 10 %', 'cap: 20 %']],
    [
      '45:12-16 warning credit/cap-not-top: The cap is 20 %, and no step pays more than 10 % back. Write the cap as 10 %, or change the last step.',
    ],
  ],
]

describe('metrics', () => {
  it.each(cases)('%s with %j', (sample, changes, findings) => {
    const reading = read(sample, changed(sample, ...changes))
    expect(reading.findings.map(told)).toEqual(findings)
    expect(reading.ok).toBe(reading.findings.every(({ severity }) => severity !== 'error'))
  })
})
