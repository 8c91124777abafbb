import type {
  AgreementDocument,
  ChargeSection,
  Dimensions,
  Measure,
  MetricEntry,
  SeverityTargets,
  UnknownAtMost,
  WindowEntry,
} from '../generated/agreement.ts'
import type { CalendarsDocument } from '../generated/calendars.ts'
import type { PartiesDocument } from '../generated/parties.ts'
import { isRecord } from './desk.ts'

// Unions go as a whole when there is a fault in them, so what is left of one is whole.
type Whole = Measure | WindowEntry | SeverityTargets | Dimensions | ChargeSection | UnknownAtMost

/** A document with gaps where faults were: what is there has its type. */
export type Draft<T> = T extends Whole | string | number | boolean
  ? T
  : T extends readonly (infer Item)[]
    ? readonly (Draft<Item> | undefined)[]
    : { readonly [Key in keyof T]?: Draft<T[Key]> | undefined }

/** `agreement.yaml` as its author is writing it. */
export type AgreementDraft = Draft<AgreementDocument>

/** What `conform` leaves of an agreement or a template has the types of its schema. */
export function isAgreementDraft(data: unknown): data is AgreementDraft {
  return isRecord(data)
}

/** A metric as its author is writing it. */
export type MetricDraft = Draft<MetricEntry>

/** `parties.yaml` as its author is writing it. */
export type PartiesDraft = Draft<PartiesDocument>

/** `calendars.yaml` as its author is writing it. */
export type CalendarsDraft = Draft<CalendarsDocument>

/** The entries of a mapping that are there. */
export function entriesOf<Value>(
  mapping: Readonly<Record<string, Value | undefined>> | undefined,
): readonly (readonly [string, Value])[] {
  const entries: (readonly [string, Value])[] = []
  for (const [key, value] of Object.entries(mapping ?? {}))
    if (value !== undefined) entries.push([key, value])
  return entries
}

/** A text without the blanks and line breaks that only lay it out. */
export function tidy(text: string): string {
  return text.trim()
}

/** Parts of a value that are all there. */
export type AllOf<Parts> = { readonly [Key in keyof Parts]: Exclude<Parts[Key], undefined> }

/** True when no part is missing. */
export function isWhole<Parts extends object>(parts: Parts): parts is Parts & AllOf<Parts> {
  return !Object.values(parts).includes(undefined)
}
