import type { Path } from '../reading/desk.ts'
import type { EntityFacts, Facts, Witness, WitnessFacts } from './facts.ts'
import type { MetricFacts } from './metric-facts.ts'

/** What one witness measured of one thing. */
export interface Account {
  /** Null where the facts don't say who measured. */
  readonly by: Witness | null
  readonly facts: MetricFacts
  /** The way to it in the document of facts. */
  readonly place: Path
}

/** One thing that was measured: the service as a whole, or one entity. */
export interface Measured {
  readonly entity: string | null
  readonly accounts: readonly Account[]
}

/** Everything that was measured of a metric, thing by thing, in the order of the facts. */
export function measuredOf(key: string, facts: Facts['metrics'][string]): readonly Measured[] {
  const all = witnessesOf(facts).flatMap(([by, of, place]) => thingsOf(by, of, ['metrics', key, ...place]))
  return [...Map.groupBy(all, ({ entity }) => entity)].map(([entity, group]) => ({
    entity,
    accounts: group.flatMap(({ accounts }) => accounts),
  }))
}

type Told = readonly [by: Witness | null, facts: MetricFacts | EntityFacts, place: Path]

function witnessesOf(facts: MetricFacts | EntityFacts | WitnessFacts): readonly Told[] {
  if (facts.kind !== 'witnesses') return [[null, facts, []]]
  return WITNESSES.flatMap((by): readonly Told[] => {
    const of = facts.of[by]
    return of === undefined ? [] : [[by, of, ['of', by]]]
  })
}

function thingsOf(by: Witness | null, facts: MetricFacts | EntityFacts, place: Path): readonly Measured[] {
  if (facts.kind !== 'entities') return [{ entity: null, accounts: [{ by, facts, place }] }]
  return Object.entries(facts.of).map(([entity, of]) => ({
    entity,
    accounts: [{ by, facts: of, place: [...place, 'of', entity] }],
  }))
}

/** Everybody whose numbers can count, as an agreement's `evidence` names them. */
export const WITNESSES: readonly Witness[] = [
  'cloudwatch',
  'provider monitoring',
  'customer monitoring',
  'customer logs',
  'third-party monitoring',
  'status page',
  'support tickets',
  'phone system',
  'billing system',
  'survey',
  'attestation',
]
