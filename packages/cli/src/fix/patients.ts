import {
  agreementSchema,
  calendarsSchema,
  partiesSchema,
  readAgreement,
  readCalendars,
  readParties,
  readTemplate,
  type Agreement,
  type Book,
  type Reading,
} from '@nines/agreement'
import type { FoundFile } from '@nines/repository'
import type { Patient } from './mend.ts'
import { schemaPlace } from './schema-place.ts'
import { errorsIn, understandingOf } from './standing.ts'

/** A text with the name that people see. */
export interface ShownText {
  readonly shown: string
  readonly bytes: Uint8Array
}

/** An agreement: it means its digest, and where it is in its life. */
export function agreementPatient(
  { path, shown }: FoundFile,
  read: (shown: string, bytes: Uint8Array) => Reading<Agreement>,
): Patient {
  return {
    schema: agreementSchema,
    schemaLine: schemaPlace(path, 'agreement'),
    understand: (text) => understandingOf(read(shown, new TextEncoder().encode(text)), meaningOf),
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

/** A template: it means what each agreement on it means. No schema describes it by itself, so editors are told none. */
export function templatePatient({ shown }: FoundFile, book: Book, agreements: readonly ShownText[]): Patient {
  return {
    schema: agreementSchema,
    schemaLine: undefined,
    understand: (text) => {
      const reading = readTemplate(shown, text)
      const laid = reading.ok ? [[reading.value.name, reading.value] as const] : []
      const templates = new Map([...(book.templates ?? []), ...laid])
      const readings = agreements.map((one) => readAgreement(one.shown, one.bytes, { ...book, templates }))
      return {
        errors: errorsIn([...reading.findings, ...readings.flatMap(({ findings }) => findings)]),
        meanings: readings.map((one) => (one.ok ? meaningOf(one.value) : undefined)),
      }
    },
  }
}

function meaningOf({ status, digest }: Agreement): string {
  return `${status} ${digest}`
}
