import type {
  Agreement,
  AlarmSettings,
  Book,
  Credit,
  CustomSource,
  Duration,
  EscalationLevel,
  Metric,
  Party,
  Percent,
  Source,
  TicketIndicator,
  Window,
} from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { signal } from '../src/signal/indicator-signal.ts'
import type { Signal } from '../src/signal/signal.ts'
import { isMeasured } from '../src/signal/verification.ts'
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
    entry: more.id ?? 'uptime',
    of: 'available',
    objective,
    target: { kind: 'share', operator: '>=', least: objective },
    targetText: `>= ${objective.text}`,
    indicator: { kind: 'requests', source: alb },
    window: month,
    noData: 'good',
    alarms: settings,
    ramp: [],
    partialPeriod: 'own period',
    requires: [],
    exclusions: [],
    binding: 'target only',
    ...more,
  }
}

/** Tickets of a repository, answered in the times given. */
export function tickets(within: TicketIndicator['within'] = {}): TicketIndicator {
  return {
    kind: 'tickets',
    tracker: { kind: 'github', repository: 'acme-example/support' },
    start: 'opened',
    stop: 'first human reply',
    pauses: [],
    within,
    calendars: {},
    outside: {},
  }
}

/** A credit by steps of the attainment: below the bound, this share of the monthly fee. */
export function credit(...steps: readonly (readonly [below: string, pays: string])[]): Credit {
  return {
    base: 'monthly fee',
    charge: { text: 'monthly fee', what: 'fee', period: 'month', scope: 'service', without: [] },
    schedule: {
      kind: 'steps',
      by: 'attainment',
      steps: steps.map(([below, pays], index) => {
        const next = steps[index + 1]?.[0]
        const from = next === undefined ? {} : { from: { value: percent(next).ratio, inclusive: true } }
        return {
          range: { ...from, to: { value: percent(below).ratio, inclusive: false } },
          pays: { kind: 'share', ratio: percent(pays).ratio, text: pays },
          text: `< ${below} -> ${pays}`,
        }
      }),
    },
    minimumOutage: time(0, '0 s'),
    allowance: percent('0 %'),
    fromMiss: 1,
    caps: [],
    terms: { form: 'future invoices', expires: 'never', automatic: true },
  }
}

/** A level of an escalation. */
export function level(seconds: number, text: string, to: string): EscalationLevel {
  const after = { kind: 'elapsed', ...time(seconds, text) } as const
  return { after, to, via: [], kind: 'hierarchical', severities: [] }
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
    kind: 'sla',
    extends: [],
    stakeholders: { provider: 'payments-platform', customer: 'acme', informed: [], roles: [] },
    requirements: [{ id: 'available', serves: ['sell'], says: 'The checkout answers.' }],
    metrics,
    responsibilities: {
      provider: [{ says: 'Runs the checkout.' }],
      customer: [{ says: 'Retries a failed payment.' }],
      escalation: [level(900, '15 min', 'on-call'), level(3600, '1 h', 'duty-manager')],
      complaints: [],
    },
    agreed: { effective: '2026-10-01', prevailsOver: [], subjectTo: [] },
    review: { every: '3 months', next: '2027-01-15', triggers: [] },
    entities: [],
    wins: {},
    absent: [],
    exclusions: [],
    remedies: { stacking: [], caps: [], sole: false },
    rights: [],
    dependencies: [],
    reports: [],
    documents: [],
    definitions: [],
    fees: [],
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
  const found = isMeasured(indicator) ? signal(indicator) : null
  if (found === null || found.kind === 'unseen') throw new Error('This sample has no numbers.')
  return found
}
