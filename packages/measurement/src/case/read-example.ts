import type { Agreement, Reading, RulePage } from '@nines/agreement'
import type { Facts } from '../facts/facts.ts'
import { understandFacts } from '../facts/read-facts.ts'
import { shown, type Desk, type Path, type Read } from '../reading/desk.ts'
import { anyInstant } from '../reading/instant.ts'
import { oneOf, text } from '../reading/scalar.ts'
import { entries, isMapping, mapping, may, need } from '../reading/shape.ts'
import type { RecordsQuestion } from '../record/belonging.ts'
import { partiesOf } from '../record/known-names.ts'
import { readRecords, understandRecords } from '../record/read-records.ts'
import { noRecords, type Records } from '../record/record.ts'
import { wantedOf } from './wanted.ts'
import type { WorkedExample } from './worked-example.ts'

/** What worked examples are read with. */
export interface CasesQuestion {
  /** The agreement that they are of, in all its versions; at least one. */
  readonly versions: readonly Agreement[]
  /** The versions with other terms laid over what they say, as one example may ask. */
  readonly overridden: (terms: unknown) => Reading<readonly Agreement[]>
  /** The file of records that an example names, as seen from the file of examples; undefined where it can't be opened. */
  readonly recordsAt: (name: string) => RecordsPage | undefined
}

/** A file of records: the name that findings show, and what it holds. */
export interface RecordsPage {
  readonly file: string
  readonly source: Uint8Array | string
}

export const unreadPart: RulePage = {
  id: 'cases/unread',
  severity: 'error',
  title: 'What a worked example brings along can be read',
  why: 'Other terms and records of a file belong to the facts of an example. Without them something else would be judged than was meant, so nothing is.',
}

const anyData: Read<unknown> = (data) => data

const exampleKeys = mapping({
  name: need(text),
  vector: may(text),
  window: may(anyData),
  facts: may(entries(anyData)),
  earlier: may(anyData),
  records: may(anyData),
  override: may(entries(anyData)),
  incident: may(
    mapping({
      start: may(anyInstant),
      end: may(anyInstant),
      aware: may(anyInstant),
      eligible: may(anyInstant),
    }),
  ),
  severity: may(entries(anyData)),
  due: may(
    mapping({ severity: need(text), time: need(oneOf('reply', 'resolve')), opened: need(anyInstant) }),
  ),
  expect: need(anyData),
})

type Written = NonNullable<ReturnType<typeof exampleKeys>>

/** Reads one worked example. */
export function exampleOf(question: CasesQuestion): Read<WorkedExample> {
  return (data, at, desk) => {
    const written = exampleKeys(data, at, desk)
    const versions = written && versionsFor(written, at, desk, question)
    return versions && understand(written, { at, desk, versions }, question)
  }
}

function understand(written: Written, place: Place, question: CasesQuestion): WorkedExample | undefined {
  const { name, vector, incident = {}, severity, due } = written
  const { at, desk, versions } = place
  const facts = factsIn(written, place)
  const records = recordsIn(written.records, place, question)
  const expects = wantedOf(namesIn(versions))(written.expect, [...at, 'expect'], desk)
  return (
    facts &&
    records &&
    expects && { name, at, vector, severity, due, incident, versions, facts, records, expects }
  )
}

interface Place {
  readonly at: Path
  readonly desk: Desk
  readonly versions: readonly Agreement[]
}

function versionsFor(
  { override }: Written,
  at: Path,
  desk: Desk,
  { versions, overridden }: CasesQuestion,
): readonly Agreement[] | undefined {
  if (override === undefined) return versions
  const reading = overridden(override)
  if (reading.ok) return reading.value
  const [first] = reading.findings.filter(({ severity }) => severity === 'error')
  const says = `With these terms the agreement can't be read${first === undefined ? '.' : `: ${first.says}`}`
  desk.tell({ rule: unreadPart, at: [...at, 'override'], says, fix: first?.fix ?? 'Write other terms.' })
  return undefined
}

function namesIn(versions: readonly Agreement[]): readonly string[] {
  const ids = promisesIn(versions).map(({ id }) => id)
  return [...new Set(ids.flatMap((id) => [id, id.split('.')[0] ?? id]))]
}

function promisesIn(versions: readonly Agreement[]): readonly { readonly id: string }[] {
  return versions.flatMap(({ metrics, absent }) => [...metrics, ...absent])
}

// The window and the windows before it stand beside the facts, all else below them.
function factsIn({ window, facts = {}, earlier }: Written, { at, desk, versions }: Place): Facts | undefined {
  const id = versions[0]?.id ?? ''
  const document = {
    nines: 'facts/v1',
    agreement: id,
    ...(window === undefined ? {} : { window }),
    metrics: {},
    ...facts,
    ...(earlier === undefined ? {} : { earlier }),
  }
  const isBeside = (key: string | number | undefined): boolean =>
    (key === 'window' && window !== undefined) || (key === 'earlier' && earlier !== undefined)
  const below: Desk = {
    now: desk.now,
    tell: ({ at: way, ...words }) => {
      const place = isBeside(way[0]) || way.length === 0 ? [...at, ...way] : [...at, 'facts', ...way]
      desk.tell({ ...words, at: place })
    },
  }
  const names = { metrics: promisesIn(versions), parties: partiesOf(versions) }
  return understandFacts(document, { agreement: { id, ...names } }, below)
}

function recordsIn(written: unknown, place: Place, question: CasesQuestion): Records | undefined {
  if (written === undefined) return noRecords
  return typeof written === 'string' ? recordsOf(written, place, question) : recordsHere(written, place)
}

function recordsOf(name: string, place: Place, { recordsAt }: CasesQuestion): Records | undefined {
  const { at, desk } = place
  const page = recordsAt(name)
  const reading =
    page && readRecords(page.file, page.source, { agreement: agreementIn(place), now: desk.now })
  if (reading?.ok === true) return reading.value
  const why = reading?.findings[0]?.says ?? 'Nothing stands there that can be opened.'
  const fix = 'Name a file of records as seen from here, such as records/2026-09.yaml.'
  const says = `${shown(name)} gives no records: ${why}`
  desk.tell({ rule: unreadPart, at: [...at, 'records'], says, fix })
  return undefined
}

function recordsHere(written: unknown, place: Place): Records | undefined {
  const { at, desk } = place
  const agreement = agreementIn(place)
  const document = isMapping(written) ? { nines: 'records/v1', agreement: agreement.id, ...written } : written
  const below: Desk = {
    now: desk.now,
    tell: ({ at: way, ...words }) => desk.tell({ ...words, at: [...at, 'records', ...way] }),
  }
  return understandRecords(document, { agreement }, below)
}

function agreementIn({ versions }: Place): RecordsQuestion['agreement'] {
  return {
    id: versions[0]?.id ?? '',
    metrics: promisesIn(versions),
    parties: partiesOf(versions),
    exclusions: versions.flatMap(({ exclusions }) => exclusions),
  }
}
