// Made from ../calendars.schema.json by generate.ts.

export type CalendarZone = string
export type SpanText = string
export type HolidayDate = string
export type BusinessDayText = 'until closing time' | 'same time'

export interface CalendarsDocument {
  nines: 'v1'
  calendars: {
    [k: string]: CalendarEntry
  }
}
export interface CalendarEntry {
  zone: CalendarZone
  hours: {
    [k: string]: SpanText | SpanText[]
  }
  holidays?: HolidayDate[]
  businessDay?: BusinessDayText
}
