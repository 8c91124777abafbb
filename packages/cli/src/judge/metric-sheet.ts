import type { Finding, Reading, RulePage } from '@nines/agreement'
import {
  placeInSheet,
  readMetricCsv,
  sheetRules,
  witnessFault,
  WITNESSES,
  type EntityFacts,
  type Facts,
  type FactsQuestion,
  type MetricFacts,
  type WitnessFacts,
} from '@nines/measurement'
import { sheetNameOf, wordOf } from './sheet-name.ts'

/** A CSV file and the name that says what it holds: a metric, or one of five sheets beside them. */
export interface Sheet {
  readonly name: string
  readonly file: string
  readonly source: string | Uint8Array
}

/** Lays the sheet of one metric over facts, perhaps as what one of two witnesses measured. */
export function layMetric(facts: Facts, sheet: Sheet, { agreement, now }: FactsQuestion): Reading<Facts> {
  const { metric, witness } = sheetNameOf(sheet.name)
  if (!isKnown(metric, agreement)) return unknownMetric(sheet, metric, agreement)
  if (witness === null) return unknownWitness(sheet)
  const read = readMetricCsv(sheet.file, sheet.source, now)
  if (!read.ok) return read
  const over = (of: Facts['metrics'][string]): Reading<Facts> => ({
    ...read,
    value: { ...facts, metrics: { ...facts.metrics, [metric]: of } },
  })
  if (witness === undefined) return over(read.value)
  const before = facts.metrics[metric] ?? { kind: 'witnesses', of: {} }
  if (before.kind !== 'witnesses') return refuse(sheet, namelessWords(metric))
  const both: WitnessFacts = { kind: 'witnesses', of: { ...before.of, [witness]: read.value } }
  const fault = witnessFault(both)
  return fault === undefined ? over(both) : refuse(sheet, { rule: sheetRules.unweighableWitnesses, ...fault })
}

/** The facts of a metric with every thing of it changed. */
export function everyThing(
  facts: Facts['metrics'][string],
  change: (facts: MetricFacts) => MetricFacts,
): Facts['metrics'][string] {
  if (facts.kind !== 'witnesses') return ofOne(facts, change)
  const entries = Object.entries(facts.of).map(([by, each]) => [by, ofOne(each, change)] as const)
  return { ...facts, of: Object.fromEntries(entries) }
}

function ofOne(
  facts: MetricFacts | EntityFacts,
  change: (facts: MetricFacts) => MetricFacts,
): MetricFacts | EntityFacts {
  if (facts.kind !== 'entities') return change(facts)
  const entries = Object.entries(facts.of).map(([entity, each]) => [entity, change(each)] as const)
  return { ...facts, of: Object.fromEntries(entries) }
}

/** Sheets of one name, or of one metric with and without who measured it: which of them counts, nobody can say. */
export function namesakes(sheets: readonly Sheet[]): readonly Finding[] {
  return sheets.flatMap((sheet, index) => {
    const before = sheets.slice(0, index)
    const twin = before.find(({ name }) => name === sheet.name)
    if (twin !== undefined) {
      const says = `${twin.file} is ${sheet.name} too; which of the two counts, nobody can say.`
      return findings(sheet, { rule: sheetRules.duplicate, says, fix: 'Give one of them.' })
    }
    const { metric, witness } = sheetNameOf(sheet.name)
    const mixed = before.some(({ name }) => {
      const other = sheetNameOf(name)
      return other.metric === metric && (other.witness === undefined) !== (witness === undefined)
    })
    return mixed ? findings(sheet, namelessWords(metric)) : []
  })
}

function namelessWords(metric: string): Words {
  return {
    rule: sheetRules.unweighableWitnesses,
    says: `Two measurements of ${metric} are given, and of one nobody says who measured it.`,
    fix: `Name both, as ${metric}@provider-monitoring and ${metric}@customer-logs.`,
  }
}

function unknownWitness(sheet: Sheet): Reading<Facts> {
  const says = `The name ${sheet.name} names nobody who measures; there are ${WITNESSES.map(wordOf).join(', ')}.`
  const fix = 'Write one of these after the @.'
  return refuse(sheet, { rule: sheetRules.unknownWitness, says, fix })
}

/** Whether the agreement promises something by a name. */
export function isKnown(name: string, { metrics }: FactsQuestion['agreement']): boolean {
  return metrics.some(({ id }) => id === name || id.split('.')[0] === name)
}

/** Tells of a name that the agreement promises nothing by. */
export function unknownMetric(
  sheet: Sheet,
  name: string,
  { metrics }: FactsQuestion['agreement'],
): Reading<Facts> {
  const known = [...new Set(metrics.map(({ id }) => id))].join(', ')
  return refuse(sheet, {
    rule: sheetRules.unknownMetric,
    says: `The agreement promises nothing by the name of ${name}; there are ${known}.`,
    fix:
      sheet.name === 'incidents'
        ? 'Write one of these.'
        : `Name the file by its metric, or give it as metric=${sheet.file}.`,
  })
}

interface Words {
  readonly rule: RulePage
  readonly says: string
  readonly fix: string
}

function refuse(sheet: Sheet, words: Words): Reading<Facts> {
  return { ok: false, findings: findings(sheet, words) }
}

function findings({ file, source }: Sheet, words: Words): readonly Finding[] {
  return placeInSheet(file, source, [words], 'first')
}
