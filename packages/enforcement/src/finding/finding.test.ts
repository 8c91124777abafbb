import type { Agreement, Metric } from '@nines/agreement'
import { describe, expect, it } from 'vitest'
import {
  level,
  alb,
  book,
  checkout,
  custom,
  days,
  delay,
  percent,
  promise,
  queue,
  settings,
  time,
} from '../../samples/checkout.ts'
import { plan } from '../planning.ts'

function found(metric: Metric, more: Partial<Agreement> = {}): readonly string[] {
  return plan(checkout([metric], more), book).findings.map(
    ({ rule, at, says, fix }) => `${rule.severity} ${rule.id} at ${at.join('.')}: ${says} ${fix}`,
  )
}

describe('findings', () => {
  it('are none for an ordinary promise', () => {
    expect(found(promise())).toEqual([])
  })

  it.each<[string, Metric, readonly string[]]>([
    [
      'a target below what the fast page can see',
      promise({ objective: percent('90 %') }),
      [
        "note enforcement/blind-pair at metrics.uptime.target: The page of 1 h / 5 min fires above 14.4 × 10 % = 144 % bad, which even a total outage doesn't reach, and is left out. Raise the target above 93.06 %, or shorten the window.",
      ],
    ],
    [
      'a target below what any page can see',
      promise({ objective: percent('80 %') }),
      [
        "note enforcement/blind-pair at metrics.uptime.target: The page of 1 h / 5 min fires above 14.4 × 20 % = 288 % bad, which even a total outage doesn't reach, and is left out. Raise the target above 93.06 %, or shorten the window.",
        "note enforcement/blind-pair at metrics.uptime.target: The page of 6 h / 30 min fires above 6 × 20 % = 120 % bad, which even a total outage doesn't reach, and is left out. Raise the target above 83.34 %, or shorten the window.",
        'warning enforcement/silent-tier at metrics.uptime.target: No pair of windows can stand, so uptime never raises a page, not even in a total outage. Raise the target, or change the window, as the notes beside this say.',
      ],
    ],
    [
      'a percentile below what the fast page can see',
      promise({
        objective: percent('90 %'),
        indicator: { kind: 'latency', source: alb, within: time(1, '1 s'), percentile: 'p90' },
      }),
      [
        "note enforcement/blind-pair at metrics.uptime.measure: The page of 1 h / 5 min fires above 14.4 × 10 % = 144 % bad, which even a total outage doesn't reach, and is left out. Raise the target above 93.06 %, or shorten the window.",
      ],
    ],
    [
      'a week',
      promise({ window: days(7) }),
      [
        'note enforcement/slow-pair at metrics.uptime.window: 10 % of the budget of 7 d within 1 d is 0.7 times the pace that just keeps the promise, so the ticket of 1 d / 2 h would ring on a good day and is left out. Make the window at least 10 d, or live without this ticket.',
        'warning enforcement/silent-tier at metrics.uptime.window: No pair of windows can stand, so uptime never raises a ticket, not even in a total outage. Make the window at least 10 d, or live without a ticket.',
      ],
    ],
    [
      'a quarter',
      promise({ window: { kind: 'calendar', unit: 'quarter', zone: 'UTC' } }),
      [
        'note enforcement/long-window at metrics.uptime.window: A window of 90 d is longer than a month: 2 % of its budget within 1 h is 43.2 times the pace that keeps the promise, so smaller outages speak late. Read the detection times of the plan, or judge the promise by the month.',
      ],
    ],
    [
      'a budget of seconds',
      promise({ objective: percent('99.999 %') }),
      [
        'warning enforcement/budget-below-a-minute at metrics.uptime.target: 99.999 % of 30 d allows 25.92 s of failure, less than one 60 s datapoint: it is gone before any alarm can speak. Lower the target, or make the window 70 d or longer.',
      ],
    ],
    [
      '100 %',
      promise({ objective: percent('100 %') }),
      [
        'note enforcement/no-budget at metrics.uptime.target: A target of 100 % leaves no error budget, so the first bad event of uptime pages. Keep it if that is meant, or allow a small share of failures.',
      ],
    ],
    [
      'an age over 3 d',
      delay({ alarms: { ...settings, threeDays: true } }),
      [
        'note enforcement/minutes-in-a-day at metrics.delay.alarms.threeDays: An age is judged by minutes, and CloudWatch looks back at most 86 400 s in periods of 60 s, so the ticket of 3 d / 6 h is left out. Remove threeDays: the ticket of 1 d / 2 h stays.',
      ],
    ],
    [
      'an age of a low share',
      delay({ objective: percent('90 %') }),
      [
        "note enforcement/blind-pair at metrics.delay.share: The page of 1 h / 5 min fires above 14.4 × 10 % = 144 % bad, which even a total outage doesn't reach, and is left out. Raise the target above 93.06 %, or shorten the window.",
      ],
    ],
    [
      'a source without such numbers',
      promise({ indicator: { kind: 'requests', source: queue } }),
      [
        'error enforcement/unseen-source at metrics.uptime.measure: SQS counts messages and no failures, so a queue has no share of good requests. Measure the age of the oldest message, or count good and all events in a custom source.',
      ],
    ],
    [
      'a target group',
      promise({
        indicator: {
          kind: 'requests',
          source: { kind: 'alb', loadBalancer: 'app/a/1', targetGroup: 'targetgroup/b/2' },
        },
      }),
      [
        'note enforcement/shared-balancer at metrics.uptime.measure: The errors that app/a/1 makes itself are not split by target group, so those of its other groups count against targetgroup/b/2 too. Keep it if the balancer serves this group alone, or give the service a balancer of its own.',
      ],
    ],
    [
      'a target group whose balancer has no part in what is counted',
      promise({
        indicator: {
          kind: 'requests',
          source: { kind: 'alb', loadBalancer: 'app/a/1', targetGroup: 'targetgroup/b/2' },
          classes: {
            good: [],
            failed: [{ kind: 'status', from: 200, to: 299, text: '2xx' }],
            out: [{ kind: 'status', from: 500, to: 599, text: '5xx' }],
          },
        },
      }),
      [],
    ],
    [
      'a percentile with three decimals',
      promise({
        indicator: { kind: 'latency', source: alb, within: time(1, '1 s'), percentile: 'p99.999' },
      }),
      [
        'note enforcement/percentile-digits at metrics.uptime.measure: CloudWatch draws percentiles with at most 2 decimals and p99.999 has 3: the alarms count the share within the time and are exact, but no graph of AWS shows this percentile. Keep it, or write a percentile such as p99.99.',
      ],
    ],
    [
      'a silence of more than a week',
      promise({ alarms: { ...settings, silence: time(691_200, '8 d') } }),
      [
        'warning enforcement/silence-beyond-a-week at metrics.uptime.alarms.silence: CloudWatch looks back at most 604 800 s, so a silence of 8 d raises no ticket. Make it 7 d or less.',
      ],
    ],
    [
      'unknown silence without an alarm',
      promise({ noData: 'unknown' }),
      [
        'note enforcement/unwatched-silence at metrics.uptime.noData: Silence of uptime leaves the statement unproven, and no alarm tells of it. Add alarms with a silence, for example 30 min.',
      ],
    ],
    [
      'failing silence without an alarm',
      promise({ noData: 'bad' }),
      [
        'note enforcement/unwatched-silence at metrics.uptime.noData: The agreement counts silence of uptime as failure, and without a length of silence a page waits until its long window is empty. Add alarms with a silence, for example 30 min.',
      ],
    ],
    [
      'more dimensions than a metric has',
      promise({
        indicator: {
          kind: 'requests',
          source: custom({
            counts: { bad: 'Lost', total: 'Taken' },
            namespace: ':own',
            dimensions: {},
          }),
        },
      }),
      Array.from({ length: 12 }, () =>
        expect.stringMatching(
          /^error enforcement\/aws-limit at metrics\.uptime: A namespace has 1 to 255 characters and starts with no colon: :own/,
        ),
      ),
    ],
  ])('of %s', (_, metric, expected) => {
    expect(found(metric)).toEqual(expected)
  })

  it.each(['99 %', '99.99 %'])(
    'tell the window with which a silent page and ticket can stand, since no target helps: %s',
    (target) => {
      const { findings } = plan(checkout([promise({ window: days(1), objective: percent(target) })]), book)
      const silent = findings.filter(({ rule }) => rule.id === 'enforcement/silent-tier')
      expect(silent.map(({ at, fix }) => `${at.join('.')}: ${fix}`)).toEqual([
        'metrics.uptime.window: Make the window longer than 2 d 2 h, or live without a page.',
        'metrics.uptime.window: Make the window at least 10 d, or live without a ticket.',
      ])
    },
  )

  it('tell that the place is missing', () => {
    const { runs: _, ...placeless } = checkout([promise()])
    const { plan: made, findings } = plan(placeless, book)
    expect(findings).toEqual([
      {
        rule: expect.objectContaining({ id: 'enforcement/no-place', severity: 'error' }),
        at: ['metrics', 'uptime', 'measure'],
        says: "uptime is read from CloudWatch, and the agreement doesn't say in which account and region.",
        fix: 'Add runs with an account of the provider and a region.',
      },
    ])
    expect(made).toMatchObject({
      place: null,
      topics: [],
      subscriptions: [],
      dashboards: [],
      monthlyCost: '0.00',
    })
  })

  it.each([
    [[], 'error enforcement/nobody-told at responsibilities.escalation: The escalation names nobody, so'],
    [
      [level(0, '0 s', 'nobody')],
      'error enforcement/nobody-told at responsibilities.escalation.0.to: nobody is no contact of payments-platform with an email or https endpoint, so',
    ],
  ])('tell that nobody would hear', (escalation, expected) => {
    const responsibilities = { provider: [], customer: [], escalation, complaints: [] }
    expect(found(promise(), { responsibilities })).toEqual([expect.stringContaining(expected)])
  })

  it('tell which promises the dashboard has no room for', () => {
    const metrics = Array.from({ length: 126 }, (_, at) => promise({ id: `m${at}` }))
    const notes = plan(checkout(metrics), book).findings
    expect(notes.map(({ rule, at }) => `${rule.id} ${at.join('.')}`)).toEqual([
      'enforcement/dashboard-room metrics.m124',
      'enforcement/dashboard-room metrics.m125',
    ])
  })
})
