import { describe, expect, it } from 'vitest'
import {
  alb,
  credit as creditOf,
  delay,
  level,
  month,
  percent,
  promise,
  tickets,
  time,
  watched,
} from '../../samples/checkout.ts'
import { burnPairs } from '../alarm/burn-pair.ts'
import { firstBadText, legText } from './leg-text.ts'
import { oneBadWords } from './indicator-words.ts'
import { silenceText } from './silence-text.ts'
import { tierText } from './tier-text.ts'

const credit = creditOf(['99.9 %', '10 %'])

const pages = burnPairs(promise()).standing.filter(({ tier }) => tier === 'page')

describe('the text of a page', () => {
  it('names whom it fails, why it rings, what was promised, who is next, when it ends and where to look', () => {
    const text = tierText(watched(promise({ credit })), 'page', {
      pairs: pages,
      firstBad: false,
      silence: null,
    })
    expect(text.split('\n')).toEqual([
      'Checkout API for Acme is spending the error budget of its promise to Acme Storefront too fast: "The checkout answers." (uptime)',
      'It rings for one of these:',
      "- more than 1.44 % of requests failed in the last 1 h, and in the last 5 min: 2 % of the month's 43 min 12 s is spent; at this pace all of it in 2 d 2 h.",
      "- more than 0.6 % of requests failed in the last 6 h, and in the last 30 min: 5 % of the month's 43 min 12 s is spent; at this pace all of it in 5 d.",
      'Payments Platform promised: at least 99.9 % of requests succeed in each calendar month (Europe/London). A miss pays back 10 % of the monthly fee.',
      "Told now: on-call. If it isn't over: after 1 h call duty-manager.",
      'It ends by itself within about 30 min of the last failure.',
      'Dashboard: https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#dashboards/dashboard/nines-acme_checkout-api',
      'Agreement: acme/checkout-api (slas/acme/checkout-api/agreement.yaml)',
    ])
  })

  it('tells the first bad event and a silence that counts as failure', () => {
    const strict = watched(promise({ objective: percent('100 %'), noData: 'bad' }))
    const text = tierText(strict, 'page', { pairs: [], firstBad: true, silence: '30 min' })
    expect(text.split('\n').slice(0, 5)).toEqual([
      'Checkout API for Acme is breaking its promise to Acme Storefront: "The checkout answers." (uptime)',
      'It rings for one of these:',
      '- a request failed in the last 5 min, and the promise allows none.',
      '- CloudWatch has had no data for 30 min, which the agreement counts as failure.',
      'Payments Platform promised: 100 % of requests succeed in each calendar month (Europe/London).',
    ])
  })

  it('keeps the reason, the next to call and the promise when authors write at length', () => {
    const long = watched(promise({ credit }), {
      title: 'T'.repeat(300),
      requirements: [{ id: 'available', serves: [], says: 'S'.repeat(900) }],
      file: `slas/${'f'.repeat(300)}`,
    })
    const lines = tierText(long, 'page', { pairs: pages, firstBad: false, silence: null }).split('\n')
    expect(lines.map((line) => line.slice(0, 12))).toEqual([
      'TTTTTTTTTTTT',
      'It rings for',
      '- more than ',
      '- more than ',
      'Payments Pla',
      'Told now: on',
      'Dashboard: h',
    ])
  })
})

describe('the text of a ticket', () => {
  it('has one reason, and asks nobody to call', () => {
    const ticket = burnPairs(promise()).standing.filter(({ tier }) => tier === 'ticket')
    const text = tierText(watched(promise({ of: 'unheard of' })), 'ticket', {
      pairs: ticket,
      firstBad: false,
      silence: null,
    })
    expect(text.split('\n').slice(0, 5)).toEqual([
      'Checkout API for Acme is slowly overspending the error budget of its promise to Acme Storefront (uptime)',
      "It rings because more than 0.3 % of requests failed in the last 1 d, and in the last 2 h: 10 % of the month's 43 min 12 s is spent; at this pace all of it in 10 d.",
      'Payments Platform promised: at least 99.9 % of requests succeed in each calendar month (Europe/London).',
      'Told: on-call.',
      'It ends by itself within about 2 h of the last failure.',
    ])
  })

  it('says so when nobody is named, first or next', () => {
    const escalation = [level(900, '15 min', 'on-call')]
    const one = { provider: [], customer: [], escalation, complaints: [] }
    const causes = { pairs: pages, firstBad: false, silence: null }
    const last = watched(promise(), { responsibilities: one })
    expect(tierText(last, 'page', causes)).toContain('Told now: on-call. Nobody is named to be told next.')
    const none = watched(promise(), { responsibilities: { ...one, escalation: [] } })
    expect(tierText(none, 'page', causes)).toContain('Nobody is named to be told.')
  })
})

describe('the text of a part', () => {
  it('says what its window sees, and that it tells nobody', () => {
    const [pair] = pages
    if (pair === undefined) throw new Error('The sample pages.')
    expect(legText(watched(promise()), pair, 'long').split('\n')).toEqual([
      'More than 1.44 % of requests failed in the last 1 h.',
      'Part of the page of uptime, Checkout API for Acme; it tells nobody by itself.',
      "The long window of its pair: 2 % of the month's 43 min 12 s is spent; at this pace all of it in 2 d 2 h.",
      'Payments Platform promised: at least 99.9 % of requests succeed in each calendar month (Europe/London).',
      'Agreement: acme/checkout-api (slas/acme/checkout-api/agreement.yaml)',
    ])
    expect(legText(watched(promise()), pair, 'short').split('\n').slice(0, 3)).toEqual([
      'More than 1.44 % of requests failed in the last 5 min.',
      'Part of the page of uptime, Checkout API for Acme; it tells nobody by itself.',
      'The short window of its pair: ends the page soon after the cause ends.',
    ])
    expect(firstBadText(watched(promise())).split('\n')[0]).toBe(
      'A request failed in the last 5 min, and the promise allows none.',
    )
  })
})

describe('the text of silence', () => {
  it.each([
    ['good', 'The agreement counts a minute without data as good, so no other alarm speaks meanwhile.'],
    ['bad', 'The agreement counts a minute without data as failure, so this pages.'],
    ['skip', 'The agreement leaves a minute without data out, so no other alarm speaks meanwhile.'],
    ['unknown', 'A statement over such minutes stays unproven, and no other alarm speaks meanwhile.'],
  ] as const)('where a minute without data is %s', (noData, reading) => {
    expect(
      silenceText(watched(promise({ noData })), '30 min')
        .split('\n')
        .slice(0, 2),
    ).toEqual([
      'Checkout API for Acme: no data on uptime for 30 min. Either it has stopped serving Acme Storefront, or nobody measures it any more.',
      reading,
    ])
  })
})

describe('one bad thing', () => {
  it.each([
    [promise(), 'A request failed'],
    [
      promise({ indicator: { kind: 'latency', source: alb, within: time(1, '1 s') } }),
      'A request took longer than 1 s',
    ],
    [delay(), 'Something waited longer than 5 min'],
    [
      promise({
        window: month,
        indicator: tickets(),
      }),
      'A ticket was late',
    ],
  ])('is told', (metric, expected) => {
    expect(oneBadWords(metric)).toBe(expected)
  })
})
