import { describe, expect, it } from 'vitest'
import { newFindings } from '../../gallery-sample.ts'

type Case = readonly [name: string, from: string, to: string, findings: readonly string[]]

// One change to an agreement of the gallery, and every finding that it makes beyond those that it has.
const cases: readonly Case[] = [
  [
    'servicenow',
    'for: 4 h',
    'for: 5 h',
    [
      '35:41-44 warning exclusions/window-quota: One window lasts 5 h, and the quota is 2 h per month. Write at most 2 h.',
    ],
  ],
  [
    'fitsm-hosting',
    'notice: 5 business days, calendar: office, windows',
    'notice: 5 business days, windows',
    [
      '36:74-89 exclusions/effect: A notice of 5 business days is counted on a calendar, and none is named. Add calendar with the name of a calendar of calendars.yaml, or write elapsed time such as 48 h.',
    ],
  ],
  [
    'fitsm-hosting',
    'BYDAY=TU;UNTIL=20261231',
    'BYDAY=TU;UNTIL=20251231',
    [
      '36:163-211 exclusions/windows: It ends on 20251231, and begins on 20260106. Write a recurrence that falls after its first start.',
    ],
  ],
  [
    'fitsm-hosting',
    'BYDAY=TU;UNTIL=20261231',
    'BYDAY=XX',
    [
      '36:163-196 exclusions/windows: XX is no day: MO to SU, perhaps with a number such as 1SU or -1FR. Write it like FREQ=MONTHLY;BYDAY=1SU.',
    ],
  ],
  [
    'fitsm-hosting',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20261231',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    [
      '36:163-200 exclusions/windows: No month that it names has a day 30. Write a recurrence that falls after its first start.',
    ],
  ],
  [
    'fitsm-hosting',
    'first: 2026-01-06T09:00',
    'first: 2026-02-30T09:00',
    ['36:128-144 exclusions/windows: 2026-02-30 is in no calendar. Write a day of the calendar.'],
  ],
  [
    'fitsm-hosting',
    'calendar: office, windows',
    'calendar: ofice, windows',
    [
      '36:101-106 metrics/unknown-calendar: ofice is no calendar of calendars.yaml. Write office, or add ofice to calendars.yaml.',
    ],
  ],
  [
    'fitsm-hosting',
    'metrics: [uptime] }\n  complaints',
    'metrics: [uptme] }\n  complaints',
    [
      '52:108-113 agreement/unknown-name: uptme is no metric of this agreement. Write uptime, or add uptme to metrics.',
    ],
  ],
  [
    'fitsm-hosting',
    'limit: "<= 200 /s"',
    'limit: "<= 5 min"',
    ['52:60-70 responsibilities/limit: The limit <= 5 min is a time. Write within: 5 min.'],
  ],
  [
    'fitsm-hosting',
    'says: Announces work., id',
    'says: Announces work 10 days before., id',
    [
      '49:15-45 warning responsibilities/number-in-prose: The sentence says 10 days, and notice is 5 business days. Take the number out of the sentence.',
    ],
  ],
  ['fitsm-hosting', 'says: Announces work., id', 'says: Announces work 5 business days before., id', []],
  [
    'fitsm-hosting',
    'to: account-manager }]',
    'to: account-manger }]',
    [
      '53:46-60 responsibilities/unknown-contact: vendor has no contact named account-manger. Write account-manager, or add account-manger to the contacts of vendor in parties.yaml.',
    ],
  ],
  [
    'fitsm-hosting',
    'process-owner: vendor/account-manager',
    'process-owner: vendor/accounts',
    [
      '14:27-42 stakeholders/unknown-contact: vendor/accounts is no contact in parties.yaml. Write a name from the contacts in parties.yaml (customer/service-desk, customer/service-manager, amazon/support, google/support, microsoft/support or github/support and so on), or add vendor/accounts there.',
    ],
  ],
  [
    'fitsm-hosting',
    'weight: 20 %, ',
    '',
    [
      '44:19-23 dependencies/promise: search is soft, and nothing says what share of requests is lost with it. Add weight, such as weight: 20 %.',
    ],
  ],
  [
    'fitsm-hosting',
    'kind: hard, promised: ">= 99.99 %", source: "https://docs.example.com/power", dated: 2026-03-01',
    'kind: hard, promised: ">= 99.99 %"',
    [
      '43:3-8 dependencies/promise: power promises >= 99.99 %, without source and dated. Add source and dated of the published text.',
    ],
  ],
  [
    'fitsm-hosting',
    'kind: hard, promised: ">= 99.99 %"',
    'kind: hard, agreement: gallery/slack, promised: ">= 99.99 %"',
    [
      '43:3-8 dependencies/promise: power has both an agreement and a number. Keep one of agreement and promised.',
    ],
  ],
  [
    'fitsm-hosting',
    'kind: support, promised: nothing,',
    'kind: support,',
    [
      '45:3-14 dependencies/promise: Nothing says what second-line promises. Add agreement, or promised: nothing.',
    ],
  ],
  [
    'fitsm-hosting',
    'dated: 2026-03-01 }\n  search',
    'dated: 2026-02-31 }\n  search',
    [
      '43:97-107 dependencies/real-date: 2026-02-31 is in no calendar: 2026-02 has 28 days. Write a day from 2026-02-01 to 2026-02-28.',
    ],
  ],
  [
    'fitsm-hosting',
    'subjectTo: [rules]',
    'subjectTo: [catalogue]',
    [
      '58:109-118 agreement/precedence: catalogue yields to this agreement, and this agreement to catalogue. Keep it in one of prevailsOver and subjectTo.',
    ],
  ],
  [
    'fitsm-hosting',
    'subjectTo: [rules]',
    'subjectTo: [rule]',
    [
      '58:109-113 agreement/precedence: rule is no document of this agreement. Write rules, or add rule to documents.',
    ],
  ],
  [
    'fitsm-hosting',
    'combine: not settled, ',
    '',
    [
      '54:1-9 credit/combine: uptime and incidents carry credits, and nothing says what two of them for one window come to. Add remedies with combine: sum, max, customer chooses, provider chooses or not settled.',
    ],
  ],
  [
    'fitsm-hosting',
    'kind: ola',
    'kind: objectives',
    [
      '30:5-11 agreement/kind: The kind is objectives, which bind nobody, and here stands a credit. Write kind: sla, or take it out.',
      '32:107-113 agreement/kind: The kind is objectives, which bind nobody, and here stands a credit. Write kind: sla, or take it out.',
      '40:3-7 agreement/kind: The kind is objectives, which bind nobody, and here stands a right. Write kind: sla, or take it out.',
      '41:3-10 agreement/kind: The kind is objectives, which bind nobody, and here stands a right. Write kind: sla, or take it out.',
    ],
  ],
  [
    'fitsm-hosting',
    'if: 2 of 4 windows missed',
    'if: 5 of 4 windows missed',
    ["40:34-55 rights/reachable: 5 of 4 windows can't be bad. Write at most 4 of 4 windows."],
  ],
  [
    'fitsm-hosting',
    'if: 2 of 4 windows missed',
    'if: 2 windows in a row below 99.7 %',
    [
      '40:34-65 rights/reachable: 2 windows in a row below 99.7 % can be so of a window that keeps the target of uptime, >= 99.5 %. Write a value below the target, or missed.',
    ],
  ],
  [
    'fitsm-hosting',
    'if: 2 of 4 windows missed',
    'if: [1 window missed, 2 windows in a row below 99.7 %]',
    [
      '40:52-83 rights/reachable: 2 windows in a row below 99.7 % can be so of a window that keeps the target of uptime, >= 99.5 %. Write a value below the target, or missed.',
    ],
  ],
  [
    'fitsm-hosting',
    'if: 2 of 4 windows missed',
    'if: 2 of 4 windows missed, notified: true',
    [
      '40:67-71 rights/reachable: Only misses that were notified in time count, and no deadline says when a notice is due. Add claims with a deadline such as { do: notify, within: 24 h, of: awareness }.',
    ],
  ],
  [
    'fitsm-hosting',
    'due: 10 business days, calendar: office,',
    'due: 10 business days,',
    [
      '60:28-44 reports/due: The report is due after 10 business days, and no calendar says which days those are. Add calendar with the name of a calendar of calendars.yaml, or write days.',
    ],
  ],
  [
    'fitsm-hosting',
    'to: [customer, finance]',
    'to: [customer, finances]',
    [
      '60:79-87 agreement/unknown-name: finances is no party of parties.yaml. Write finance, or add finances to parties.yaml.',
    ],
  ],
  [
    'fitsm-hosting',
    'last: { on: 2026-07-06',
    'last: { on: 2026-06-31',
    [
      '62:158-168 review/real-date: 2026-06-31 is in no calendar: 2026-06 has 30 days. Write a day from 2026-06-01 to 2026-06-30.',
    ],
  ],
  [
    'fitsm-hosting',
    'up: { serves: publish, says: Sites can be read in service hours. }',
    'up: { serves: publish, says: The provider makes its best effort. }',
    [
      '16:32-67 warning metrics/vague-words: The promise pays a credit, and says "best effort". Say what is measured, or take the word out.',
    ],
  ],
]

describe('what does not count, what it leans on, who does what', () => {
  it.each(cases)('%s with %j as %j', (name, from, to, findings) => {
    expect(newFindings(name, from, to)).toEqual(findings)
  })
})
