import type { RulePage } from '@nines/agreement'
import type { Read } from '../reading/desk.ts'
import { listed, shown } from '../reading/desk.ts'
import { oneOf } from '../reading/scalar.ts'
import { entries, isMapping, mapping, need } from '../reading/shape.ts'
import { WITNESSES } from './accounts.ts'
import type { Facts, Witness, WitnessFacts } from './facts.ts'
import { metricOrEntityFacts } from './read-metric-facts.ts'

/** Told of sheets, and by the judge, too. */
export const unknownWitness: RulePage = {
  id: 'facts/unknown-witness',
  severity: 'error',
  title: 'Who measured is one whom the agreement knows',
  why: 'An agreement says by fixed words, such as cloudwatch or customer logs, whose numbers decide and which others they are held against. What the numbers of anybody else are worth is agreed nowhere.',
}

/** Told of sheets, too. */
export const unweighableWitnesses: RulePage = {
  id: 'facts/witnesses',
  severity: 'error',
  title: 'At most two measured, and both the same things',
  why: 'What holds where numbers differ is agreed between two: the deciding one and the other side. With a third, with one whom nobody names, or with other things in one of them, it is open what is held against what.',
}

export const witnessRules: readonly RulePage[] = [unknownWitness, unweighableWitnesses]

/** Reads who measured: a word of an agreement's `evidence`. */
const witness: Read<string> = (data, at, desk) => {
  if (isWitness(data)) return data
  const says = `${shown(data)} is nobody who measures; there are ${listed(WITNESSES)}.`
  desk.tell({ rule: unknownWitness, at, onKey: true, says, fix: 'Write one of these.' })
  return undefined
}

function isWitness(data: unknown): data is Witness {
  return WITNESSES.some((each) => each === data)
}

const keys = mapping({ kind: need(oneOf('witnesses')), of: need(entries(metricOrEntityFacts, witness)) })

/** Reads the facts of one metric, of each of its entities, or what one or two witnesses measured of either. */
export const anyFacts: Read<Facts['metrics'][string]> = (data, at, desk) => {
  if (!isMapping(data) || data['kind'] !== 'witnesses') return metricOrEntityFacts(data, at, desk)
  const read = keys(data, at, desk)
  if (read === undefined) return undefined
  const facts: WitnessFacts = { kind: 'witnesses', of: read.of }
  const fault = witnessFault(facts)
  if (fault === undefined) return facts
  desk.tell({ rule: unweighableWitnesses, at: [...at, 'of'], onKey: true, ...fault })
  return undefined
}

/** What keeps the numbers of several witnesses from being held against each other; undefined where nothing does. */
export function witnessFault({
  of,
}: WitnessFacts): { readonly says: string; readonly fix: string } | undefined {
  const told = Object.entries(of)
  const names = listed(told.map(([by]) => by))
  if (told.length === 0)
    return { says: 'Nobody measured anything here.', fix: 'Write who measured, and what.' }
  if (told.length > 2)
    return {
      says: `${told.length} measured it: ${names}. An agreement says what holds between two.`,
      fix: 'Keep the deciding one, and the one of the other side.',
    }
  const apart = told.filter(([, { kind }]) => kind === 'entities').length === 1 && told.length === 2
  const says = `Of ${names} one tells of entities, and one does not.`
  return apart ? { says, fix: 'Tell of the same things in both.' } : undefined
}
