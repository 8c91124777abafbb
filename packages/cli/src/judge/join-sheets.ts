import type { Finding, Reading } from '@nines/agreement'
import {
  readDeployedCsv,
  readEntitiesCsv,
  readFeesCsv,
  readTicketMovesCsv,
  withMoves,
  type Entity,
  type Facts,
  type FactsQuestion,
  type MetricFacts,
  type TicketMoveLine,
} from '@nines/measurement'
import { layIncidents } from './incident-sheet.ts'
import { everyThing, layMetric, namesakes, type Sheet } from './metric-sheet.ts'

/** Lays sheets over facts. Every sheet is read, so that all their faults are told at once. */
export function joinSheets(start: Facts, sheets: readonly Sheet[], question: FactsQuestion): Reading<Facts> {
  const findings: Finding[] = [...namesakes(sheets)]
  if (findings.length > 0) return { ok: false, findings }
  let [facts, isWhole]: [Facts, boolean] = [start, true]
  // Moves are told of tickets, so they come when all tickets are there.
  const inOrder = sheets.toSorted((left, right) => rank(left) - rank(right))
  for (const sheet of inOrder) {
    const read = join(facts, sheet, question)
    findings.push(...read.findings)
    if (read.ok) facts = read.value
    else isWhole = false
  }
  return isWhole ? { ok: true, value: facts, findings } : { ok: false, findings }
}

function rank({ name }: Sheet): number {
  return ['fees', 'entities', 'deployed', 'incidents', 'ticket-moves'].indexOf(name)
}

function join(facts: Facts, sheet: Sheet, { agreement, now }: FactsQuestion): Reading<Facts> {
  const page = { file: sheet.file, source: sheet.source, now }
  switch (sheet.name) {
    case 'fees':
      return lay(readFeesCsv(page), (fees) => ({ ...facts, fees: { ...facts.fees, ...fees } }))
    case 'entities':
      return lay(readEntitiesCsv(page), (entities) => ({
        ...facts,
        entities: { ...facts.entities, ...entities },
      }))
    case 'deployed':
      return lay(readDeployedCsv(page), (spans) => ({ ...facts, entities: withSpans(facts.entities, spans) }))
    case 'ticket-moves':
      return lay(readTicketMovesCsv(page), (moves) => ({
        ...facts,
        metrics: withAllMoves(facts.metrics, moves),
      }))
    case 'incidents':
      return layIncidents(facts, sheet, { agreement, now })
    default:
      return layMetric(facts, sheet, { agreement, now })
  }
}

function lay<T>(reading: Reading<T>, over: (value: T) => Facts): Reading<Facts> {
  return reading.ok ? { ...reading, value: over(reading.value) } : reading
}

function withSpans(
  entities: Facts['entities'],
  spans: Readonly<Record<string, NonNullable<Entity['deployed']>>>,
): Facts['entities'] {
  return Object.fromEntries(
    Object.entries(entities).map(([id, entity]) => {
      const deployed = spans[id]
      return [id, deployed === undefined ? entity : { ...entity, deployed }]
    }),
  )
}

function withAllMoves(metrics: Facts['metrics'], moves: readonly TicketMoveLine[]): Facts['metrics'] {
  const moved = (facts: MetricFacts): MetricFacts =>
    facts.kind === 'tickets' ? { ...facts, tickets: withMoves(facts.tickets, moves) } : facts
  return Object.fromEntries(
    Object.entries(metrics).map(([id, facts]) => [id, everyThing(facts, moved)] as const),
  )
}
