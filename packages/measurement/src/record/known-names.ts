import { nearest, type Agreement, type RulePage } from '@nines/agreement'
import type { Desk, Path } from '../reading/desk.ts'
import { listed, shown } from '../reading/desk.ts'
import type { Notice, Records } from './record.ts'

const unknownPromise: RulePage = {
  id: 'records/known-metric',
  severity: 'error',
  title: 'A record or a notice is about something that is promised',
  why: 'Work under a mistyped name lets nothing off, and a claim under one was never handed in: both would be left out of the judgement, and nobody would see it.',
}

const unknownParty: RulePage = {
  id: 'records/known-party',
  severity: 'error',
  title: 'Who agrees or hands something in is a party of the agreement',
  why: 'A claim is handed in by the customer, and an exclusion holds once the right party has agreed. A name that is no party of the agreement has done neither.',
}

const ofProvider: RulePage = {
  id: 'records/claim-by',
  severity: 'warning',
  title: 'A claim is handed in by the customer',
  why: 'Deadlines of claims run against the customer. What the provider itself writes, a notice of an outage for example, keeps none of them and chooses no credit.',
}

export const knownNameRules: readonly RulePage[] = [unknownPromise, unknownParty, ofProvider]

/** The names that records and notices may use. */
export interface KnownNames {
  readonly metrics: readonly { readonly id: string }[]
  /** The parties of the agreement; absent: any. */
  readonly parties?: readonly KnownParty[]
}

/** A party of an agreement, and whether it is the one that provides. */
export interface KnownParty {
  readonly id: string
  readonly provides: boolean
}

/** All parties of an agreement, in any of its versions. */
export function partiesOf(versions: readonly Pick<Agreement, 'stakeholders'>[]): readonly KnownParty[] {
  const all = versions.flatMap(({ stakeholders: { provider, customer, informed, roles } }) => [
    provider,
    customer,
    ...informed,
    ...roles.map(({ party }) => party),
  ])
  const provides = (id: string): boolean => versions.some(({ stakeholders }) => stakeholders.provider === id)
  return [...new Set(all)].map((id) => ({ id, provides: provides(id) }))
}

type SomeRecords = Pick<Records, 'notices'> & Partial<Records>

interface Name {
  readonly name: string
  readonly at: Path
}

/** Whether notices are about what is promised, and of parties of the agreement. */
export function areNoticesKnown(notices: readonly Notice[], known: KnownNames, desk: Desk): boolean {
  return areRecordsKnown({ notices }, known, desk)
}

/** Whether records are about what is promised, and of parties of the agreement. */
export function areRecordsKnown(records: SomeRecords, known: KnownNames, desk: Desk): boolean {
  const { metrics, parties } = namesOf(records)
  const arePromised = areKnown(metrics, promisesOf(known), desk)
  tellOwn(records, known, desk)
  return areParties(parties, known, desk) && arePromised
}

function namesOf(records: SomeRecords): {
  readonly metrics: readonly Name[]
  readonly parties: readonly Name[]
} {
  const { maintenance = [], exclusions = [], occurrences = [], notices } = records
  const about = [['maintenance', maintenance] as const, ['exclusions', exclusions] as const]
  const metrics = about.flatMap(([list, items]) =>
    items.flatMap((item, index) =>
      item.metrics.map((name, place): Name => ({ name, at: [list, index, 'metrics', place] })),
    ),
  )
  const agreed = exclusions.flatMap((item, index) =>
    item.agreed.map(({ party }, place): Name => ({
      name: party,
      at: ['exclusions', index, 'agreed', place, 'party'],
    })),
  )
  return {
    metrics: [
      ...metrics,
      ...occurrences.map(({ of }, index): Name => ({ name: of, at: ['occurrences', index, 'of'] })),
      ...notices.map(({ metric }, index): Name => ({ name: metric, at: ['notices', index, 'metric'] })),
    ],
    parties: [
      ...agreed,
      ...notices.map(({ by }, index): Name => ({ name: by, at: ['notices', index, 'by'] })),
    ],
  }
}

function promisesOf({ metrics }: KnownNames): readonly string[] {
  return [...new Set(metrics.flatMap(({ id }) => [id, id.split('.')[0] ?? id]))]
}

function areKnown(names: readonly Name[], known: readonly string[], desk: Desk): boolean {
  const strangers = names.filter(({ name }) => !known.includes(name))
  for (const { name, at } of strangers) {
    const says = `The agreement promises nothing by the name of ${shown(name)}; there are ${listed(known)}.`
    desk.tell({ rule: unknownPromise, at, says, fix: fixOf(name, known) })
  }
  return strangers.length === 0
}

function areParties(names: readonly Name[], { parties }: KnownNames, desk: Desk): boolean {
  if (parties === undefined) return true
  const ids = parties.map(({ id }) => id)
  const strangers = names.filter(({ name }) => !ids.includes(name))
  for (const { name, at } of strangers) {
    const says = `${shown(name)} is no party of the agreement; there are ${listed(ids)}.`
    desk.tell({ rule: unknownParty, at, says, fix: fixOf(name, ids) })
  }
  return strangers.length === 0
}

function tellOwn({ notices }: SomeRecords, { parties = [] }: KnownNames, desk: Desk): void {
  for (const [index, { by, does }] of notices.entries()) {
    if (!parties.some(({ id, provides }) => id === by && provides)) continue
    const says = `${by} provides, and "${does}" is for the customer to do: it keeps no deadline of a claim.`
    const fix = 'Write the party that handed it in, or leave it out.'
    desk.tell({ rule: ofProvider, at: ['notices', index, 'by'], says, fix })
  }
}

function fixOf(name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  return near === undefined ? 'Write one of these.' : `Write ${near}.`
}
