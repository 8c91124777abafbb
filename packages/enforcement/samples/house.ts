import type { Agreement, Book, Reading } from '@nines/agreement'
import { readAgreement, readCalendars, readParties } from '@nines/agreement'
import { readFileSync } from 'node:fs'

/** What slas/ of this repository holds. */
export const book: Book = {
  parties: read(readParties, 'slas/parties.yaml'),
  calendars: read(readCalendars, 'slas/calendars.yaml'),
}

/** An agreement of slas/ by its id. */
export function agreementOf(id: string): Agreement {
  return read((file, source) => readAgreement(file, source, book), `slas/${id}/agreement.yaml`)
}

function read<T>(reader: (file: string, source: string) => Reading<T>, file: string): T {
  const source = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')
  const reading = reader(file, source)
  if (!reading.ok) throw new Error(`${file}: ${reading.findings.map(({ says }) => says).join(' ')}`)
  return reading.value
}
