import { readDocument, type Reading, type RulePage } from '@nines/agreement'
import { anything } from '../reading/any-schema.ts'
import type { Desk, Path, Read } from '../reading/desk.ts'
import { anyInstant, date, instant } from '../reading/instant.ts'
import { flag, oneOf, text } from '../reading/scalar.ts'
import { list, mapping, may, need, orElse } from '../reading/shape.ts'
import type { Recurring } from '../time/recurrence.ts'
import { recurs } from './read-recurring.ts'
import type { Span } from '../time/span.ts'
import { belongs, type RecordsQuestion } from './belonging.ts'
import { readNotice } from './read-notice.ts'
import type { ExcludedRecord, MaintenanceRecord, Records } from './record.ts'

const noTimes: RulePage = {
  id: 'records/times',
  severity: 'error',
  title: 'A record has a start and a later end, or a rule',
  why: 'What is let off is taken out of the window from one instant to another. Without both there is nothing to take out, and with a rule beside them it is open which of the two is meant.',
}

export const recordRules: readonly RulePage[] = [noTimes]

const about = {
  metrics: orElse(list(text), []),
  entities: orElse(list(text), []),
  evidence: orElse(list(text), []),
}

const maintenanceKeys = mapping({
  id: need(text),
  under: need(text),
  announced: need(instant),
  from: may(anyInstant),
  to: may(anyInstant),
  recurs: may(recurs),
  cancelled: orElse(flag, false),
  ...about,
})

const maintenance: Read<MaintenanceRecord> = (data, at, desk) => {
  const read = maintenanceKeys(data, at, desk)
  const times = read === undefined ? undefined : timesOf(read, at, desk)
  if (read === undefined || times === undefined) return undefined
  const { id, under, announced, cancelled, metrics, entities, evidence } = read
  return { id, under, announced, times, cancelled, metrics, entities, evidence }
}

interface Written {
  readonly from?: number
  readonly to?: number
  readonly recurs?: Recurring
}

function timesOf(
  { recurs: again, ...once }: Written,
  at: Path,
  desk: Desk,
): MaintenanceRecord['times'] | undefined {
  if (again === undefined) return onceOf(once, at, desk)
  if (once.from === undefined && once.to === undefined) return again
  const says = 'It comes once, by from and to, and again, by recurs.'
  desk.tell({ rule: noTimes, at, says, fix: 'Write one of the two.' })
  return undefined
}

function onceOf({ from, to }: Written, at: Path, desk: Desk): readonly Span[] | undefined {
  if (from !== undefined && to !== undefined && to > from) return [{ from, to }]
  const says = 'It has no start with an end after it.'
  desk.tell({ rule: noTimes, at, says, fix: 'Write from, and a later to.' })
  return undefined
}

const agreement = mapping({ party: need(text), on: need(date) })

const excludedKeys = mapping({
  id: need(text),
  under: need(text),
  from: need(anyInstant),
  to: need(anyInstant),
  says: orElse(text, ''),
  agreed: orElse(list(agreement), []),
  ...about,
})

const excluded: Read<ExcludedRecord> = (data, at, desk) => {
  const read = excludedKeys(data, at, desk)
  const times = read === undefined ? undefined : onceOf(read, at, desk)
  if (read === undefined || times === undefined) return undefined
  const { id, under, says, agreed, metrics, entities, evidence } = read
  return { id, under, times, says, agreed, metrics, entities, evidence }
}

const occurrence = mapping({
  of: need(text),
  on: need(date),
  kept: need(flag),
  by: need(text),
  says: orElse(text, ''),
  evidence: orElse(list(text), []),
})

const document = mapping({
  nines: need(oneOf('records/v1')),
  agreement: need(text),
  maintenance: orElse(list(maintenance), []),
  exclusions: orElse(list(excluded), []),
  occurrences: orElse(list(occurrence), []),
  notices: orElse(list(readNotice), []),
})

/**
 * Reads a YAML file of records, as `records.schema.json` describes it. Whatever is not as it has to be is one finding each, with
 * its place; with an error there are no records. `file` is the name that findings carry.
 */
export function readRecords(
  file: string,
  source: Uint8Array | string,
  question: RecordsQuestion,
): Reading<Records> {
  return readDocument({ file, source, schema: anything }, ({ data, tell }) => {
    const desk: Desk = {
      now: question.now,
      tell: ({ at, ...words }) => tell({ path: at, ...words }),
    }
    return understandRecords(data, question, desk)
  })
}

/** Records of data that were parsed; undefined when there are none, and then the desk was told. */
export function understandRecords(
  data: unknown,
  question: Pick<RecordsQuestion, 'agreement'>,
  desk: Desk,
): Records | undefined {
  const read = document(data, [], desk)
  if (read === undefined) return undefined
  return belongs(read, question, desk) ? recordsOf(read) : undefined
}

function recordsOf({ maintenance: works, exclusions, occurrences, notices }: Records): Records {
  return { maintenance: works, exclusions, occurrences, notices }
}

/** Records of several files as one. */
export function joinRecords(all: readonly Records[]): Records {
  return {
    maintenance: all.flatMap((each) => each.maintenance),
    exclusions: all.flatMap((each) => each.exclusions),
    occurrences: all.flatMap((each) => each.occurrences),
    notices: all.flatMap((each) => each.notices),
  }
}
