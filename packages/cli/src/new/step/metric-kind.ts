import type { Choice } from '../asking/prompter.ts'
import type { PlainMap } from '../writing/sheet.ts'
import type { KindName } from './level.ts'

/** A kind of metric: how it is offered, its key under `measure`, and a sound metric to start from. */
export interface MetricKind {
  readonly kind: KindName
  readonly label: string
  readonly hint: string
  readonly measure:
    | 'requests'
    | 'latency'
    | 'downtime'
    | 'age'
    | 'deliveries'
    | 'tickets'
    | 'survey'
    | 'attested'
  /** The name that such a metric mostly has. */
  readonly name: string
  /** What a metric of this kind says where nothing was answered yet; every question replaces a part of it. */
  readonly start: PlainMap
  /** Kinds of sources, by the key that chooses them. */
  readonly sources: readonly string[]
}

const balancer = { alb: 'app/checkout/50dc6c495c0c9188' }
const webSources = ['alb', 'restApi', 'httpApi', 'lambda', 'custom']

/** How outages are counted that somebody reports, where nothing else is said. */
const outage = { partial: 'exact', overlap: 'union', begins: 'first failure' }

/** Every kind of metric that is asked for. */
export const metricKinds: readonly MetricKind[] = [
  {
    kind: 'requests',
    label: 'The share of requests that succeed',
    hint: '>= 99.9 %',
    measure: 'requests',
    name: 'uptime',
    start: { target: '>= 99.9 %', measure: { requests: balancer } },
    sources: webSources,
  },
  {
    kind: 'latency',
    label: 'The share of requests that are quick enough',
    hint: '>= 95 % within 300 ms',
    measure: 'latency',
    name: 'speed',
    start: { target: '>= 95 %', measure: { latency: { ...balancer, within: '300 ms' } } },
    sources: webSources,
  },
  {
    kind: 'percentile',
    label: 'The time that nearly all requests keep',
    hint: 'p99 <= 800 ms',
    measure: 'latency',
    name: 'response-time',
    start: { target: '<= 800 ms', measure: { latency: { ...balancer, percentile: 'p99' } } },
    sources: webSources,
  },
  {
    kind: 'downtime',
    label: 'The time that it is up',
    hint: '>= 99.9 % of a month',
    measure: 'downtime',
    name: 'up',
    start: {
      target: '>= 99.9 %',
      partialPeriod: 'own period',
      measure: { downtime: { reported: 'provider monitoring', every: '1 min', down: 'all fail', ...outage } },
    },
    sources: ['canary', 'reported'],
  },
  {
    kind: 'age',
    label: 'How long the oldest item waits',
    hint: '<= 5 min',
    measure: 'age',
    name: 'delay',
    start: { target: '<= 5 min', share: '>= 99.5 %', measure: { age: { sqs: 'order-events' } } },
    sources: ['sqs', 'custom'],
  },
  {
    kind: 'deliveries',
    label: 'Work that arrives in time',
    hint: '<= 24 h, for 99 % of it',
    measure: 'deliveries',
    name: 'punctuality',
    start: {
      target: '<= 24 h',
      share: '>= 99 %',
      measure: { deliveries: { reported: 'provider monitoring', start: 'scheduled', stop: 'delivered' } },
    },
    sources: ['reported', 'custom'],
  },
  {
    kind: 'tickets',
    label: 'How soon a person answers a ticket',
    hint: 'P1 within 15 min',
    measure: 'tickets',
    name: 'first-response',
    start: {
      target: { P1: '15 min' },
      share: '>= 95 %',
      measure: { tickets: { github: 'acme/support', start: 'opened', stop: 'first human reply' } },
    },
    sources: ['github', 'reported'],
  },
  {
    kind: 'survey',
    label: 'The share of people who are content',
    hint: '>= 80 % answer 4 or 5',
    measure: 'survey',
    name: 'satisfaction',
    start: {
      target: '>= 80 %',
      measure: {
        survey: {
          question: 'How do you rate the service?',
          scale: [1, 5],
          positiveFrom: 4,
          minimumResponses: 30,
          asked: 'Everybody who uses it',
        },
      },
    },
    sources: [],
  },
  {
    kind: 'attested',
    label: 'Something that people state and show',
    hint: 'kept',
    measure: 'attested',
    name: 'trial',
    start: {
      target: 'kept',
      measure: {
        attested: { by: 'provider', states: 'A backup was restored as a trial.', evidence: ['protocol'] },
      },
    },
    sources: [],
  },
]

/** The kind with a name; undefined where there is none. */
export function kindNamed(name: string): MetricKind | undefined {
  return metricKinds.find(({ kind }) => kind === name)
}

/** The kinds to choose from. */
export const kindChoices: readonly Choice[] = metricKinds.map(({ kind, label, hint }) => ({
  value: kind,
  label,
  hint,
}))
