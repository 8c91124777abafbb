import { describe, expect, it } from 'vitest'
import { changed, read, told, type Change, type Sample } from '../../sample.ts'

type Case = readonly [sample: Sample, changes: readonly Change[], findings: readonly string[]]

// Each change to an agreement of the repository, and every finding that it makes: place, rule, what is so, one thing to do.
const cases: readonly Case[] = [
  [
    'acme/checkout-api',
    [['alb: app/checkout/50dc6c495c0c9188 } }', 'albb: app/checkout/50dc6c495c0c9188 } }']],
    ['27:28-32 schema/unknown-key: The key albb is not one that is read here. Write alb.'],
  ],
  [
    'acme/checkout-api',
    [
      [
        'alb: app/checkout/50dc6c495c0c9188 } }',
        'alb: "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/checkout/50dc6c495c0c9188" } }',
      ],
    ],
    [
      '27:33-129 schema/form: "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbal\u2026" is not of the form that is read here. An Application Load Balancer as CloudWatch names it: the end of its ARN, app/name/id. Write app/checkout/50dc6c495c0c9188.',
    ],
  ],
  [
    'acme/checkout-api',
    [['alb: app/checkout/50dc6c495c0c9188 } }', 'alb: app/checkout/50dc6c495c0c9188, lambda: checkout } }']],
    [
      '27:16-24 schema/one-of: alb and lambda stand side by side, and only one of them can hold. Keep the one that is meant.',
    ],
  ],
  [
    'acme/checkout-api',
    [['{ requests: { alb: app/checkout/50dc6c495c0c9188 } }', '{}']],
    [
      '27:5-12 schema/one-of: Here stands none of requests, latency, age, tickets, downtime, intervals, level, average, deliveries, count, survey, attested and coverage. Add one of them, such as { requests: { alb: app/checkout/50dc6c495c0c9188 } }.',
    ],
  ],
  [
    'acme/checkout-api',
    [['{ requests: { alb: app/checkout/50dc6c495c0c9188 } }', '{ requests: {} }']],
    [
      '27:16-24 schema/one-of: Here stands none of alb, restApi, httpApi, lambda, custom, canary and reported. Add one of them, such as { alb: app/checkout/50dc6c495c0c9188 }.',
    ],
  ],
  [
    'acme/checkout-api',
    [['{ requests: { alb: app/checkout/50dc6c495c0c9188 } }', '{ requests: { stage: prod } }']],
    [
      '27:16-24 schema/one-of: Here stands none of alb, restApi, httpApi, lambda, custom, canary and reported. Add one of them, such as { alb: app/checkout/50dc6c495c0c9188 }.',
    ],
  ],
  [
    'acme/checkout-api',
    [['{ requests: { alb: app/checkout/50dc6c495c0c9188 } }', 'requests']],
    [
      '27:14-22 schema/wrong-kind: The text "requests" stands where a mapping is read. Write a mapping, such as { requests: { alb: app/checkout/50dc6c495c0c9188 } }.',
    ],
  ],
  [
    'acme/order-events',
    [['good: Delivered\n', 'good: Delivered\n          bad: Lost\n']],
    [
      '36:9-15 schema/one-of: good and bad stand side by side, and only one of them can hold. Keep the one that is meant.',
    ],
  ],
  [
    'acme/order-events',
    [['good: Delivered\n          total: Taken', 'total: Taken']],
    [
      '36:9-15 schema/one-of: Here stands none of good, bad and by. Add one of them, such as { namespace: Orders/Events, good: Delivered, total: Taken }.',
    ],
  ],
  [
    'acme/order-events',
    [['github: acme-example/order-support', 'github: order-support']],
    [
      '53:17-30 schema/form: "order-support" is not of the form that is read here. The GitHub repository whose issues are the tickets: owner/name. Write it like acme-example/order-support.',
    ],
  ],
  [
    'acme/order-events',
    [['stop: first human reply', 'stop: first reply']],
    [
      '55:15-26 schema/not-listed: "first reply" is none of first human reply, next update, workaround, resolved, closed and confirmed by customer. Write one of them, such as first human reply.',
    ],
  ],
  [
    'acme/order-events',
    [['sqs: order-events', 'sqs: "https://sqs.eu-central-1.amazonaws.com/444455556666/order-events"']],
    [
      '28:28-94 schema/form: "https://sqs.eu-central-1.amazonaws.com/444455556666/order-e\u2026" is not of the form that is read here. An SQS queue, by its name. Write order-events.',
    ],
  ],
  [
    'acme/order-events',
    [['{ P1: 15 min, P2: 4 business hours }', '{ 1: 15 min, "P 2!": 4 biz hours }']],
    [
      '48:15-16 schema/form: "1" is not of the form that is read here. The name of a severity, a letter first, as tickets are labelled with it. Write P1.',
      '48:26-32 schema/form: "P 2!" is not of the form that is read here. The name of a severity, a letter first, as tickets are labelled with it. Write it like P1.',
      '48:34-45 schema/form: "4 biz hours" is no time with its unit (ms, s, min, h, d, business hours, business days). Write it like 15 min or 4 business hours.',
    ],
  ],
  [
    'acme/order-events',
    [['{ P1: 15 min, P2: 4 business hours }', '{}']],
    [
      '48:13-15 schema/size: A mapping without an entry stands here. Add an entry, such as { P1: 15 min, P2: 4 business hours }.',
    ],
  ],
  [
    'globex/quotes-api',
    [
      [
        'lambda: quotes-pricing',
        'lambda: "arn:aws:lambda:eu-west-1:111122223333:function:quotes-pricing:live"',
      ],
    ],
    [
      '43:36-104 schema/form: "arn:aws:lambda:eu-west-1:111122223333:function:quotes-prici\u2026" is not of the form that is read here. A Lambda function, by its name. Write quotes-pricing.',
    ],
  ],
  [
    'globex/quotes-api',
    [['percentile: p99', 'percentile: 99']],
    ['37:69-71 schema/wrong-kind: 99 is a number to YAML, and a text is read here. Write p99.'],
  ],
  [
    'globex/quotes-api',
    [['percentile: p99', 'percentile: p99.999']],
    [
      '37:69-76 schema/form: "p99.999" is not of the form that is read here. A percentile with at most two decimals. Write it like p99.',
    ],
  ],
  [
    'globex/quotes-api',
    [['stage: prod } }', 'stage: "prod stage" } }']],
    [
      '27:52-64 schema/form: "prod stage" is not of the form that is read here. One stage of the API. Write it like prod.',
    ],
  ],
]

describe('unions and sources', () => {
  it.each(cases)('%s with %j', (sample, changes, findings) => {
    const reading = read(sample, changed(sample, ...changes))
    expect(reading.findings.map(told)).toEqual(findings)
    expect(reading.ok).toBe(reading.findings.every(({ severity }) => severity !== 'error'))
  })
})
