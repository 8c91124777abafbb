import type { Agreement, Book } from '@nines/agreement'
import {
  judge,
  noRecords,
  readFacts,
  readRecords,
  type AgreementJudgement,
  type Facts,
  type IncidentMoments,
  type Records,
} from '@nines/measurement'
import { stringify } from 'yaml'
import { mappingAt, textAt, type Case, type Mapping } from './gallery.ts'

const now = Temporal.Instant.from('2040-01-01T00:00:00Z').epochMilliseconds / 1000

/** Judges a case as `nines judge` would: its facts and records are read as files are. */
export function judgeCase(one: Case, versions: readonly Agreement[], book: Book): AgreementJudgement {
  const facts = factsOf(one, versions)
  const records = recordsOf(one, versions)
  return judge({ versions, facts, records, calendars: book.calendars, now, incident: momentsOf(one.given) })
}

function known({ agreement }: Case, versions: readonly Agreement[]) {
  return {
    id: agreement,
    metrics: versions.flatMap(({ metrics, absent }) => [...metrics, ...absent]),
    exclusions: versions.flatMap(({ exclusions }) => exclusions),
  }
}

function factsOf(one: Case, versions: readonly Agreement[]): Facts {
  const { window, earlier } = one.given
  const written = {
    nines: 'facts/v1',
    agreement: one.agreement,
    ...(window === undefined ? {} : { window }),
    metrics: {},
    ...mappingAt(one.given, 'facts'),
    ...(earlier === undefined ? {} : { earlier }),
  }
  const reading = readFacts('facts.json', JSON.stringify(written), { agreement: known(one, versions), now })
  if (!reading.ok) throw new Error(reading.findings.map(({ says }) => says).join('\n'))
  return reading.value
}

function recordsOf(one: Case, versions: readonly Agreement[]): Records {
  const { records } = one.given
  if (records === undefined) return noRecords
  const text =
    typeof records === 'string'
      ? textAt(`${one.folder}/${records}`)
      : stringify({ nines: 'records/v1', agreement: one.agreement, ...mappingAt(one.given, 'records') })
  const reading = readRecords('records.yaml', text, { agreement: known(one, versions), now })
  if (!reading.ok) throw new Error(reading.findings.map(({ says }) => says).join('\n'))
  return reading.value
}

function momentsOf(given: Mapping): IncidentMoments {
  const moments = Object.entries(mappingAt(given, 'incident')).map(([name, at]) => [
    name,
    Temporal.Instant.from(String(at)).epochMilliseconds / 1000,
  ])
  return Object.fromEntries(moments)
}
