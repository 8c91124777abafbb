import type { Agreement, Reading, RulePage } from '@nines/agreement'
import type { Desk, Path, Read } from '../reading/desk.ts'
import { listed, shown } from '../reading/desk.ts'
import { anyInstant, instant } from '../reading/instant.ts'
import { readJson } from '../reading/read-json.ts'
import { duration, flag, money, oneOf, share, text } from '../reading/scalar.ts'
import { entries, isMapping, list, mapping, may, need, orElse, wrongKind } from '../reading/shape.ts'
import { areNoticesKnown, type KnownNames } from '../record/known-names.ts'
import { readNotice } from '../record/read-notice.ts'
import { measuredOf, type Measured } from './accounts.ts'
import type { EarlierWindow, Facts, IncidentFacts } from './facts.ts'
import { readIncident } from './read-incident.ts'
import { spansApart } from './spans-apart.ts'
import { anyFacts } from './read-witness-facts.ts'
import { askedWindow, anyAskedWindow } from './window-name.ts'

const otherAgreement: RulePage = {
  id: 'facts/agreement',
  severity: 'error',
  title: 'Facts are of the agreement that is judged',
  why: 'Two agreements can each promise something by the name of uptime. Facts of the other one would give a verdict without a sound, about what was measured elsewhere.',
}

/** Told of sheets, too. */
export const unknownMetric: RulePage = {
  id: 'facts/unknown-metric',
  severity: 'error',
  title: 'Facts are of something that is promised',
  why: 'Facts below a mistyped name reach no promise, and the promise that was meant would stand without evidence.',
}

const unknownEntity: RulePage = {
  id: 'facts/unknown-entity',
  severity: 'error',
  title: 'A thing that was measured is described',
  why: 'Which promise holds for a thing follows from its kind and its attributes, for example from the number of zones that it runs in. Of a thing that is only named nobody knows which one does.',
}

export const factsRules: readonly RulePage[] = [otherAgreement, unknownMetric, unknownEntity]

/** What the facts are held against. */
export interface FactsQuestion {
  /** The agreement that is judged, in any of its versions: facts of another one are refused. */
  readonly agreement: Pick<Agreement, 'id'> & KnownNames
  /** Epoch seconds; what lies after it can't have been measured. */
  readonly now: number
}

const attribute: Read<readonly string[] | number> = (data, at, desk) => {
  if (typeof data === 'number') return data
  return Array.isArray(data)
    ? list(text)(data, at, desk)
    : wrongKind('a list of values, or a number', data, at, desk)
}

const readEntity = mapping({
  kind: need(text),
  attributes: need(entries(attribute)),
  deployed: may(spansApart),
  fees: orElse(entries(money), {}),
})

const earlierKeys = mapping({
  metric: need(text),
  entity: may(text),
  window: may(anyAskedWindow),
  attainment: may(share),
  verdict: may(oneOf('met', 'missed', 'insufficient evidence', 'review required')),
  notified: may(flag),
  quotaUsed: orElse(entries(duration), {}),
  paid: may(money),
  paidAtMost: may(money),
})

const earlier: Read<EarlierWindow> = (data, at, desk) => {
  const read = earlierKeys(data, at, desk)
  return read === undefined ? undefined : { ...read, source: { file: null, at } }
}

const document = mapping({
  nines: need(oneOf('facts/v1')),
  agreement: need(text),
  window: need(askedWindow),
  asOf: may(instant),
  fees: orElse(entries(money), {}),
  entities: orElse(entries(readEntity), {}),
  subscription: may(mapping({ from: may(anyInstant), to: may(anyInstant) })),
  metrics: need(entries(anyFacts)),
  notices: orElse(list(readNotice), []),
  earlier: orElse(list(earlier), []),
  incidents: orElse(list(readIncident), []),
})

/**
 * Reads a JSON file of facts, as `facts.schema.json` describes it: every number exact, every instant in epoch seconds. Whatever
 * is not as it has to be is one finding each, with its place; with an error there are no facts, and so no verdict. Millions of
 * numbers take little longer than `JSON.parse` does. `file` is the name that findings carry.
 */
export function readFacts(
  file: string,
  source: Uint8Array | string,
  question: FactsQuestion,
): Reading<Facts> {
  return readJson(file, source, question.now, (data, desk) => understandFacts(data, question, desk))
}

/** Facts of data that were parsed; undefined when there are none, and then the desk was told. */
export function understandFacts(
  data: unknown,
  question: Pick<FactsQuestion, 'agreement'>,
  desk: Desk,
): Facts | undefined {
  if (isMapping(data) && isOfAnother(data['agreement'], question.agreement.id, desk)) return undefined
  const read = document(data, [], desk)
  if (read === undefined) return undefined
  return isKnown(read, question, desk) ? read : undefined
}

function isOfAnother(id: unknown, wanted: string, desk: Desk): boolean {
  if (typeof id !== 'string' || id === wanted) return false
  const says = `These are facts of ${shown(id)}, and ${shown(wanted)} is judged.`
  desk.tell({
    rule: otherAgreement,
    at: ['agreement'],
    says,
    fix: 'Name the file of this agreement, or judge the other one.',
  })
  return true
}

function isKnown(facts: Facts, { agreement }: Pick<FactsQuestion, 'agreement'>, desk: Desk): boolean {
  const ids = agreement.metrics.map(({ id }) => id)
  const known = [...new Set(ids.flatMap((id) => [id, id.split('.')[0] ?? id]))]
  let all = areNoticesKnown(facts.notices, agreement, desk)
  for (const [id, each] of Object.entries(facts.metrics)) {
    all = isAmong(id, known, ['metrics', id], desk) && all
    all = areDescribed(measuredOf(id, each), facts, desk) && all
  }
  for (const [index, incident] of (facts.incidents ?? []).entries())
    all = isIncidentKnown(incident, ['incidents', index], { facts, known }, desk) && all
  return all
}

function isIncidentKnown(
  { metric, entity }: IncidentFacts,
  at: Path,
  { facts, known }: { readonly facts: Facts; readonly known: readonly string[] },
  desk: Desk,
): boolean {
  if (!isAmong(metric, known, [...at, 'metric'], desk)) return false
  return entity === undefined || isDescribed(entity, facts, [...at, 'entity'], desk)
}

function isAmong(id: string, known: readonly string[], at: Path, desk: Desk): boolean {
  if (known.includes(id)) return true
  const says = `The agreement promises nothing by the name of ${shown(id)}; there are ${listed(known)}.`
  desk.tell({ rule: unknownMetric, at, onKey: true, says, fix: 'Write one of these.' })
  return false
}

function areDescribed(things: readonly Measured[], facts: Facts, desk: Desk): boolean {
  const strangers = things.filter(({ entity }) => entity !== null && !Object.hasOwn(facts.entities, entity))
  for (const { entity, accounts } of strangers)
    isDescribed(entity ?? '', facts, accounts[0]?.place ?? [], desk)
  return strangers.length === 0
}

function isDescribed(entity: string, { entities }: Facts, at: Path, desk: Desk): boolean {
  if (Object.hasOwn(entities, entity)) return true
  const says = `Nothing says what ${shown(entity)} is, so nobody knows which promise holds for it.`
  const fix = 'Describe it below entities, with its kind and attributes.'
  desk.tell({ rule: unknownEntity, at, onKey: true, says, fix })
  return false
}
