import type { Agreement, AlarmSettings, Book, Metric, Party, Window } from '@nines/agreement'
import { Fraction } from 'fraction.js'

/** The three agreements of slas/ as the model values that reading gives. */

const settings: AlarmSettings = { minimumEvents: 20, silence: null, threeDays: false }

/** A share as written, for example `99.9 %`. */
export function percent(text: string): Metric['objective'] {
  return { ratio: new Fraction(text.replace(' %', '')).div(100), text }
}

/** Elapsed time as written, by its seconds. */
export function seconds(count: number | string, text: string): { seconds: Fraction; text: string } {
  return { seconds: new Fraction(count), text }
}

/** A calendar month somewhere. */
export function month(zone: string): Window {
  return { kind: 'calendar', unit: 'month', zone }
}

function party(id: string, name: string, more: Partial<Party> = {}): [string, Party] {
  return [id, { id, name, accounts: {}, approvers: [], contacts: {}, ...more }]
}

export const book: Book = {
  parties: new Map([
    party('payments-platform', 'Payments Platform', {
      accounts: { production: '111122223333' },
      contacts: {
        'on-call': { https: 'https://events.example.com/payments/on-call' },
        'duty-manager': { email: 'duty-manager@example.com' },
      },
    }),
    party('order-platform', 'Order Platform', {
      accounts: { production: '444455556666' },
      contacts: {
        'on-call': { https: 'https://events.example.com/orders/on-call' },
        support: { email: 'order-support@example.com' },
      },
    }),
    party('acme', 'Acme Storefront'),
    party('globex', 'Globex Insurance'),
    party('finance', 'Finance'),
  ]),
  calendars: new Map(),
}

const checkout = { kind: 'alb', loadBalancer: 'app/checkout/50dc6c495c0c9188' } as const

/** The checkout's uptime, the promise that most tests look at. */
export const uptime: Metric = {
  id: 'uptime',
  of: 'available',
  objective: percent('99.9 %'),
  targetText: '>= 99.9 %',
  indicator: { kind: 'requests', source: checkout },
  window: month('Europe/London'),
  noData: 'good',
  alarms: settings,
  credit: {
    base: 'monthly fee',
    steps: [
      { below: percent('99.9 %'), pays: percent('10 %'), text: '< 99.9 % -> 10 %' },
      { below: percent('99 %'), pays: percent('25 %'), text: '< 99 % -> 25 %' },
      { below: percent('95 %'), pays: percent('100 %'), text: '< 95 % -> 100 %' },
    ],
    cap: percent('100 %'),
  },
}

export const checkoutApi: Agreement = {
  id: 'acme/checkout-api',
  version: 4,
  title: 'Checkout API for Acme',
  status: 'agreed',
  runs: { account: '111122223333', region: 'eu-west-1' },
  objectives: [
    { id: 'sell-at-any-hour', says: "Acme's shoppers can pay at any hour of any day." },
    { id: 'no-lost-baskets', says: 'Nobody leaves a full basket because paying takes too long.' },
  ],
  stakeholders: { provider: 'payments-platform', customer: 'acme', informed: ['finance'] },
  requirements: [
    { id: 'available', serves: ['sell-at-any-hour'], says: 'The checkout answers.' },
    { id: 'quick', serves: ['no-lost-baskets'], says: 'The checkout answers before a shopper gives up.' },
  ],
  metrics: [
    uptime,
    {
      id: 'speed',
      of: 'quick',
      objective: percent('95 %'),
      targetText: '>= 95 %',
      indicator: { kind: 'latency', source: checkout, within: seconds('0.3', '300 ms') },
      window: month('Europe/London'),
      noData: 'good',
      alarms: settings,
    },
  ],
  responsibilities: {
    provider: ['Runs the checkout in at least two availability zones.'],
    customer: ['Retries a failed payment with back-off, at most three times.'],
    escalation: [
      { after: seconds(900, '15 min'), to: 'on-call' },
      { after: seconds(3600, '1 h'), to: 'duty-manager' },
    ],
  },
  agreed: { effective: '2026-10-01' },
  review: { every: '3 months', next: '2027-01-15' },
  digest: 'c0ffee'.padEnd(64, '0'),
  file: 'slas/acme/checkout-api/agreement.yaml',
}

