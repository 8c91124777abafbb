import { realDate } from './section/calendar-date.ts'
import type { Calendar } from './calendar.ts'
import { isRecord } from './schema/desk.ts'
import { entriesOf, type CalendarsDraft } from './schema/draft.ts'
import type { Reading } from './finding.ts'
import { readDocument } from './read-document.ts'
import type { Tell } from './page/remark.ts'
import type { RulePage } from './page/rule-page.ts'
import { calendarsSchema } from './schema/schema.ts'
import { readWeek } from './section/working-week.ts'
import { tellZone } from './section/zone.ts'

const calendarZone: RulePage = {
  id: 'metrics/calendar-zone',
  severity: 'error',
  title: 'A calendar has a real time zone',
  why: 'Nine o’clock is another moment in each zone, and moves by an hour twice a year in many of them. Business hours can only be counted where the zone is known.',
}

const holidayDate: RulePage = {
  id: 'metrics/calendar-holiday',
  severity: 'error',
  title: 'Holidays are in the calendar',
  why: 'A holiday on a day that does not exist stands for another one that was meant, and that one now counts as a working day.',
}

export const calendarRules: readonly RulePage[] = [calendarZone, holidayDate]

/** Reads `calendars.yaml`: calendars by id, each with the hours of all seven days. */
export function readCalendars(
  file: string,
  source: Uint8Array | string,
): Reading<ReadonlyMap<string, Calendar>> {
  return readDocument({ file, source, schema: calendarsSchema }, ({ data, tell }) =>
    isDraft(data) ? understand(data, tell) : undefined,
  )
}

// What `conform` leaves of a document has the types of its schema.
function isDraft(data: unknown): data is CalendarsDraft {
  return isRecord(data)
}

function understand({ calendars }: CalendarsDraft, tell: Tell): ReadonlyMap<string, Calendar> {
  const known = new Map<string, Calendar>()
  for (const [id, { zone, hours, holidays = [], businessDay }] of entriesOf(calendars)) {
    const path = ['calendars', id]
    tellZone(calendarZone, zone, [...path, 'zone'], tell)
    const week = readWeek(hours, [...path, 'hours'], tell)
    const days = holidays.map((day, index) => realDate(holidayDate, day, [...path, 'holidays', index], tell))
    if (zone !== undefined)
      known.set(id, {
        id,
        zone,
        hours: week,
        holidays: days.filter((day) => day !== undefined),
        ...(businessDay === undefined ? {} : { businessDay }),
      })
  }
  return known
}
