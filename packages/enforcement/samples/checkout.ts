import type {
  Agreement,
  AlarmSettings,
  Book,
  CustomSource,
  Duration,
  Metric,
  Party,
  Percent,
  Source,
  Window,
} from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { signal } from '../src/signal/indicator-signal.ts'
import type { Signal } from '../src/signal/signal.ts'
import type { Watched } from '../src/watched.ts'

/** A share as written, for example `99.9 %`. */
export function percent(text: string): Percent {
  return { ratio: new Fraction(text.replace(' %', '')).div(100), text }
}

/** Elapsed time as written, by its seconds. */
export function time(seconds: number | string, text: string): Duration {
  return { seconds: new Fraction(seconds), text }
}

export const month: Window = { kind: 'calendar', unit: 'month', zone: 'Europe/London' }

/** A rolling window of so many days. */
export function days(count: number): Window {
  return { kind: 'rolling', length: time(count * 86_400, `${count} d`), zone: 'UTC' }
}

export const alb: Source = { kind: 'alb', loadBalancer: 'app/checkout/50dc6c495c0c9188' }
export const queue: Source = { kind: 'sqs', queue: 'order-events' }

/** A source of the provider's own metrics. */
export function custom(more: Partial<CustomSource>): CustomSource {
  return { kind: 'custom', namespace: 'Orders/Events', dimensions: { Customer: 'acme' }, ...more }
}

export const settings: AlarmSettings = { minimumEvents: 20, silence: null, threeDays: false }

/** A promise of 99.9 % of a checkout's requests by the month, unless told otherwise. */
export function promise(more: Partial<Metric> = {}): Metric {
  const objective = more.objective ?? percent('99.9 %')
  return {
    id: 'uptime',
    of: 'available',
    objective,
    targetText: `>= ${objective.text}`,
    indicator: { kind: 'requests', source: alb },
    window: month,
    noData: 'good',
    alarms: settings,
    ...more,
  }
}

/** A promise of 99.5 % of minutes in which nothing waits longer than 5 min. */
export function delay(more: Partial<Metric> = {}): Metric {
  return promise({
    id: 'delay',
    objective: percent('99.5 %'),
    targetText: '<= 5 min',
    indicator: { kind: 'age', source: queue, within: time(300, '5 min') },
    ...more,
  })
}

function party(id: string, name: string, contacts: Party['contacts'] = {}): [string, Party] {
  return [id, { id, name, accounts: {}, approvers: [], contacts }]
}

export const book: Book = {
  parties: new Map([
    party('payments-platform', 'Payments Platform', {
      'on-call': { https: 'https://events.example.com/payments/on-call' },
      'duty-manager': { email: 'duty-manager@example.com' },
    }),
    party('acme', 'Acme Storefront'),
  ]),
  calendars: new Map(),
}

export const place = { account: '111122223333', region: 'eu-west-1' }

/** The checkout's agreement with these promises. */
export function checkout(metrics: readonly Metric[], more: Partial<Agreement> = {}): Agreement {
  return {
    id: 'acme/checkout-api',
    version: 4,
    title: 'Checkout API for Acme',
    status: 'agreed',
    runs: place,
    objectives: [{ id: 'sell', says: "Acme's shoppers can pay at any hour of any day." }],
    stakeholders: { provider: 'payments-platform', customer: 'acme', informed: [] },
    requirements: [{ id: 'available', serves: ['sell'], says: 'The checkout answers.' }],
    metrics,
    responsibilities: {
      provider: ['Runs the checkout.'],
      customer: ['Retries a failed payment.'],
      escalation: [
        { after: time(900, '15 min'), to: 'on-call' },
        { after: time(3600, '1 h'), to: 'duty-manager' },
      ],
    },
    agreed: { effective: '2026-10-01' },
    review: { every: '3 months', next: '2027-01-15' },
    digest: 'c0ffee'.padEnd(64, '0'),
    file: 'slas/acme/checkout-api/agreement.yaml',
    ...more,
  }
}

/** A promise of the checkout as alarms see it. */
export function watched(metric: Metric, more: Partial<Agreement> = {}): Watched {
  return { agreement: checkout([metric], more), book, place, metric, signal: measured(metric) }
}

/** The numbers behind a promise; a test asks only for promises that have some. */
export function measured({ indicator }: Metric): Signal {
  const found = indicator.kind === 'tickets' ? null : signal(indicator)
  if (found === null || found.kind === 'unseen') throw new Error('This sample has no numbers.')
  return found
}
