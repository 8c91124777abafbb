import { describe, expect, it } from 'vitest'
import { findingsWith } from '../../promise-sample.ts'

const cases: readonly (readonly [name: string, sections: string, findings: readonly string[]])[] = [
  [
    'a cycle from the 31st',
    `metrics:
  uptime:
    of: up
    window: { billing: month, day: 31, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }`,
    [
      '12:36-38 metrics/billing-clamp: April has no day 31: with last day its cycle starts on 30 April, with first of next on 1 May. Add clamp: last day, or clamp: first of next.',
    ],
  ],
  [
    'a cycle from the 30th',
    `metrics:
  uptime:
    of: up
    window: { billing: month, day: 30, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }`,
    [
      '12:36-38 metrics/billing-clamp: February has no day 30: with last day its cycle starts on 28 February, with first of next on 1 March. Add clamp: last day, or clamp: first of next.',
    ],
  ],
  [
    'downtime with nothing but its rule',
    `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    measure: { downtime: { reported: status page, every: 1 min, down: reported, atLeast: 5 min } }`,
    [
      '10:3-9 metrics/partial-period: Nothing says how a window counts that was there in part only: deployed for 14,400 of 44,640 min and 15 min down is 99.966 % with assume available, and 99.895 % with only deployed time. Add partialPeriod: only deployed time, assume available, prorate subscription or own period.',
      "15:16-24 metrics/outage-rule: An outage with 3 min on each side of a window's end counts 6 min with runs first, and nothing with split first, since it counts from 5 min on. Add boundary: runs first, or boundary: split first.",
      '15:16-24 metrics/outage-rule: An outage from the middle of one sample to the middle of the third after it is 2 min with nothing, 4 min with all and 3 min with exact. Add partial: nothing, partial: all or partial: exact.',
      '15:16-24 metrics/outage-rule: Two reports of 60 min and 40 min that share 20 min are 80 min with union, 60 min with longest and 100 min with sum. Add overlap: union, overlap: longest or overlap: sum.',
      '15:16-24 metrics/outage-rule: An outage that fails at 10:00, is detected at 10:04 and confirmed at 10:10, and ends at 10:30 is 30 min from first failure, 26 min from detected and 20 min from confirmed. Add begins: first failure, begins: detected, begins: confirmed or begins: ticket opened.',
    ],
  ],
  [
    'intervals that may be empty',
    `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    partialPeriod: own period
    measure: { intervals: { reported: provider monitoring, every: 5 min, classes: { failed: [5xx] } } }`,
    [
      '16:16-25 metrics/empty-intervals: Nothing says what an interval without events is: of 8,640 intervals with 8 bad and 8,000 empty ones, good gives 99.907 %, skip 98.75 % and bad 7.314 %. Add empty: good, empty: skip or empty: bad.',
    ],
  ],
  [
    'a promise of none',
    `metrics:
  beta: { of: up, promise: none }
  gone: { of: up, promise: none, because: beta, target: ">= 99 %" }`,
    [
      '10:28-32 metrics/no-promise: Nothing is promised here, and nothing says why. Add because, such as because: beta.',
      '11:49-55 metrics/no-promise: Nothing is promised here, and a target stands beside it. Take target out, or promise: none.',
    ],
  ],
  [
    'a target only with a credit',
    `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
    promise: target only
    credit: { base: monthly fee, steps: ["< 99.9 % -> 10 %"] }`,
    [
      '16:14-25 metrics/no-promise: The promise is a target only, and a credit hangs on it. Write promise: binding, or take it out.',
    ],
  ],
  [
    'a binding promise with neither',
    `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
    promise: binding`,
    [
      '16:14-21 metrics/no-promise: The promise is binding, and neither a credit nor a right hangs on it. Add credit, or write promise: target only.',
    ],
  ],
  [
    'cases that meet',
    `entities: { server: { disk: [premium, hdd], plan: [basic, big] } }
metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
    per: server
    cases:
      fast: { when: { disk: premium }, target: ">= 99.95 %" }
      basic: { when: { plan: basic }, target: ">= 99 %" }`,
    [
      '20:7-12 metrics/case-wins: An entity can fit both fast and basic, and nothing says which of them holds. Add wins to the metric, such as wins: most specific.',
    ],
  ],
  [
    'a case that is never reached',
    `entities: { server: { disk: [premium, hdd], plan: [basic, big] } }
metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
    per: server
    wins: first written
    cases:
      fast: { when: { disk: premium }, target: ">= 99.95 %" }
      basic: { when: { disk: premium, plan: basic }, target: ">= 99 %" }`,
    [
      '21:7-12 metrics/case-reachable: Whatever fits basic fits fast too, which stands above it and wins. Write basic above fast.',
    ],
  ],
  [
    'values that no case holds',
    `entities: { server: { disk: [premium, hdd], zones: number } }
metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
    per: server
    cases:
      fast: { when: { disk: premium }, target: ">= 99.95 %" }`,
    [
      '17:5-10 warning metrics/covered: No case holds for disk hdd, so nothing is promised there. Add a case with promise: none and because for hdd, or name them in one that is there.',
    ],
  ],
  [
    'names of entities',
    `entities: { server: { disk: [premium, hdd], zones: number } }
metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
    per: sever
    requires: { zone: ">= 2" }
`,
    [
      '17:10-15 metrics/unknown-entity: sever is no kind of entity of this agreement. Write server, or add sever to entities.',
    ],
  ],
  [
    'attributes and values',
    `entities: { server: { disk: [premium, hdd], zones: number } }
metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
    per: server
    requires: { zone: ">= 2", disk: [ssd, hdd] }
    owner: manger
    during: office`,
    [
      '18:17-21 metrics/unknown-entity: server has no attribute zone. Write zones, or add zone to the attributes of server.',
      '18:37-47 metrics/unknown-entity: ssd is no value of disk. Write a name from the values of disk (premium or hdd), or add ssd there.',
      '19:12-18 metrics/unknown-role: manger is no role of the stakeholders. Write manager, or add manger to the roles of stakeholders.',
      '20:13-19 metrics/unknown-calendar: office is no calendar of calendars.yaml. Write a name from calendars.yaml (london-office), or add office there.',
    ],
  ],
  [
    'a ramp out of order',
    `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
    ramp: { 2027-03-01: ">= 99.95 %", 2027-02-30: ">= 99.96 %", 2027-01-01: ">= 99.5 %", 2028-01-01: "<= 5 min" }`,
    [
      '16:51-63 metrics/ramp-order: 2027-02-30 is in no calendar: 2027-02 has 28 days. Write a day from 2027-02-01 to 2027-02-28.',
      '16:65-75 metrics/ramp-order: This target holds from 2027-01-01, and what comes before it from 2027-03-01. Write a day after 2027-03-01.',
      '16:77-88 warning metrics/ramp-falls: >= 99.5 % promises less than the 99.95 % before it. Write a higher share, or take the date out.',
      '16:102-112 metrics/target-fits-measure: <= 5 min is of another kind than the target it follows. Write a share such as ">= 99.95 %".',
    ],
  ],
  [
    'times by severity without any',
    `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: by severity
    share: ">= 90 %"
    measure: { tickets: { reported: support tickets, start: opened, stop: resolved } }`,
    [
      '14:13-24 metrics/by-severity: No severity has the time resolve, which belongs to resolved. Add resolve to the levels of severities, or write the times here.',
    ],
  ],
  [
    'deliveries in business time',
    `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: "<= 2 business hours"
    share: ">= 90 %"
    measure: { deliveries: { reported: provider monitoring, start: scheduled, stop: delivered } }`,
    [
      '14:13-34 metrics/business-time-needs-calendar: 2 business hours is counted on a calendar, and the measure names none. Add calendar with the name of a calendar of calendars.yaml to deliveries, or write elapsed time.',
    ],
  ],
  [
    'an attestation by nobody known',
    `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: kept
    measure: { attested: { by: auditor, states: It was rehearsed. } }`,
    [
      '15:32-39 metrics/attested-by: auditor is neither a side (provider, customer, both) nor a party of parties.yaml. Write a name from parties.yaml (provider, customer, both, payments-platform, order-platform or acme and so on), or add auditor there.',
    ],
  ],
  [
    'kinds of targets',
    `metrics:
  m0: { of: up, window: { calendar: month, zone: UTC }, noData: good, share: ">= 99 %", target: "<= 5 min", measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } } }
  m1: { of: up, window: { calendar: month, zone: UTC }, noData: good, share: ">= 99 %", target: ">= 99 %", measure: { count: { of: incidents, reported: provider monitoring } } }
  m2: { of: up, window: { calendar: month, zone: UTC }, noData: good, share: ">= 99 %", target: "<= 2 business hours", measure: { average: { reported: phone system } } }
  m3: { of: up, window: { calendar: month, zone: UTC }, noData: good, share: ">= 99 %", target: "<= 5 min", measure: { level: { custom: { namespace: Q/L, metric: Length, unit: count } } } }`,
    [
      '10:71-76 metrics/share-fits-measure: Requests have the share as their target, and here stands another one. Take share out.',
      '10:97-107 metrics/target-fits-measure: The target <= 5 min is a time, and requests are promised as a share. Write a share such as ">= 99.9 %".',
      '11:71-76 metrics/share-fits-measure: Requests have the share as their target, and here stands another one. Take share out.',
      '11:97-106 metrics/target-fits-measure: The target >= 99 % is a share, and this is promised as a number. Write it like "<= 2".',
      '12:71-76 metrics/share-fits-measure: Requests have the share as their target, and here stands another one. Take share out.',
      '12:120-127 warning metrics/mean-hides-tails: A mean that is <= 2 business hours says nothing of the slowest, and no other metric of up does. Promise a percentile: measure latency with percentile: p95 and the target "<= 2 business hours".',
      '13:97-107 metrics/target-fits-measure: The target <= 5 min is a time, and this level is promised as a number. Write it like "<= 500".',
    ],
  ],
  [
    'a mean alone',
    `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: "<= 200 ms"
    measure: { average: { reported: provider monitoring } }`,
    [
      '15:5-12 warning metrics/mean-hides-tails: A mean that is <= 200 ms says nothing of the slowest, and no other metric of up does. Promise a percentile: measure latency with percentile: p95 and the target "<= 200 ms".',
    ],
  ],
  [
    'few answers',
    `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 95 %"
    measure: { survey: { question: Content?, scale: [1, 5], positiveFrom: 4, minimumResponses: 10, asked: Users } }`,
    [
      '15:5-12 warning metrics/few-things: Of 10 answers 95 % have to be positive: one that is not breaks it. Ask for 20 answers or more.',
    ],
  ],
  [
    'a budget below one sample',
    `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 99.999 %"
    partialPeriod: own period
    measure: { downtime: { reported: provider monitoring, every: 1 min, down: all fail, partial: all, overlap: union, begins: detected } }`,
    [
      '14:13-26 warning metrics/grain: 99.999 % of 30 d leaves 25.92 s, less than one sample of 1 min. Write shorter samples, a longer window, or a target of at most 99.997 %.',
    ],
  ],
  [
    'a fault of the defaults, told where it stands, and once',
    `defaults: { window: { calendar: month, zone: Mars/Base }, noData: good }
metrics:
  a: { of: up, target: ">= 99.9 %", measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } } }
  b: { of: up, target: ">= 99.9 %", measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } } }`,
    [
      '9:46-55 metrics/window-zone: Mars/Base is no time zone of the IANA list. Write a zone with its continent and city, such as Europe/London.',
    ],
  ],
  [
    'what no layer has',
    `defaults: { noData: good }
metrics:
  a: { of: up, measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } } }`,
    [
      '11:3-4 schema/missing-key: The keys target and window are missing. Add them, such as target: ">= 99.9 %".',
    ],
  ],
]

describe('faults of promises', () => {
  it.each(cases)('%s', (_, sections, findings) => {
    expect(findingsWith(sections)).toEqual(findings)
  })
})
