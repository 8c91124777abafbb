import {
  agreementSchema,
  readAgreement,
  readCalendars,
  readParties,
  type Agreement,
  type Book,
} from '@nines/agreement'
import { readFileSync } from 'node:fs'
import { agreement, parties } from '../door.example.ts'
import type { Patient } from './mend.ts'
import { understandingOf } from './standing.ts'

// Used by tests alone: a sound agreement to spoil, and the reader that its mending is held against.

const shop = readParties('parties.yaml', parties)
const shopBook: Book = { parties: shop.ok ? shop.value : new Map(), calendars: new Map() }

/** A sound agreement, with a comment and the line for editors. */
export const sound: string = `# yaml-language-server: $schema=schema.json\n${agreement('acme/shop')}`.replace(
  'noData: good',
  'noData: good # nobody buys at night',
)

/** Reads an agreement against the parties of the examples, or against another book. */
export function read(text: string, book: Book = shopBook): Agreement | undefined {
  const reading = readAgreement('agreement.yaml', text, book)
  return reading.ok ? reading.value : undefined
}

/** The mending of an agreement. */
export function patientOf(book: Book = shopBook, isStale: (path: string) => boolean = () => false): Patient {
  return {
    schema: agreementSchema,
    schemaLine: { path: 'schema.json', isStale },
    understand: (text) =>
      understandingOf(
        readAgreement('agreement.yaml', text, book),
        ({ status, digest }) => `${status} ${digest}`,
      ),
  }
}

/** The richest agreement of this repository, and the book that it refers to. */
export function ownAgreement(): { readonly text: string; readonly book: Book } {
  const [known, times] = [readParties('p', own('parties.yaml')), readCalendars('c', own('calendars.yaml'))]
  if (!known.ok || !times.ok) throw new Error('The parties or calendars of this repository cannot be read.')
  return {
    text: own('acme/order-events/agreement.yaml'),
    book: { parties: known.value, calendars: times.value },
  }
}

function own(name: string): string {
  return readFileSync(new URL(`../../../../slas/${name}`, import.meta.url), 'utf8')
}
