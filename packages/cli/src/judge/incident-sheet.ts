import type { Reading } from '@nines/agreement'
import { readIncidentsCsv, type Facts, type FactsQuestion } from '@nines/measurement'
import { isKnown, unknownMetric, type Sheet } from './metric-sheet.ts'

/** Lays what people know of incidents beside facts. */
export function layIncidents(
  facts: Facts,
  { name, file, source }: Sheet,
  { agreement, now }: FactsQuestion,
): Reading<Facts> {
  const read = readIncidentsCsv({ file, source, now })
  if (!read.ok) return read
  const stranger = read.value.find(({ metric }) => !isKnown(metric, agreement))
  if (stranger !== undefined) return unknownMetric({ name, file, source }, stranger.metric, agreement)
  return { ...read, value: { ...facts, incidents: [...(facts.incidents ?? []), ...read.value] } }
}
