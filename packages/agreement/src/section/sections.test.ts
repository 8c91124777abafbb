import { describe, expect, it } from 'vitest'
import { changed, read, told, type Change, type Sample } from '../../sample.ts'

type Case = readonly [sample: Sample, changes: readonly Change[], findings: readonly string[]]

// Each change to an agreement of the repository, and every finding that it makes: place, rule, what is so, one thing to do.
const cases: readonly Case[] = [
  [
    'acme/checkout-api',
    [['serves: no-lost-baskets', 'serves: no-lost-basket']],
    [
      '20:20-34 requirements/unknown-objective: no-lost-basket is no objective of this agreement. Write no-lost-baskets, or add no-lost-basket to objectives.',
    ],
  ],
  [
    'acme/checkout-api',
    [['serves: no-lost-baskets', 'serves: [no-lost-baskets, world-peace]']],
    [
      '20:38-49 requirements/unknown-objective: world-peace is no objective of this agreement. Write a name from objectives (sell-at-any-hour or no-lost-baskets), or add world-peace there.',
    ],
  ],
  [
    'acme/checkout-api',
    [['serves: no-lost-baskets', 'serves: sell-at-any-hour']],
    [
      '11:3-18 warning objectives/never-served: No requirement serves no-lost-baskets. Name no-lost-baskets under serves in the requirement that makes it come true, or take it out.',
    ],
  ],
  [
    'acme/checkout-api',
    [['    of: quick', '    of: quik']],
    [
      '34:9-13 metrics/unknown-requirement: quik is no requirement of this agreement. Write quick, or add quik to requirements.',
    ],
  ],
  [
    'acme/checkout-api',
    [['    of: quick', '    of: available']],
    [
      '20:3-8 warning requirements/never-measured: No metric measures quick. Add a metric with of: quick, or take the requirement out.',
    ],
  ],
  [
    'acme/checkout-api',
    [['provider: payments-platform', 'provider: payment-platform']],
    [
      '14:13-29 stakeholders/unknown-party: payment-platform is no party of parties.yaml. Write payments-platform, or add payment-platform to parties.yaml.',
    ],
  ],
  [
    'acme/checkout-api',
    [['customer: acme', 'customer: initech']],
    [
      '15:13-20 stakeholders/unknown-party: initech is no party of parties.yaml. Write a name from parties.yaml (payments-platform, order-platform, acme, globex or finance), or add initech there.',
    ],
  ],
  [
    'acme/checkout-api',
    [['customer: acme', 'customer: payments-platform']],
    [
      '15:13-30 stakeholders/two-parties: payments-platform is both the provider and the customer. Name the party that the promise is made to.',
    ],
  ],
  [
    'acme/checkout-api',
    [['informed: [finance]', 'informed: [finance, legal]']],
    [
      '16:23-28 stakeholders/unknown-party: legal is no party of parties.yaml. Write a name from parties.yaml (payments-platform, order-platform, acme, globex or finance), or add legal there.',
    ],
  ],
  [
    'acme/checkout-api',
    [['account: production', 'account: staging']],
    [
      '7:18-25 stakeholders/unknown-account: payments-platform has no account named staging. Write a name from the accounts of payments-platform in parties.yaml (production), or add staging there.',
    ],
  ],
  [
    'acme/checkout-api',
    [['account: production', 'account: constructor']],
    [
      '7:18-29 stakeholders/unknown-account: payments-platform has no account named constructor. Write a name from the accounts of payments-platform in parties.yaml (production), or add constructor there.',
    ],
  ],
  [
    'acme/checkout-api',
    [['runs: { account: production, region: eu-west-1 }\n', '']],
    [
      '26:5-12 metrics/runs-somewhere: uptime and speed are read from CloudWatch, and nothing says where the service runs. Add runs with its account and region, such as runs: { account: production, region: eu-west-1 }.',
    ],
  ],
  [
    'acme/checkout-api',
    [['to: duty-manager', 'to: duty-manger']],
    [
      '49:25-36 responsibilities/unknown-contact: payments-platform has no contact named duty-manger. Write duty-manager, or add duty-manger to the contacts of payments-platform in parties.yaml.',
    ],
  ],
  [
    'acme/checkout-api',
    [['to: duty-manager', 'to: constructor']],
    [
      '49:25-36 responsibilities/unknown-contact: payments-platform has no contact named constructor. Write a name from the contacts of payments-platform in parties.yaml (on-call or duty-manager), or add constructor there.',
    ],
  ],
  [
    'acme/checkout-api',
    [['after: 1 h', 'after: 5 min']],
    [
      '49:16-21 responsibilities/escalation-in-order: duty-manager is told after 5 min, and on-call, one level above, after 15 min. Put the levels in order, the soonest first.',
    ],
  ],
  [
    'acme/checkout-api',
    [['effective: 2026-10-01', 'effective: 2026-02-30']],
    [
      '51:25-35 agreement/real-date: 2026-02-30 is in no calendar: 2026-02 has 28 days. Write a day from 2026-02-01 to 2026-02-28.',
    ],
  ],
  [
    'acme/checkout-api',
    [['effective: 2026-10-01', 'effective: 2026-13-01']],
    [
      '51:25-35 agreement/real-date: 2026-13-01 has the month 13; a year has 12. Write a month from 01 to 12.',
    ],
  ],
  [
    'acme/checkout-api',
    [['notice: 30 d', 'until: 2026-10-01']],
    [
      '51:44-54 agreement/begins-before-it-ends: The agreement is in force from 2026-10-01 and ends on 2026-10-01. Write a day after 2026-10-01, or take until out.',
    ],
  ],
  [
    'acme/checkout-api',
    [['notice: 30 d', 'until: 2027-02-29']],
    [
      '51:44-54 agreement/real-date: 2027-02-29 is in no calendar: 2027-02 has 28 days. Write a day from 2027-02-01 to 2027-02-28.',
    ],
  ],
  [
    'acme/checkout-api',
    [['next: 2027-01-15', 'next: 2026-10-01']],
    [
      '52:34-44 review/after-the-beginning: The next review is on 2026-10-01, and the agreement begins on 2026-10-01. Write a day after 2026-10-01.',
    ],
  ],
  [
    'acme/checkout-api',
    [['next: 2027-01-15', 'next: 2027-04-31']],
    [
      '52:34-44 review/real-date: 2027-04-31 is in no calendar: 2027-04 has 30 days. Write a day from 2027-04-01 to 2027-04-30.',
    ],
  ],
  [
    'acme/checkout-api',
    [
      ['    of: quick', '    of: quik'],
      ['provider: payments-platform', 'provider: nobody'],
      ['version: 4', 'version: four'],
    ],
    [
      '4:10-14 schema/wrong-kind: The text "four" stands where a whole number is read. Write a whole number, such as 1.',
      '14:13-19 stakeholders/unknown-party: nobody is no party of parties.yaml. Write a name from parties.yaml (payments-platform, order-platform, acme, globex or finance), or add nobody there.',
      '34:9-13 metrics/unknown-requirement: quik is no requirement of this agreement. Write quick, or add quik to requirements.',
    ],
  ],
]

describe('sections and references', () => {
  it.each(cases)('%s with %j', (sample, changes, findings) => {
    const reading = read(sample, changed(sample, ...changes))
    expect(reading.findings.map(told)).toEqual(findings)
    expect(reading.ok).toBe(reading.findings.every(({ severity }) => severity !== 'error'))
  })
})
