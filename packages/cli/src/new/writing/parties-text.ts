import { readParties, type Contact, type Party } from '@nines/agreement'
import { Refusal } from '../../refusal.ts'
import { partyLines } from './agreement-text.ts'
import { schemaComment } from '../../fix/mending/schema-line.ts'
import { insertEntry, type Entry } from './insert-entry.ts'
import type { Path, PlainMap } from './sheet.ts'

/** The text of `parties.yaml`, and the parties that it describes. */
export interface PartyBook {
  readonly shown: string
  readonly text: string
  readonly parties: ReadonlyMap<string, Party>
}

/** The first lines of a `parties.yaml` without any party. */
export function firstLines(schemaPath: string | undefined): string {
  const start = 'nines: v1\n\nparties:\n'
  return schemaPath === undefined ? start : `${schemaComment(schemaPath)}\n${start}`
}

/** The text with a party more; comments, order and layout of the others stay. Judging it is the reader's part. */
export function withParty(text: string, id: string, party: PlainMap): string {
  const lines = partyLines(id, party)
  if (/\nparties:\s*$/u.test(text)) return `${text.trimEnd()}\n${lines.join('\n')}\n`
  const unindented = lines.map((line) => line.slice(2))
  return extended(text, ['parties'], { key: id, value: party, lines: unindented })
}

/** The text with an AWS account more for a party. */
export function withAccount(text: string, party: string, name: string, number: string): string {
  return withDetail(text, party, 'accounts', { key: name, value: number })
}

/** The text with a contact more for a party. */
export function withContact(text: string, party: string, name: string, contact: Contact): string {
  return withDetail(text, party, 'contacts', { key: name, value: { ...contact } })
}

function withDetail(text: string, party: string, section: string, entry: Entry): string {
  const path = ['parties', party]
  return (
    insertEntry(text, [...path, section], entry) ??
    extended(text, path, { key: section, value: { [entry.key]: entry.value } })
  )
}

function extended(text: string, path: Path, entry: Entry): string {
  const longer = insertEntry(text, path, entry)
  if (longer !== undefined) return longer
  throw new Refusal(
    `parties.yaml is not laid out so that ${entry.key} could be added to ${path.join('/')}.`,
    'Add it by hand, then begin again.',
  )
}

/** Reads the text of `parties.yaml` again after it was extended. */
export function bookOf(shown: string, text: string): PartyBook {
  const reading = readParties(shown, text)
  return { shown, text, parties: reading.ok ? reading.value : new Map() }
}
