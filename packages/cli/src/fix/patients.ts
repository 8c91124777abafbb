import {
  agreementSchema,
  calendarsSchema,
  extendingSchema,
  judgeTemplate,
  partiesSchema,
  readAgreement,
  readCalendars,
  readParties,
  readTemplate,
  templateSchema,
  type Agreement,
  type Book,
  type Reading,
} from '@nines/agreement'
import { toldOnce, type FoundFile } from '@nines/repository'
import type { Patient } from './mend.ts'
import { agreementKind, schemaPlace } from './schema-place.ts'
import { errorsIn, understandingOf } from './standing.ts'

/** A text with the name that people see. */
export interface ShownText {
  readonly shown: string
  readonly bytes: Uint8Array
}

/** An agreement: it means its digest, and where it is in its life. */
export function agreementPatient(
  { path, shown }: FoundFile,
  text: string,
  read: (shown: string, bytes: Uint8Array) => Reading<Agreement>,
): Patient {
  const kind = agreementKind(text)
  return {
    schema: kind === 'agreement' ? agreementSchema : extendingSchema(),
    schemaLine: schemaPlace(path, kind),
    understand: (now) => understandingOf(read(shown, new TextEncoder().encode(now)), meaningOf),
  }
}

/** Who the parties are. */
export function partiesPatient({ path, shown }: FoundFile): Patient {
  return {
    schema: partiesSchema,
    schemaLine: schemaPlace(path, 'parties'),
    understand: (text) =>
      understandingOf(readParties(shown, text), (parties) => JSON.stringify([...parties])),
  }
}

/** When people work. */
export function calendarsPatient({ path, shown }: FoundFile): Patient {
  return {
    schema: calendarsSchema,
    schemaLine: schemaPlace(path, 'calendars'),
    understand: (text) =>
      understandingOf(readCalendars(shown, text), (calendars) => JSON.stringify([...calendars])),
  }
}

/** A template: it means what each agreement on it means. */
export function templatePatient(
  { path, shown }: FoundFile,
  book: Book,
  agreements: readonly ShownText[],
): Patient {
  return {
    schema: templateSchema(),
    schemaLine: schemaPlace(path, 'template'),
    understand: (text) => {
      const reading = readTemplate(shown, text)
      const laid = reading.ok ? [[reading.value.name, reading.value] as const] : []
      const templates = new Map([...(book.templates ?? []), ...laid])
      const readings = agreements.map((one) => readAgreement(one.shown, one.bytes, { ...book, templates }))
      const alone = reading.ok ? judgeTemplate(reading.value, { ...book, templates }) : reading.findings
      return {
        errors: errorsIn(toldOnce([...alone, ...readings.flatMap(({ findings }) => findings)])),
        meanings: readings.map((one) => (one.ok ? meaningOf(one.value) : undefined)),
      }
    },
  }
}

function meaningOf({ status, digest }: Agreement): string {
  return `${status} ${digest}`
}
