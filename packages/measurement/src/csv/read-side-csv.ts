import type { Money, Reading } from '@nines/agreement'
import { spansApart } from '../facts/spans-apart.ts'
import type { Entity, IncidentFacts } from '../facts/facts.ts'
import { readIncident } from '../facts/read-incident.ts'
import type { Ticket } from '../facts/metric-facts.ts'
import type { Path, Read, Remark } from '../reading/desk.ts'
import { instant } from '../reading/instant.ts'
import { money, oneOf, text } from '../reading/scalar.ts'
import { list, mapping, may, need } from '../reading/shape.ts'
import type { Span } from '../time/span.ts'
import type { TextSpan } from '../reading/text-place.ts'
import { otherHeader } from './header.ts'
import { readCsv, type Row, type Table, type Translated } from './read-csv.ts'

interface Page {
  readonly file: string
  readonly source: Uint8Array | string
  readonly now: number
}

type Tell = (at: TextSpan, words: Omit<Remark, 'at'>) => void

// Lines with these columns and no other, as a list of mappings; empty cells are left out.
function lines(columns: readonly string[]): (table: Table, tell: Tell) => Translated | undefined {
  return (table, tell) => {
    const names = table.columns.map((cell) => cell.text)
    if (names.join() !== columns.join()) {
      const says = `The header is ${names.join()}.`
      tell({ start: 0, end: 1 }, { rule: otherHeader, says, fix: `Write ${columns.join()}.` })
      return undefined
    }
    return {
      data: table.rows.map((row) => itemOf(columns, row)),
      placeOf: (path) => placeIn(table.rows, path),
    }
  }
}

function itemOf(columns: readonly string[], row: Row): Readonly<Record<string, string>> {
  const cells = columns.map((column) => [column, row.cell(column)?.text ?? ''] as const)
  return Object.fromEntries(cells.filter(([, written]) => written !== ''))
}

function placeIn(rows: readonly Row[], [index, column]: Path): TextSpan {
  const row = rows[Number(index)]
  return row?.cell(String(column)) ?? row?.span ?? { start: 0, end: 1 }
}

const attributeLine = mapping({
  entity: need(text),
  kind: need(text),
  attribute: may(text),
  value: may(text),
})

/** Reads `entities.csv`: `entity,kind,attribute,value`, a line for each value. Whole and decimal values are numbers. */
export function readEntitiesCsv(page: Page): Reading<Readonly<Record<string, Entity>>> {
  return readCsv(page, lines(['entity', 'kind', 'attribute', 'value']), (data, desk) => {
    const read = list(attributeLine)(data, [], desk)
    return read === undefined ? undefined : entitiesOf(read)
  })
}

interface AttributeLine {
  readonly entity: string
  readonly kind: string
  readonly attribute?: string
  readonly value?: string
}

function entitiesOf(all: readonly AttributeLine[]): Readonly<Record<string, Entity>> {
  const groups = Map.groupBy(all, ({ entity }) => entity)
  return Object.fromEntries(
    groups
      .entries()
      .map(([id, group]) => [id, { kind: group[0]?.kind ?? '', attributes: attributesOf(group), fees: {} }]),
  )
}

function attributesOf(group: readonly AttributeLine[]): Entity['attributes'] {
  const byName = Map.groupBy(
    group.filter(({ attribute }) => attribute !== undefined),
    ({ attribute = '' }) => attribute,
  )
  return Object.fromEntries(
    byName.entries().map(([name, values]) => [name, valueOf(values.map(({ value = '' }) => value))]),
  )
}

function valueOf(values: readonly string[]): readonly string[] | number {
  const [only] = values
  return values.length === 1 && only !== undefined && /^\d+(\.\d+)?$/.test(only) ? Number(only) : values
}

const deployedLine = mapping({ entity: need(text), from: need(text), to: need(text) })

/** Reads `deployed.csv`: `entity,from,to`, the spans in which each entity existed, in order. */
export function readDeployedCsv(page: Page): Reading<Readonly<Record<string, readonly Span[]>>> {
  return readCsv(page, lines(['entity', 'from', 'to']), (data, desk) => {
    const read = list(deployedLine)(data, [], desk)
    if (read === undefined) return undefined
    const spans: [string, readonly Span[]][] = []
    for (const [entity, group] of Map.groupBy(read.entries(), ([, line]) => line.entity)) {
      const plain = group.map(([, { from, to }]) => ({ from, to }))
      const tell = ({ at, ...words }: Remark): void =>
        desk.tell({ ...words, at: [group[Number(at[0])]?.[0] ?? 0, ...at.slice(1)] })
      const found = spansApart(plain, [], { ...desk, tell })
      if (found === undefined) return undefined
      spans.push([entity, found])
    }
    return Object.fromEntries(spans)
  })
}

const feeLine = mapping({ charge: need(text), amount: need(money) })

/** Reads `fees.csv`: `charge,amount`. */
export function readFeesCsv(page: Page): Reading<Readonly<Record<string, Money>>> {
  return readCsv(page, lines(['charge', 'amount']), (data, desk) => {
    const read = list(feeLine)(data, [], desk)
    return read === undefined
      ? undefined
      : Object.fromEntries(read.map(({ charge, amount }) => [charge, amount]))
  })
}

const moveLine: Read<TicketMoveLine> = mapping({
  id: need(text),
  at: need(instant),
  move: need(oneOf('paused', 'resumed', 'severity', 'update')),
  value: may(text),
})

/** Reads `incidents.csv`: `metric,start,end,aware,eligible`, what people know of an incident; empty cells are left out. */
export function readIncidentsCsv(page: Page): Reading<readonly IncidentFacts[]> {
  return readCsv(page, lines(['metric', 'start', 'end', 'aware', 'eligible']), (data, desk) =>
    list(readIncident)(data, [], desk),
  )
}

/** What happened to a ticket, as a line of `ticket-moves.csv` tells it. */
export interface TicketMoveLine {
  readonly id: string
  readonly at: number
  readonly move: 'paused' | 'resumed' | 'severity' | 'update'
  /** Why it was paused, or the new severity. */
  readonly value?: string
}

/** Reads `ticket-moves.csv`: `id,at,move,value`. */
export function readTicketMovesCsv(page: Page): Reading<readonly TicketMoveLine[]> {
  return readCsv(page, lines(['id', 'at', 'move', 'value']), (data, desk) => list(moveLine)(data, [], desk))
}

/** Tickets with what happened to them. */
export function withMoves(tickets: readonly Ticket[], moves: readonly TicketMoveLine[]): readonly Ticket[] {
  const byId = Map.groupBy(
    moves.toSorted((left, right) => left.at - right.at),
    ({ id }) => id,
  )
  return tickets.map((ticket) => ({ ...ticket, ...historyOf(byId.get(ticket.id) ?? []) }))
}

function historyOf(moves: readonly TicketMoveLine[]): Pick<Ticket, 'paused' | 'changes' | 'updates'> {
  const ends = moves.filter(({ move }) => move === 'resumed')
  return {
    paused: moves
      .filter(({ move }) => move === 'paused')
      .map(({ at, value = '' }) => ({
        from: at,
        to: ends.find((end) => end.at >= at)?.at ?? null,
        why: value,
      })),
    changes: moves
      .filter(({ move }) => move === 'severity')
      .map(({ at, value = '' }) => ({ at, severity: value })),
    updates: moves.filter(({ move }) => move === 'update').map(({ at }) => at),
  }
}
