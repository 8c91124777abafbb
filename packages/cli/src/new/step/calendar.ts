import { readCalendars } from '@nines/agreement'
import type { Complaint } from '../asking/question.ts'
import type { Context, Work } from '../context.ts'
import { complaintsWithin } from '../judging/within.ts'
import { calendarBookOf, withCalendar } from '../writing/calendars-text.ts'
import type { PlainMap } from '../writing/sheet.ts'

/** What a calendar is asked for. */
export interface CalendarQuestion {
  readonly flag: string
  readonly name: string
  readonly asks: string
  /** What cannot be counted on a calendar; none where it does. */
  readonly judge: (work: Work, calendar: string) => readonly Complaint[]
}

/** Adds the calendars that flags describe: --hours "office=Europe/London Mon-Fri 09:00-17:30". Those that are there stay. */
export async function givenCalendars(context: Context, work: Work): Promise<Work> {
  if (context.interview.peek('hours').length === 0) return work
  const answers = await context.interview.list({
    flag: 'hours',
    asks: 'Which hours has it?',
    again: 'And another one?',
    example: 'Europe/London Mon-Fri 09:00-17:30',
    judge: (value, name = '') => (isThere(work, name) ? [] : hoursComplaints(work, name, value)),
  })
  return answers.reduce((so, { name = '', value }) => (isThere(so, name) ? so : added(so, name, value)), work)
}

function isThere({ calendars: { calendars } }: Work, id: string): boolean {
  return calendars.has(id)
}

/** A calendar, and the work with it in the book: one that is there, or a new one with its hours. */
export async function askCalendar(
  context: Context,
  work: Work,
  { flag, name, asks, judge }: CalendarQuestion,
): Promise<{ readonly work: Work; readonly calendar: string }> {
  const known = [...work.calendars.calendars.values()]
  const calendar = await context.interview.choose({
    flag,
    name,
    asks,
    example: known[0]?.id ?? 'office',
    usual: known[0]?.id,
    isSure: known.length === 1 && context.interview.person === undefined,
    isReferredTo: true,
    choices: known.map(({ id, zone }) => ({ value: id, label: id, hint: zone })),
    other: 'a calendar that is not there yet',
    otherAsks: 'A short name for it, such as office:',
    judge: (id) => (isThere(work, id) ? judge(work, id) : hoursComplaints(work, id, aroundTheClock)),
  })
  const isKnown = isThere(work, calendar) || context.interview.isPretending()
  return { work: isKnown ? work : await askHours(context, work, calendar), calendar }
}

/** The work with a calendar in any case, so that what is counted on one can be judged before one is chosen. */
export function withAnyCalendar(work: Work): Work {
  return work.calendars.calendars.size > 0 ? work : added(work, 'office', aroundTheClock)
}

const aroundTheClock = 'UTC Mon-Sun 00:00-24:00'

async function askHours(context: Context, work: Work, id: string): Promise<Work> {
  const { zone } = context.surroundings
  const office = `${zone} Mon-Fri 09:00-17:00`
  const hours = await context.interview.choose({
    flag: 'hours',
    name: id,
    asks: `Which hours has ${id}? It is added to ${work.calendars.shown}.`,
    example: office,
    usual: office,
    why: `${id} is no calendar yet: its hours add it`,
    choices: [
      { value: office, label: 'Monday to Friday, 9 to 17', hint: zone },
      { value: aroundTheClock, label: 'around the clock' },
    ],
    other: 'other hours',
    otherAsks: 'A zone, days and hours, such as Europe/London Mon-Fri 08:00-18:00:',
    judge: (answer) => hoursComplaints(work, id, answer),
  })
  return added(work, id, hours)
}

function added(work: Work, id: string, hours: string): Work {
  const { shown, text } = work.calendars
  return { ...work, calendars: calendarBookOf(shown, withCalendar(text, id, calendarOf(hours))) }
}

// A business day ends where its hours do: an answer by the evening is an answer that day.
function calendarOf(answer: string): PlainMap {
  const [zone = '', days = '', ...spans] = answer.split(/\s+/u)
  return { zone, hours: { [days]: spans.join(' ') }, businessDay: 'until closing time' }
}

function hoursComplaints(
  { calendars: { shown, text } }: Work,
  id: string,
  hours: string,
): readonly Complaint[] {
  const longer = withCalendar(text, id, calendarOf(hours))
  return complaintsWithin(longer, ['calendars', id], readCalendars(shown, longer).findings)
}