export const orderEvents: Agreement = {
  id: 'acme/order-events',
  version: 1,
  title: 'Order events for Acme',
  status: 'agreed',
  runs: { account: '444455556666', region: 'eu-central-1' },
  objectives: [
    { id: 'ship-today', says: "Acme's warehouse sees an order soon enough to ship it the same day." },
    { id: 'somebody-answers', says: 'When orders are stuck, Acme talks to a person.' },
  ],
  stakeholders: { provider: 'order-platform', customer: 'acme', informed: [] },
  requirements: [
    { id: 'fresh', serves: ['ship-today'], says: 'An order reaches the warehouse within minutes.' },
    { id: 'delivered', serves: ['ship-today'], says: 'Every order that was taken is delivered.' },
    { id: 'answered', serves: ['somebody-answers'], says: 'A person answers when something is stuck.' },
  ],
  metrics: [
    {
      id: 'delay',
      of: 'fresh',
      objective: percent('99.5 %'),
      targetText: '<= 5 min',
      indicator: {
        kind: 'age',
        source: { kind: 'sqs', queue: 'order-events' },
        within: seconds(300, '5 min'),
      },
      window: month('Europe/London'),
      noData: 'good',
      alarms: settings,
    },
    {
      id: 'delivery',
      of: 'delivered',
      objective: percent('99.9 %'),
      targetText: '>= 99.9 %',
      indicator: {
        kind: 'requests',
        source: {
          kind: 'custom',
          namespace: 'Orders/Events',
          dimensions: { Customer: 'acme' },
          counts: { good: 'Delivered', total: 'Taken' },
        },
      },
      window: month('Europe/London'),
      noData: 'unknown',
      alarms: { ...settings, silence: seconds(1800, '30 min') },
      credit: {
        base: 'monthly fee',
        steps: [{ below: percent('99.9 %'), pays: percent('10 %'), text: '< 99.9 % -> 10 %' }],
        cap: percent('10 %'),
      },
    },
    {
      id: 'first-response',
      of: 'answered',
      objective: percent('95 %'),
      targetText: 'P1 15 min, P2 4 business hours',
      indicator: {
        kind: 'tickets',
        tracker: 'acme-example/order-support',
        start: 'opened',
        stop: 'first human reply',
        calendar: 'london-office',
        within: {
          P1: { kind: 'elapsed', ...seconds(900, '15 min') },
          P2: { kind: 'business-hours', ...seconds(14_400, '4 business hours') },
        },
      },
      window: month('Europe/London'),
      noData: 'good',
      alarms: settings,
    },
  ],
  responsibilities: {
    provider: ['Keeps an order for 14 days.'],
    customer: ['Acknowledges each order within a minute of receiving it.'],
    escalation: [
      { after: seconds(900, '15 min'), to: 'on-call' },
      { after: seconds(7200, '2 h'), to: 'support' },
    ],
  },
  agreed: { effective: '2026-10-01' },
  review: { every: '3 months', next: '2027-01-04' },
  digest: 'facade'.padEnd(64, '0'),
  file: 'slas/acme/order-events/agreement.yaml',
}

const quotes = { kind: 'rest-api', name: 'quotes', stage: 'prod' } as const

export const quotesApi: Agreement = {
  id: 'globex/quotes-api',
  version: 2,
  title: 'Insurance quotes for Globex',
  status: 'agreed',
  runs: { account: '111122223333', region: 'eu-west-1' },
  objectives: [
    {
      id: 'quote-while-they-ask',
      says: 'A customer of Globex gets a quote while still on the page.',
    },
  ],
  stakeholders: { provider: 'payments-platform', customer: 'globex', informed: ['finance'] },
  requirements: [
    { id: 'available', serves: ['quote-while-they-ask'], says: 'A request for a quote is answered.' },
    { id: 'quick', serves: ['quote-while-they-ask'], says: 'The answer comes while the customer waits.' },
    {
      id: 'computed',
      serves: ['quote-while-they-ask'],
      says: 'The pricing function behind the API does its work.',
    },
  ],
  metrics: [
    {
      id: 'answers',
      of: 'available',
      objective: percent('99.5 %'),
      targetText: '>= 99.5 %',
      indicator: { kind: 'requests', source: quotes },
      window: month('Europe/Berlin'),
      noData: 'good',
      alarms: settings,
      credit: {
        base: 'monthly fee',
        steps: [
          { below: percent('99.5 %'), pays: percent('5 %'), text: '< 99.5 % -> 5 %' },
          { below: percent('99 %'), pays: percent('15 %'), text: '< 99 % -> 15 %' },
        ],
        cap: percent('15 %'),
      },
    },
    {
      id: 'response-time',
      of: 'quick',
      objective: percent('99 %'),
      targetText: '<= 800 ms',
      indicator: { kind: 'latency', source: quotes, within: seconds('0.8', '800 ms'), percentile: 'p99' },
      window: month('Europe/Berlin'),
      noData: 'good',
      alarms: settings,
    },
    {
      id: 'pricing',
      of: 'computed',
      objective: percent('99.9 %'),
      targetText: '>= 99.9 %',
      indicator: { kind: 'requests', source: { kind: 'lambda', functionName: 'quotes-pricing' } },
      window: month('Europe/Berlin'),
      noData: 'good',
      alarms: settings,
    },
  ],
  responsibilities: {
    provider: ['Keeps the price tables of the current and the coming month loaded.'],
    customer: ['Sends at most 50 requests a second.'],
    escalation: [{ after: seconds(1800, '30 min'), to: 'on-call' }],
  },
  agreed: { effective: '2026-09-01' },
  review: { every: '6 months', next: '2027-02-01' },
  digest: 'decade'.padEnd(64, '0'),
  file: 'slas/globex/quotes-api/agreement.yaml',
}
