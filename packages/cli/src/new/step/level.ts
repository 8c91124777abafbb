/** A level that customers often ask for: its usual name, its sentence, and how it is mostly measured. */
export interface Level {
  readonly name: string
  readonly label: string
  readonly says: string
  readonly kind: KindName
  readonly metric: string
}

/** The kinds of metrics that are asked for. */
export type KindName =
  | 'requests'
  | 'latency'
  | 'percentile'
  | 'downtime'
  | 'age'
  | 'deliveries'
  | 'tickets'
  | 'survey'
  | 'attested'

/** The levels to choose from. */
export const levels: readonly Level[] = [
  {
    name: 'available',
    label: 'It answers',
    says: 'The service answers.',
    kind: 'requests',
    metric: 'uptime',
  },
  {
    name: 'quick',
    label: 'It answers quickly',
    says: 'The service answers before anybody gives up waiting.',
    kind: 'latency',
    metric: 'speed',
  },
  {
    name: 'fresh',
    label: 'What is sent arrives soon',
    says: 'What is sent to the service arrives within minutes.',
    kind: 'age',
    metric: 'delay',
  },
  {
    name: 'delivered',
    label: 'Nothing is lost',
    says: 'Everything that the service takes is delivered.',
    kind: 'requests',
    metric: 'delivery',
  },
  {
    name: 'answered',
    label: 'A person answers',
    says: 'A person answers when something is broken.',
    kind: 'tickets',
    metric: 'first-response',
  },
  {
    name: 'up',
    label: 'It is up',
    says: 'The service is up.',
    kind: 'downtime',
    metric: 'up',
  },
  {
    name: 'punctual',
    label: 'Work is done in time',
    says: 'What is due arrives in time.',
    kind: 'deliveries',
    metric: 'punctuality',
  },
  {
    name: 'liked',
    label: 'People are content',
    says: 'People who use the service are content with it.',
    kind: 'survey',
    metric: 'satisfaction',
  },
  {
    name: 'shown',
    label: 'Something is done, and shown',
    says: 'A backup is restored as a trial.',
    kind: 'attested',
    metric: 'trial',
  },
]

/** The level with a name. */
export function levelNamed(name: string): Level | undefined {
  return levels.find((level) => level.name === name)
}
