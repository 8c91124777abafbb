import { describe, expect, it } from 'vitest'
import { changed, read, told, type Change, type Sample } from '../../sample.ts'

type Case = readonly [sample: Sample, changes: readonly Change[], findings: readonly string[]]

// Each change to an agreement of the repository, and every finding that it makes: place, rule, what is so, one thing to do.
const cases: readonly Case[] = [
  [
    'acme/checkout-api',
    [['noData: good', 'noDate: good']],
    ['28:5-11 schema/unknown-key: The key noDate is not one that is read here. Write noData.'],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: Checkout\ncolour: blue']],
    [
      '6:1-7 schema/unknown-key: The key colour is not one that is read here. Take it out; known here are nines, id, version, title, status, kind, extends, runs, objectives, definitions, stakeholders, requirements, entities, severities, defaults, metrics, exclusions, evidence, dependencies, responsibilities, remedies, claims, rights, fees, documents, agreement, reports and review.',
    ],
  ],
  [
    'acme/checkout-api',
    [['    noData: good #', '    #']],
    [
      '23:3-9 schema/missing-key: The key noData is missing. What a minute without data means: it counts as good, as bad, is left out (skip), or is unknown, and then the verdict carries the interval in which the truth lies. Add noData: good.',
    ],
  ],
  [
    'acme/checkout-api',
    [
      ['    of: available\n', ''],
      ['    noData: good #', '    #'],
    ],
    [
      '23:3-9 schema/missing-key: The key of is missing. The requirement that it measures. Add of: available.',
      '23:3-9 schema/missing-key: The key noData is missing. What a minute without data means: it counts as good, as bad, is left out (skip), or is unknown, and then the verdict carries the interval in which the truth lies. Add noData: good.',
    ],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme\n', '']],
    [
      '2:1-6 schema/missing-key: The key title is missing. The name that people use for it, on one line. Add title: Checkout API.',
    ],
  ],
  [
    'acme/checkout-api',
    [['review: {', 'revue: {']],
    ['52:1-6 schema/unknown-key: The key revue is not one that is read here. Write review.'],
  ],
  [
    'acme/checkout-api',
    [['review: { every: 3 months, next: 2027-01-15 }', 'review:']],
    [
      '52:1-7 schema/wrong-kind: Nothing stands where a mapping is read. Write a mapping, such as { every: 3 months, next: 2027-01-15 }.',
    ],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: 2026']],
    [
      '5:8-12 schema/wrong-kind: 2026 is a number to YAML, and a text is read here. Put it in quotes: "2026".',
    ],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: [Checkout]']],
    ['5:8-18 schema/wrong-kind: A list stands where a text is read. Write a text, such as Checkout API.'],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: " Checkout"']],
    [
      '5:8-19 schema/form: " Checkout" is not of the form that is read here. A text on one line. Write Checkout.',
    ],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: |\n  Checkout\n  API']],
    [
      '5:8-9 schema/form: "Checkout API " has 2 lines, and one line is read here. A text on one line. Write Checkout API.',
    ],
  ],
  [
    'acme/checkout-api',
    [
      [
        'title: Checkout API for Acme',
        'title: Checkout Checkout Checkout Checkout Checkout Checkout Checkout Checkout Checkout Checkout Checkout Checkout Checkout Checkout Checkout Checkout Checkout Checkout Checkout Checkout Checkout Checkout Checkout ',
      ],
    ],
    ['5:8-214 schema/size: The text has 206 characters; at most 200 are read. Shorten it.'],
  ],
  [
    'acme/checkout-api',
    [['version: 4', 'version: "4"']],
    ['4:10-13 schema/wrong-kind: The text "4" stands where a whole number is read. Write 4 without quotes.'],
  ],
  [
    'acme/checkout-api',
    [['version: 4', 'version: 4.5']],
    [
      '4:10-13 schema/wrong-kind: The number 4.5 stands where a whole number is read. Write a whole number, such as 1.',
    ],
  ],
  [
    'acme/checkout-api',
    [['version: 4', 'version: 0']],
    ['4:10-11 schema/size: The number is 0; it lies between 1 and 999999. Write a number from 1 on.'],
  ],
  [
    'acme/checkout-api',
    [['version: 4', 'version: four']],
    [
      '4:10-14 schema/wrong-kind: The text "four" stands where a whole number is read. Write a whole number, such as 1.',
    ],
  ],
  [
    'acme/checkout-api',
    [['nines: v1', 'nines: v2']],
    ['2:8-10 schema/not-listed: "v2" stands here; this version reads "v1". Write v1.'],
  ],
  [
    'acme/checkout-api',
    [['nines: v1', 'nines: 1']],
    ['2:8-9 schema/not-listed: 1 stands here; this version reads "v1". Write v1.'],
  ],
  [
    'acme/checkout-api',
    [['status: agreed', 'status: yes']],
    [
      '6:9-12 schema/not-listed: "yes" is none of draft, proposed, agreed and retired. Write one of them, such as draft.',
    ],
  ],
  [
    'acme/checkout-api',
    [['status: agreed', 'status: aggreed']],
    ['6:9-16 schema/not-listed: "aggreed" is none of draft, proposed, agreed and retired. Write agreed.'],
  ],
  [
    'acme/checkout-api',
    [['id: acme/checkout-api', 'id: Acme/Checkout API']],
    [
      '3:5-22 schema/form: "Acme/Checkout API" is not of the form that is read here. Two short names with a slash between: customer/service. Write acme/checkout-api.',
    ],
  ],
  [
    'acme/checkout-api',
    [
      [
        'id: acme/checkout-api',
        'id: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
      ],
    ],
    ['3:5-88 schema/size: The text has 83 characters; at most 81 are read. Shorten it.'],
  ],
  [
    'acme/checkout-api',
    [['  quick: {', '  Quick_One: {']],
    [
      '20:3-12 schema/form: "Quick_One" is not of the form that is read here. A short name: small letters and digits in words joined by hyphens, a letter first. Write quick-one.',
      '34:9-14 metrics/unknown-requirement: quick is no requirement of this agreement. Write a name from requirements (available or Quick_One), or add quick there.',
    ],
  ],
  [
    'acme/checkout-api',
    [['serves: no-lost-baskets', 'serves: [no-lost-baskets, no-lost-baskets]']],
    [
      '20:38-53 schema/repeated: "no-lost-baskets" stands here again; it is number 1 of the list already. Take it out, or write the name that was meant.',
    ],
  ],
  [
    'acme/checkout-api',
    [['serves: no-lost-baskets', 'serves: []']],
    ['20:20-22 schema/size: A list without an entry stands here. Add an entry.'],
  ],
  [
    'acme/checkout-api',
    [['serves: no-lost-baskets', 'serves: 3']],
    [
      '20:20-21 schema/wrong-kind: 3 is a number to YAML, and a text is read here. Write it like sell-at-any-hour.',
    ],
  ],
  [
    'acme/checkout-api',
    [['informed: [finance]', 'informed: finance']],
    ['16:13-20 schema/wrong-kind: The text "finance" stands where a list is read. Write a list: [finance].'],
  ],
  [
    'acme/checkout-api',
    [['region: eu-west-1', 'region: Ireland']],
    [
      '7:38-45 schema/form: "Ireland" is not of the form that is read here. The AWS region. Write it like eu-west-1.',
    ],
  ],
  [
    'acme/checkout-api',
    [['effective: 2026-10-01', 'effective: 1. 10. 2026']],
    [
      '51:25-36 schema/form: "1. 10. 2026" is not of the form that is read here. A calendar date: year, month, day. Write 2026-10-01.',
    ],
  ],
  [
    'acme/checkout-api',
    [['effective: 2026-10-01', 'effective: 2026/10/1']],
    [
      '51:25-34 schema/form: "2026/10/1" is not of the form that is read here. A calendar date: year, month, day. Write 2026-10-01.',
    ],
  ],
  [
    'acme/checkout-api',
    [['effective: 2026-10-01', 'effective: 10/11/2026']],
    [
      '51:25-35 schema/form: "10/11/2026" is not of the form that is read here. A calendar date: year, month, day. Write it like 2026-12-01.',
    ],
  ],
  [
    'acme/checkout-api',
    [['notice: 30 d', 'notice: 30 days']],
    [
      '51:45-52 schema/form: "30 days" is no time with its unit (ms, s, min, h, d, business hours, business days). Write 30 d.',
    ],
  ],
  ['acme/checkout-api', [['notice: 30 d', 'notice: 5 business days']], []],
  [
    'acme/checkout-api',
    [['every: 3 months', 'every: quarterly']],
    [
      '52:18-27 schema/form: "quarterly" is not of the form that is read here. A number of days, weeks, months or years. Write 3 months.',
    ],
  ],
  [
    'acme/checkout-api',
    [['every: 3 months', 'every: now and then']],
    [
      '52:18-30 schema/form: "now and then" is not of the form that is read here. A number of days, weeks, months or years. Write it like 3 months.',
    ],
  ],
  [
    'acme/checkout-api',
    [['escalation:\n', 'disputes: ""\n  escalation:\n']],
    ['47:13-15 schema/form: The text is empty. A sentence or a few. Write a text, or take the key out.'],
  ],
  [
    'acme/checkout-api',
    [['- { after: 15 min, to: on-call }', '- { to: on-call }']],
    [
      '48:7-22 schema/missing-key: The key after is missing. Time since the alarm or the opening: elapsed, on the clock of a calendar, or a part of the promised time. Add after: 15 min.',
    ],
  ],
  [
    'acme/checkout-api',
    [['- { after: 15 min, to: on-call }', '- on-call']],
    [
      '48:7-14 schema/wrong-kind: The text "on-call" stands where a mapping is read. Write a mapping, such as { after: 15 min, to: on-call }.',
    ],
  ],
  [
    'acme/checkout-api',
    [['noData: good #', 'alarms: { threeDays: yes, minimumEvents: "20", silence: no }\n    noData: good #']],
    [
      '28:26-29 schema/wrong-kind: The text "yes" stands where true or false is read. Write true.',
      '28:46-50 schema/wrong-kind: The text "20" stands where a whole number is read. Write 20 without quotes.',
      '28:61-63 schema/form: "no" is neither a time with its unit (ms, s, min, h, d) nor never. Write it like 15 min or never.',
    ],
  ],
  [
    'acme/checkout-api',
    [['noData: good #', 'alarms: { threeDays: 1, minimumEvents: 0 }\n    noData: good #']],
    [
      '28:26-27 schema/wrong-kind: The number 1 stands where true or false is read. Write true or false, such as false.',
      '28:44-45 schema/size: The number is 0; it lies between 1 and 1000000. Write a number from 1 on.',
    ],
  ],
]

describe('the language', () => {
  it.each(cases)('%s with %j', (sample, changes, findings) => {
    const reading = read(sample, changed(sample, ...changes))
    expect(reading.findings.map(told)).toEqual(findings)
    expect(reading.ok).toBe(reading.findings.every(({ severity }) => severity !== 'error'))
  })
})
