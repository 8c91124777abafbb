import { knownNames } from '../section/reference.ts'
import type { Path, Tell } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import type { Scope } from '../section/scope.ts'

const unknownCalendar: RulePage = {
  id: 'metrics/unknown-calendar',
  severity: 'error',
  title: 'Every calendar is described in calendars.yaml',
  why: 'When business hours begin, and which days are holidays, stands once in calendars.yaml. Without it nobody can say when a time is over.',
}

const businessTime: RulePage = {
  id: 'metrics/business-time-needs-calendar',
  severity: 'error',
  title: 'Business time is counted on a calendar',
  why: 'Four business hours after Friday noon end on Friday in one office and on Monday in another. The calendar says where, and which days are holidays.',
}

export const calendarNameRules: readonly RulePage[] = [unknownCalendar, businessTime]

/** Says when a name is no calendar of the book. */
export function tellCalendar(calendar: string | undefined, path: Path, { book, tell }: Scope): void {
  if (calendar === undefined || book.calendars.has(calendar)) return
  const says = `${calendar} is no calendar of calendars.yaml.`
  const fix = knownNames(calendar, [...book.calendars.keys()], 'calendars.yaml')
  tell({ rule: unknownCalendar, path, says, fix })
}

/** Says that business time stands there without a calendar; `what` is the time, as in `4 business hours of P1`. */
export function tellBusinessTime(what: string, measure: string, path: Path, tell: Tell): void {
  const says = `${what} is counted on a calendar, and the measure names none.`
  const fix = `Add calendar with the name of a calendar of calendars.yaml to ${measure}, or write elapsed time.`
  tell({ rule: businessTime, path, says, fix })
}
