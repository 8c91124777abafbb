import type { Calendar } from './calendar.ts'
import type { Template } from './inheritance/template.ts'
import type { Party } from './party.ts'

/** What agreements refer to by name: the parties, calendars and templates of the repository. */
export interface Book {
  readonly parties: ReadonlyMap<string, Party>
  readonly calendars: ReadonlyMap<string, Calendar>
  /** None where the repository has none. */
  readonly templates?: ReadonlyMap<string, Template>
}
