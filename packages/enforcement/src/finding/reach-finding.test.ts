import type { Agreement, Metric } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import {
  alb,
  book,
  checkout,
  delay,
  percent,
  promise,
  settings,
  tickets,
  time,
} from '../../samples/checkout.ts'
import { planFindings } from '../findings.ts'

function told(metrics: readonly Metric[], more: Partial<Agreement> = {}): readonly string[] {
  return planFindings(checkout(metrics, more), book).map(({ says, fix }) => `${says} ${fix}`)
}

describe('what alarms leave aside is told', () => {
  it.each<[string, Metric, string]>([
    [
      'hours',
      promise({ during: 'office' }),
      'uptime counts in the working time of office alone, and its alarms look at every hour: they ring outside of it too, and what comes there thins out a failure within. Add a mute rule of CloudWatch for the hours outside of office, or drop during.',
    ],
    [
      'single things',
      promise({ per: 'instance', requires: [{ kind: 'one-of', attribute: 'plan', values: ['gold'] }] }),
      'uptime is promised to each instance by itself, and its alarms watch the source as a whole: one that fails alone hides among the others. Leave it to the statement, or write a metric for each with a source of its own.',
    ],
    [
      'conditions',
      promise({
        requires: [
          { kind: 'one-of', attribute: 'plan', values: ['gold', 'silver'] },
          { kind: 'number', attribute: 'zones', range: {}, text: '>= 2' },
        ],
      }),
      'uptime holds only where plan is gold or silver and zones is >= 2, and its alarms watch all that the source counts. Leave it to the statement, or write a metric for each with a source of its own.',
    ],
    [
      'a later target',
      promise({
        ramp: [
          {
            from: '2027-01-01',
            target: { kind: 'number', operator: '>=', value: new Fraction(1) },
            text: '>= 99.95 %',
          },
        ],
      }),
      'From 2027-01-01 on uptime has the target >= 99.95 %, and a plan knows no date: its alarms stay at >= 99.9 %. Write >= 99.95 % as the target on 2027-01-01, and apply.',
    ],
    [
      'a witness',
      promise({ decides: 'customer logs' }),
      'By the customer logs it is decided what uptime came to, and its alarms watch CloudWatch: they can ring where nothing is missed, and be silent where something is. Keep it if the two agree, or let cloudwatch decide.',
    ],
    [
      'a mean over intervals',
      promise({ indicator: { kind: 'intervals', source: alb, every: time(300, '5 min'), empty: 'skip' } }),
      'No alarm is made for a mean over intervals, so uptime is judged by the statement alone, from what CloudWatch counted. Keep it, or promise a share of requests, a latency or an age beside it.',
    ],
    [
      'a mean over intervals of what nothing counts',
      promise({
        indicator: {
          kind: 'intervals',
          source: { kind: 'rest-api', name: 'quotes' },
          every: time(300, '5 min'),
          empty: 'skip',
          classes: { good: [], failed: [], out: [{ kind: 'word', text: 'load test' }] },
        },
      }),
      "A REST API doesn't count load test apart, so neither an alarm nor the statement can tell it from other requests. No alarm is made for a mean over intervals, so uptime is judged by the statement alone, from facts that are handed in. Keep it, or promise a share of requests, a latency or an age beside it.",
    ],
    [
      'a mean time',
      promise({ indicator: { kind: 'average', source: alb } }),
      'No alarm is made for a mean time, so uptime is judged by the statement alone, from facts that are handed in. Keep it, or promise a share of requests, a latency or an age beside it.',
    ],
    [
      'settings that no alarm uses',
      promise({
        indicator: tickets(),
        alarms: { minimumEvents: 50, silence: time(3600, '1 h'), threeDays: true },
      }),
      'uptime has no alarm, so minimumEvents and silence and threeDays of its alarms change nothing. Take minimumEvents and silence and threeDays out.',
    ],
    [
      'a setting of events in a promise of minutes',
      delay({ alarms: { ...settings, minimumEvents: 50 } }),
      'delay counts minutes, so minimumEvents of its alarms changes nothing. Take minimumEvents out.',
    ],
  ])('%s', (_, metric, expected) => {
    expect(told([metric])).toEqual([expected])
  })

  it('settings of a budget that isn’t there', () => {
    const strict = promise({
      objective: percent('100 %'),
      noData: 'unknown',
      alarms: { minimumEvents: 50, silence: time(900, '15 min'), threeDays: true },
    })
    expect(told([strict]).at(-1)).toBe(
      'uptime pages at the first bad event, so minimumEvents and threeDays of its alarms change nothing. Take minimumEvents and threeDays out.',
    )
    const unwatched = promise({ indicator: tickets(), noData: 'unknown', alarms: strict.alarms })
    expect(told([unwatched])).toEqual([expect.not.stringContaining('silence')])
  })

  it('what is let off, once for all promises', () => {
    const metrics = [
      promise({ exclusions: ['works', 'storm'] }),
      delay({ exclusions: ['works'] }),
      promise({ id: 'other' }),
    ]
    expect(told(metrics)).toEqual([
      'The statement lets works, storm off, and alarms know nothing of it: those of uptime, delay ring meanwhile. Add a mute rule of CloudWatch for planned work, and expect the alarms in what nobody planned.',
    ])
  })
})

function every(seconds: number): Metric {
  const indicator = {
    kind: 'intervals',
    source: alb,
    every: time(seconds, `${seconds} s`),
    empty: 'skip',
  } as const
  return promise({ indicator })
}

describe('evidence that CloudWatch forgets too soon', () => {
  const kept = { count: 15, unit: 'month', text: '15 months' } as const
  const authority = { decides: 'cloudwatch', disagreement: 'the deciding one holds', kept } as const
  it.each<[string, readonly Metric[], NonNullable<Agreement['authority']>, string | undefined]>([
    [
      'minutes of a level',
      [promise(), delay()],
      authority,
      'the evidence of delay is gone there after 15 d. Read the facts at least every 15 d, and keep the files for 15 months.',
    ],
    ['minutes of silence', [promise({ noData: 'bad' })], authority, 'uptime is gone there after 15 d.'],
    ['intervals of 1 min', [every(60)], authority, 'after 15 d.'],
    ['intervals of 5 min', [every(300)], authority, 'after 63 d.'],
    ['intervals of 1 h', [every(3600)], authority, undefined],
    ['hours', [promise()], authority, undefined],
    [
      'hours of two years',
      [promise()],
      { ...authority, kept: { count: 2, unit: 'year', text: '2 years' } },
      'Records are kept 2 years, and CloudWatch keeps minutes 15 d, 5 min 63 d and hours 455 d: the evidence of uptime is gone there after 455 d.',
    ],
    ['what others decide', [delay()], { ...authority, decides: 'customer logs' }, undefined],
    [
      'what others decide after a look at both',
      [delay()],
      { ...authority, decides: 'customer logs', disagreement: 'the mean holds' },
      'delay is gone there after 15 d.',
    ],
    ['one metric that others decide', [delay({ decides: 'customer logs' })], authority, undefined],
    [
      'a share that is handed in',
      [
        promise({
          objective: percent('99 %'),
          indicator: { kind: 'requests', source: { kind: 'reported', by: 'status page' } },
        }),
      ],
      authority,
      undefined,
    ],
  ])('%s', (_, metrics, decided, expected) => {
    const found = told(metrics, { authority: decided }).filter((line) => line.startsWith('Records'))
    expect(found).toEqual(expected === undefined ? [] : [expect.stringContaining(expected)])
  })
})
