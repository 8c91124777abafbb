import { readFileSync } from 'node:fs'
import {
  readAgreement,
  readCalendars,
  readParties,
  type Agreement,
  type Book,
  type Finding,
  type Reading,
} from './src/index.ts'

// What tests of this room read: the agreements of the repository itself.

/** A change to a sample: a text that stands in it, and what takes its place. */
export type Change = readonly [from: string, to: string]

/** The id of each agreement in slas/. */
export const ids = ['acme/checkout-api', 'acme/order-events', 'globex/quotes-api'] as const

/** One of them, or one of the two files that they refer to. */
export type Sample = (typeof ids)[number] | 'parties' | 'calendars'

/** The name that findings carry. */
export function fileOf(sample: Sample): string {
  return sample.includes('/') ? `slas/${sample}/agreement.yaml` : `slas/${sample}.yaml`
}

/** Its text. */
export function textOf(sample: Sample): string {
  return readFileSync(new URL(`../../${fileOf(sample)}`, import.meta.url), 'utf8')
}

/** Its text with changes; a change of something that does not stand in it is a mistake of the test. */
export function changed(sample: Sample, ...changes: readonly Change[]): string {
  let text = textOf(sample)
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${sample} does not hold ${from}`)
    text = text.replace(from, () => to)
  }
  return text
}

/** The parties and calendars of the repository. */
export const book: Book = {
  parties: valueOf(readParties('slas/parties.yaml', textOf('parties'))),
  calendars: valueOf(readCalendars('slas/calendars.yaml', textOf('calendars'))),
}

/** What reading gave, where it has to have given something. */
export function valueOf<Value>(reading: Reading<Value>): Value {
  if (reading.ok) return reading.value
  throw new Error(reading.findings.map(told).join('\n'))
}

/** Reads a text in the place of a sample. */
export function read(sample: Sample, text: string): Reading<unknown> {
  if (sample === 'parties') return readParties(fileOf(sample), text)
  return sample === 'calendars'
    ? readCalendars(fileOf(sample), text)
    : readAgreement(fileOf(sample), text, book)
}

/** An agreement of a text in the place of a sample. */
export function agreementOf(text: string, sample: Sample = 'acme/checkout-api'): Agreement {
  return valueOf(readAgreement(fileOf(sample), text, book))
}

/** A finding as one line: its place, its rule, its words. */
export function told({ place, severity, rule, says, fix }: Finding): string {
  const mark = severity === 'error' ? '' : `${severity} `
  return `${place.line}:${place.column}-${place.endColumn} ${mark}${rule}: ${says} ${fix}`
}
