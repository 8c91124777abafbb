import type { Finding, Reading } from '@nines/agreement'
import {
  readDeployedCsv,
  readEntitiesCsv,
  readFeesCsv,
  readMetricCsv,
  readTicketMovesCsv,
  withMoves,
  type Entity,
  type Facts,
  type FactsQuestion,
  type MetricFacts,
  type TicketMoveLine,
} from '@nines/measurement'

/** A CSV file and the name that says what it holds: a metric, or one of four sheets beside them. */
export interface Sheet {
  readonly name: string
  readonly file: string
  readonly source: string | Uint8Array
}

/** Lays sheets over facts. Every sheet is read, so that all their faults are told at once. */
export function joinSheets(start: Facts, sheets: readonly Sheet[], question: FactsQuestion): Reading<Facts> {
  const findings: Finding[] = []
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
  return ['fees', 'entities', 'deployed', 'ticket-moves'].indexOf(name)
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
    default:
      return isKnown(sheet.name, agreement)
        ? lay(readMetricCsv(sheet.file, sheet.source, now), (metric) => ({
            ...facts,
            metrics: { ...facts.metrics, [sheet.name]: metric },
          }))
        : unknown(sheet, agreement)
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
    Object.entries(metrics).map(([id, facts]) => [
      id,
      facts.kind === 'entities'
        ? {
            ...facts,
            of: Object.fromEntries(Object.entries(facts.of).map(([entity, each]) => [entity, moved(each)])),
          }
        : moved(facts),
    ]),
  )
}

function isKnown(name: string, { metrics }: FactsQuestion['agreement']): boolean {
  return metrics.some(({ id }) => id === name || id.split('.')[0] === name)
}

function unknown({ name, file }: Sheet, { metrics }: FactsQuestion['agreement']): Reading<Facts> {
  const known = [...new Set(metrics.map(({ id }) => id))].join(', ')
  return {
    ok: false,
    findings: [
      {
        rule: 'facts/unknown-metric',
        severity: 'error',
        place: { file, line: 1, column: 1, endColumn: 1 },
        excerpt: '',
        says: `The agreement promises nothing by the name of ${name}; there are ${known}.`,
        fix: `Name the file by its metric, or give it as metric=${file}.`,
      },
    ],
  }
}
