import type { Calendar } from './calendar.ts'
import type { Template } from './inheritance/template.ts'
import type { PromisedShare } from './leaning.ts'
import type { Party } from './party.ts'

/** What agreements refer to by name: the parties, calendars and templates of the repository. */
export interface Book {
  readonly parties: ReadonlyMap<string, Party>
  readonly calendars: ReadonlyMap<string, Calendar>
  /** None where the repository has none. */
  readonly templates?: ReadonlyMap<string, Template>
  /** What other agreements promise to those who lean on them, by id; null where there is none. Nobody looked for what is absent. */
  readonly promises?: ReadonlyMap<string, readonly PromisedShare[] | null>
}
