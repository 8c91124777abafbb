import type { Reading } from '@nines/agreement'
import type { EntityFacts } from '../facts/facts.ts'
import type { MetricFacts } from '../facts/metric-facts.ts'
import { metricOrEntityFacts } from '../facts/read-metric-facts.ts'
import { classSeries } from '../facts/class-series.ts'
import type { Desk, Path, Remark } from '../reading/desk.ts'
import { duplicate } from '../reading/read-json.ts'
import { isMapping } from '../reading/shape.ts'
import type { TextSpan } from '../reading/text-place.ts'
import { seriesKind, tellColumn, tellKind } from './header.ts'
import { listForms, translateList } from './list-form.ts'
import { readCsv, type Row, type Table, type Translated } from './read-csv.ts'
import { translateSeries } from './series-form.ts'

type Tell = (at: TextSpan, words: Omit<Remark, 'at'>) => void

/**
 * Reads the facts of one metric from a CSV file whose header decides the kind: `at,good,total`, `at,value`, `at` and classes,
 * `id,from,to`, `id,opened,stopped`, `seconds`, `answer,count`, `on,by,kept,evidence`. An `entity` column in front makes any of
 * them facts of entities. Lines that are missing in a series are told, and count as intervals without data.
 */
export function readMetricCsv(
  file: string,
  source: Uint8Array | string,
  now: number,
): Reading<MetricFacts | EntityFacts> {
  return readCsv({ file, source, now }, translate, (data, desk) => understand(data, desk))
}

function understand(data: unknown, desk: Desk): MetricFacts | EntityFacts | undefined {
  return isMapping(data) && data['kind'] === 'classes'
    ? classSeries(data, [], desk)
    : metricOrEntityFacts(data, [], desk)
}

function translate(table: Table, tell: Tell): Translated | undefined {
  const names = table.columns.map(({ text }) => text)
  const repeated = table.columns.find(({ text }, index) => names.indexOf(text) !== index)
  if (repeated !== undefined) {
    const says = `The column ${repeated.text} stands twice.`
    tell(repeated, { rule: duplicate, says, fix: 'Keep one of them.' })
    return undefined
  }
  if (names[0] !== 'entity') return translateRows(table, table.rows, tell)
  return translateEntities({ ...table, columns: table.columns.slice(1) }, tell)
}

function translateEntities(table: Table, tell: Tell): Translated | undefined {
  const groups = Map.groupBy(table.rows, (row) => row.cell('entity')?.text ?? '')
  const parts = new Map<string, Translated>()
  for (const [entity, rows] of groups) {
    const part = translateRows(table, rows, tell)
    if (part === undefined) return undefined
    parts.set(entity, part)
  }
  return {
    data: {
      kind: 'entities',
      of: Object.fromEntries(parts.entries().map(([entity, { data }]) => [entity, data])),
    },
    placeOf: ([, entity, ...path]: Path) => parts.get(String(entity))?.placeOf(path) ?? { start: 0, end: 1 },
  }
}

function translateRows(table: Table, rows: readonly Row[], tell: Tell): Translated | undefined {
  const names = table.columns.map(({ text }) => text)
  if (names[0] === 'at') {
    const kind = seriesKind(table.columns.slice(1), tell)
    return kind === undefined ? undefined : translateSeries(names.slice(1), rows, kind, tell)
  }
  return names.join() === 'answer,count' ? translateSurvey(rows, tell) : translateLines(table, rows, tell)
}

function translateLines(table: Table, rows: readonly Row[], tell: Tell): Translated | undefined {
  const names = table.columns.map(({ text }) => text)
  const form = listForms.find(({ needed }) => needed.every((column) => names.includes(column)))
  if (form === undefined) return tellKind(table.columns, tell)
  const known = [...form.needed, ...form.optional]
  const stranger = table.columns.find(({ text }) => !known.includes(text))
  return stranger === undefined ? translateList(form, rows) : tellColumn(stranger, known, tell)
}

function translateSurvey(rows: readonly Row[], tell: Tell): Translated | undefined {
  const answers: Record<string, number | string> = {}
  for (const row of rows) {
    const [answer = '', count = ''] = [row.cell('answer')?.text, row.cell('count')?.text]
    if (Object.hasOwn(answers, answer)) {
      tell(row.span, {
        rule: duplicate,
        says: `The answer ${answer} stands twice.`,
        fix: 'Keep one of them.',
      })
      return undefined
    }
    answers[answer] = /^\d+$/.test(count) ? Number(count) : count
  }
  const lines = new Map(rows.map((row) => [row.cell('answer')?.text, row]))
  return {
    data: { kind: 'survey', answers },
    placeOf: (path) => lines.get(String(path[1]))?.span ?? { start: 0, end: 1 },
  }
}
