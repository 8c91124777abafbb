import { readCalendars, type Calendar } from '@nines/agreement'
import { Refusal } from '../../refusal.ts'
import { schemaComment } from '../../fix/mending/schema-line.ts'
import { insertEntry } from './insert-entry.ts'
import { inline } from './sheet-text.ts'
import type { PlainMap } from './sheet.ts'

/** The text of `calendars.yaml`, and the calendars that it describes. */
export interface CalendarBook {
  readonly shown: string
  readonly text: string
  readonly calendars: ReadonlyMap<string, Calendar>
}

/** The first lines of a `calendars.yaml` without any calendar. */
export function firstCalendarLines(schemaPath: string | undefined): string {
  const start = 'nines: v1\n\ncalendars:\n'
  return schemaPath === undefined ? start : `${schemaComment(schemaPath)}\n${start}`
}

/** The text with a calendar more, on one line; not another byte of it changes. */
export function withCalendar(text: string, id: string, calendar: PlainMap): string {
  if (/\ncalendars:\s*$/u.test(text)) return `${text.trimEnd()}\n  ${id}: ${inline(calendar)}\n`
  const longer = insertEntry(text, ['calendars'], { key: id, value: calendar })
  if (longer !== undefined) return longer
  throw new Refusal(
    `calendars.yaml is not laid out so that ${id} could be added.`,
    'Add it by hand, then begin again.',
  )
}

/** Reads the text of `calendars.yaml`. */
export function calendarBookOf(shown: string, text: string): CalendarBook {
  const reading = readCalendars(shown, text)
  return { shown, text, calendars: reading.ok ? reading.value : new Map() }
}
