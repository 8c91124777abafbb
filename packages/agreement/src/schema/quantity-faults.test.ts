import { describe, expect, it } from 'vitest'
import { changed, read, told, type Change, type Sample } from '../../sample.ts'

type Case = readonly [sample: Sample, changes: readonly Change[], findings: readonly string[]]

// Each change to an agreement of the repository, and every finding that it makes: place, rule, what is so, one thing to do.
const cases: readonly Case[] = [
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: 0.999']],
    ['25:13-18 metrics/ratio-for-percent: 0.999 has no unit; as a ratio it is 99.9 %. Write ">= 99.9 %".'],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: 1']],
    ['25:13-14 metrics/ratio-for-percent: 1 has no unit; as a ratio it is 100 %. Write ">= 100 %".'],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: 99.9']],
    ['25:13-17 schema/unit: 99.9 has no unit. Write ">= 99.9 %".'],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: 99,9']],
    ['25:13-17 schema/form: "99,9" is neither a share nor a time with its direction. Write ">= 99.9 %".'],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: "0.999 %"']],
    [
      '25:13-22 metrics/ratio-for-percent: "0.999 %" is less than the hundredth part; as a ratio it is 99.9 %. Write ">= 99.9 %".',
    ],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: 0']],
    [
      '25:13-14 schema/unit: 0 has no unit. Write it like ">= 99.9 %", "<= 5 min" or { P1: 15 min, P2: 4 business hours }.',
    ],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: 5']],
    [
      '25:13-14 schema/unit: 5 has no unit. Write it like ">= 99.9 %", "<= 5 min" or { P1: 15 min, P2: 4 business hours }.',
    ],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: "5 min"']],
    ['25:13-20 schema/form: "5 min" is neither a share nor a time with its direction. Write "<= 5 min".'],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: "= 99.9 %"']],
    ['25:13-23 schema/form: "= 99.9 %" is neither a share nor a time with its direction. Write ">= 99.9 %".'],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: ".999"']],
    ['25:13-19 schema/form: ".999" is neither a share nor a time with its direction. Write ">= 99.9 %".'],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: "0.2 %"']],
    ['25:13-20 schema/form: "0.2 %" is neither a share nor a time with its direction. Write ">= 0.2 %".'],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: 250']],
    [
      '25:13-16 schema/unit: 250 has no unit. Write it like ">= 99.9 %", "<= 5 min" or { P1: 15 min, P2: 4 business hours }.',
    ],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: ">= 0.999"']],
    ['25:13-23 metrics/ratio-for-percent: >= 0.999 has no unit; as a ratio it is 99.9 %. Write ">= 99.9 %".'],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: ">= 0.999 %"']],
    [
      '25:13-25 metrics/ratio-for-percent: >= 0.999 % lets 99.001 % of everything fail; as a ratio it is 99.9 %. Write ">= 99.9 %".',
    ],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: 99.9 %']],
    ['25:13-19 schema/form: "99.9 %" is neither a share nor a time with its direction. Write ">= 99.9 %".'],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: "99,9 %"']],
    ['25:13-21 schema/form: "99,9 %" is neither a share nor a time with its direction. Write ">= 99.9 %".'],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: "\u2265 99.9\u00a0%"']],
    [
      '25:13-23 schema/form: "\u2265 99.9\u00a0%" is neither a share nor a time with its direction. It holds \u2265, U+2265. Write ">= 99.9 %".',
    ],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: "> 99.9 %"']],
    [
      '25:13-23 metrics/target-fits-measure: > 99.9 % has the direction >, and requests are promised as the least share. Write ">= 99.9 %".',
    ],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: ">= 99.9 percent"']],
    [
      '25:13-30 schema/form: ">= 99.9 percent" is neither a share nor a time with its direction. Write ">= 99.9 %".',
    ],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: ">= 099.9 %"']],
    [
      '25:13-25 schema/form: ">= 099.9 %" is neither a share nor a time with its direction. Write ">= 99.9 %".',
    ],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: "\uff19\uff19.\uff19 %"']],
    [
      '25:13-21 file/look-alike: In "\uff19\uff19.\uff19 %" stands \uff19, U+FF19, which looks like 9. Type 9.',
    ],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: about all']],
    [
      '25:13-22 schema/form: "about all" is neither a share nor a time with its direction. Write it like ">= 99.9 %", "<= 800 ms" or "<= 2".',
    ],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: [99.9]']],
    [
      '25:13-19 schema/wrong-kind: A list stands where a text or a mapping is read. Write a text, such as ">= 99.9 %".',
    ],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: ']],
    [
      '25:5-11 schema/wrong-kind: Nothing stands where a text or a mapping is read. Write a text, such as ">= 99.9 %".',
    ],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: "=> 99.9 %"']],
    [
      '25:13-24 schema/form: "=> 99.9 %" is neither a share nor a time with its direction. Write ">= 99.9 %".',
    ],
  ],
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: ">= 1,000 %"']],
    [
      '25:13-25 schema/form: ">= 1,000 %" is neither a share nor a time with its direction. Write it like ">= 99.9 %", "<= 800 ms" or "<= 2".',
    ],
  ],
  [
    'acme/checkout-api',
    [['within: 300 ms', 'within: 300']],
    ['37:71-74 schema/unit: 300 has no unit. Write it like 300 ms.'],
  ],
  [
    'acme/checkout-api',
    [['within: 300 ms', 'within: 300 milliseconds']],
    ['37:71-87 schema/form: "300 milliseconds" is no time with its unit (ms, s, min, h, d). Write 300 ms.'],
  ],
  [
    'acme/checkout-api',
    [['within: 300 ms', 'within: 0,3 s']],
    [
      '37:71-72 schema/unit: 0 has no unit. Write it like 300 ms.',
      '37:73-76 schema/unknown-key: The key 3 s is not one that is read here. Take it out; known here are alb, targetGroup, within and percentile.',
    ],
  ],
  [
    'acme/checkout-api',
    [['within: 300 ms', 'within: .3 s']],
    ['37:71-75 schema/form: ".3 s" is no time with its unit (ms, s, min, h, d). Write 0.3 s.'],
  ],
  [
    'acme/checkout-api',
    [['within: 300 ms', 'within: 300ms 1 s']],
    ['37:71-80 schema/form: "300ms 1 s" is no time with its unit (ms, s, min, h, d). Write it like 300 ms.'],
  ],
  [
    'acme/checkout-api',
    [['within: 300 ms', 'within: 5 m']],
    ['37:71-74 schema/form: "5 m" is no time with its unit (ms, s, min, h, d). Write it like 300 ms.'],
  ],
  [
    'acme/checkout-api',
    [['within: 300 ms', 'within: forever']],
    ['37:71-78 schema/form: "forever" is no time with its unit (ms, s, min, h, d). Write it like 300 ms.'],
  ],
  [
    'acme/checkout-api',
    [['"< 99.9 % -> 10 %"', '"<= 99.9 % -> 10 %"']],
    [
      '31:15-34 credit/contradicts-target: "<= 99.9 % -> 10 %" pays at 99.9 % itself, so that a value which meets the target still pays; steps begin below their bound. Write "< 99.9 % -> 10 %".',
    ],
  ],
  [
    'acme/checkout-api',
    [['"< 99.9 % -> 10 %"', '"< 99.9 % \u2192 10 %"']],
    [
      '31:15-32 schema/form: "< 99.9 % \u2192 10 %" is no step such as "< 99.9 % -> 10 %". It holds \u2192, U+2192. Write "< 99.9 % -> 10 %".',
    ],
  ],
  [
    'acme/checkout-api',
    [['"< 99.9 % -> 10 %"', '"< 99,9 % -> 10 %"']],
    [
      '31:15-33 schema/form: "< 99,9 % -> 10 %" is no step such as "< 99.9 % -> 10 %". Write "< 99.9 % -> 10 %".',
    ],
  ],
  [
    'acme/checkout-api',
    [['"< 99.9 % -> 10 %"', '"99.9 % -> 10 %"']],
    [
      '31:15-31 schema/form: "99.9 % -> 10 %" is no step such as "< 99.9 % -> 10 %". Write "< 99.9 % -> 10 %".',
    ],
  ],
  [
    'acme/checkout-api',
    [['"< 99.9 % -> 10 %"', '10 %']],
    [
      '31:15-19 schema/form: "10 %" is no step such as "< 99.9 % -> 10 %". Write it like "< 99.9 % -> 10 %" or ">= 95 % and < 99 % -> 25 %".',
    ],
  ],
  [
    'acme/checkout-api',
    [['cap: 100 %', 'cap: 100']],
    ['32:12-15 schema/unit: 100 has no unit. Write 100 %.'],
  ],
  [
    'acme/checkout-api',
    [['cap: 100 %', 'cap: all']],
    [
      '32:12-15 schema/form: "all" is no amount such as 25 %, 7 x, 50 EUR or 3 days. Write it like 25 % or 8 % of term fee per term.',
    ],
  ],
  [
    'acme/checkout-api',
    [['cap: 100 %', 'cap: 1.0']],
    ['32:12-15 metrics/ratio-for-percent: 1 has no unit; as a ratio it is 100 %. Write 100 %.'],
  ],
  [
    'acme/order-events',
    [['P2: 4 business hours', 'P2: 4 hours']],
    [
      '48:31-38 schema/form: "4 hours" is no time with its unit (ms, s, min, h, d, business hours, business days). Write 4 h.',
    ],
  ],
  [
    'acme/order-events',
    [['P2: 4 business hours', 'P2: 4 Business Hours']],
    [
      '48:31-47 schema/form: "4 Business Hours" is no time with its unit (ms, s, min, h, d, business hours, business days). Write 4 business hours.',
    ],
  ],
  [
    'acme/order-events',
    [['P2: 4 business hours', 'P2: 4 working hours']],
    [
      '48:31-46 schema/form: "4 working hours" is no time with its unit (ms, s, min, h, d, business hours, business days). Write it like 15 min or 4 business hours.',
    ],
  ],
  [
    'acme/order-events',
    [['P2: 4 business hours', 'P2: soon']],
    [
      '48:31-35 schema/form: "soon" is no time with its unit (ms, s, min, h, d, business hours, business days). Write it like 15 min or 4 business hours.',
    ],
  ],
]

describe('quantities', () => {
  it.each(cases)('%s with %j', (sample, changes, findings) => {
    const reading = read(sample, changed(sample, ...changes))
    expect(reading.findings.map(told)).toEqual(findings)
    expect(reading.ok).toBe(reading.findings.every(({ severity }) => severity !== 'error'))
  })
})
