import type { Calendar } from './calendar.ts'
import type { Party } from './party.ts'

/** What agreements refer to by name: the parties and calendars of the repository. */
export interface Book {
  readonly parties: ReadonlyMap<string, Party>
  readonly calendars: ReadonlyMap<string, Calendar>
}
