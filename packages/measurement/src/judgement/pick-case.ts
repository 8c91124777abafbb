import type {
  AbsentPromise,
  Agreement,
  Condition,
  Metric,
  Precedence,
  Range,
  Selector,
} from '@nines/agreement'
import type { Fraction } from 'fraction.js'
import type { Entity } from '../facts/facts.ts'
import { exactly } from '../number/exact-sum.ts'

/** Which promise holds for a thing: one of the agreement's metrics, none on purpose, or none at all. */
export type Pick =
  | { readonly kind: 'promise'; readonly metric: Metric }
  | { readonly kind: 'no promise'; readonly id: string; readonly absent: AbsentPromise }
  | { readonly kind: 'not covered'; readonly id: string; readonly says: string }

/** A case that holds, or an entry without a case. */
interface Candidate {
  readonly pick: Extract<Pick, { kind: 'promise' | 'no promise' }>
  readonly when: Selector
  /** In the order written; entries without a case come last. */
  readonly order: number
  readonly objective: Fraction | null
}

/** Picks the promise of an entry, or of one case, for an entity; `chosen` are the cases that the claimant names. */
export function pickCase(
  agreement: Agreement,
  key: string,
  entity: Entity | undefined,
  chosen: readonly string[],
): Pick {
  const entry = key.split('.')[0] ?? key
  const all = candidatesOf(agreement, entry).filter(({ pick }) => key === entry || idOf(pick) === key)
  if (entity === undefined) return unnamed(all) ?? notCovered(key)
  const fit = all.filter(({ when }) => holds(when, entity))
  const picked = precedence(fit, agreement.wins[entry], chosen)?.pick
  if (picked === undefined) return notCovered(key)
  return picked.kind === 'promise' ? covered(picked.metric, entity) : picked
}

// Without a name everything holds for it: the entry itself, or else its first case.
function unnamed(all: readonly Candidate[]): Pick | undefined {
  return (all.find(({ when }) => when.length === 0) ?? all[0])?.pick
}

function notCovered(key: string): Pick {
  return { kind: 'not covered', id: key, says: 'No case of the promise holds for it.' }
}

function covered(metric: Metric, entity: Entity): Pick {
  const other = metric.per !== undefined && metric.per !== entity.kind
  if (other)
    return {
      kind: 'not covered',
      id: metric.id,
      says: `The promise is for each ${metric.per}, and this is a ${entity.kind}.`,
    }
  const lacks = metric.requires.find((condition) => !fits(condition, entity))
  if (lacks === undefined) return { kind: 'promise', metric }
  return {
    kind: 'not covered',
    id: metric.id,
    says: `It does not have what the promise requires: ${conditionText(lacks)}.`,
  }
}

function conditionText(condition: Condition): string {
  const value = condition.kind === 'one-of' ? condition.values.join(' or ') : condition.text
  return `${condition.attribute} ${value}`
}

function candidatesOf({ metrics, absent }: Agreement, entry: string): readonly Candidate[] {
  const promises = metrics
    .filter((metric) => metric.entry === entry)
    .map((metric): Candidate => ({
      pick: { kind: 'promise', metric },
      when: metric.case?.when ?? [],
      order: metric.case?.order ?? Infinity,
      objective: metric.objective.ratio,
    }))
  const none = absent
    .filter(({ id }) => id.split('.')[0] === entry)
    .map((each): Candidate => ({
      pick: { kind: 'no promise', id: each.id, absent: each },
      when: each.when,
      order: Number.MAX_SAFE_INTEGER,
      objective: null,
    }))
  return [...promises, ...none]
}

function idOf(pick: Candidate['pick']): string {
  return pick.kind === 'promise' ? pick.metric.id : pick.id
}

function precedence(
  fit: readonly Candidate[],
  wins: Precedence | undefined,
  chosen: readonly string[],
): Candidate | undefined {
  const cases = fit.filter(({ when }) => when.length > 0)
  const among = cases.length > 0 ? cases : fit
  if (wins !== 'claimant chooses') return among.toSorted(RANKS[wins ?? 'first written'])[0]
  return among.find(({ pick }) => chosen.includes(idOf(pick))) ?? among.toSorted(RANKS['first written'])[0]
}

// Negative when the left one goes first.
const RANKS: Readonly<
  Record<Exclude<Precedence, 'claimant chooses'>, (left: Candidate, right: Candidate) => number>
> = {
  'lowest target': compare,
  'highest target': (left, right) => compare(right, left),
  'most specific': (left, right) => right.when.length - left.when.length,
  'first written': (left, right) => left.order - right.order,
}

// Nothing promised is the lowest target of all.
function compare(left: Candidate, right: Candidate): number {
  if (left.objective === null || right.objective === null)
    return Number(left.objective !== null) - Number(right.objective !== null)
  return left.objective.compare(right.objective)
}

function holds(when: Selector, entity: Entity): boolean {
  return when.every((condition) => fits(condition, entity))
}

function fits(condition: Condition, { attributes }: Entity): boolean {
  const have = Object.hasOwn(attributes, condition.attribute) ? attributes[condition.attribute] : undefined
  if (have === undefined) return false
  if (condition.kind === 'number')
    return typeof have === 'number' && isInRange(exactly(have), condition.range)
  const values = typeof have === 'number' ? [String(have)] : have
  return values.some((value) => condition.values.includes(value))
}

/** Whether a value lies between two bounds, of which each may be open. */
export function isInRange(value: Fraction, { from, to }: Range<Fraction>): boolean {
  const above = from === undefined || (from.inclusive ? value.gte(from.value) : value.gt(from.value))
  return above && (to === undefined || (to.inclusive ? value.lte(to.value) : value.lt(to.value)))
}
