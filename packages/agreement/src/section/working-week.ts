import type { WorkingSpan } from '../calendar.ts'
import { entriesOf, type CalendarsDraft } from '../schema/draft.ts'
import type { Path, Tell } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'

const hoursOrder: RulePage = {
  id: 'metrics/calendar-hours',
  severity: 'error',
  title: 'Working hours go forward',
  why: 'A span begins before it ends, a range of days goes from an earlier day of the week to a later one, and no hour stands twice: otherwise it is open how much time a day has.',
}

export const weekRules: readonly RulePage[] = [hoursOrder]

const DAYS: readonly string[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

type HoursDraft = NonNullable<NonNullable<CalendarsDraft['calendars']>[string]>['hours']

/** Working spans of the seven days in order; 1 is Monday. */
export function readWeek(hours: HoursDraft, path: Path, tell: Tell): Record<number, readonly WorkingSpan[]> {
  const week: Record<number, WorkingSpan[]> = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }
  for (const [key, written] of entriesOf(hours)) {
    const days = daysOf(key)
    if (days.length === 0)
      tell({ rule: hoursOrder, path: [...path, key], onKey: true, ...backwardWords(key) })
    const texts = typeof written === 'string' ? [written] : written
    for (const [index, text] of texts.entries()) {
      const at = [...path, key, ...(typeof written === 'string' ? [] : [index])]
      if (text !== undefined) addSpan(week, days, spanOf(text, at, tell), { text, at, tell })
    }
  }
  return week
}

function daysOf(key: string): readonly number[] {
  const [first = '', last = first] = key.split('-')
  const [from, to] = [DAYS.indexOf(first) + 1, DAYS.indexOf(last) + 1]
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

function spanOf(text: string, path: Path, tell: Tell): WorkingSpan {
  const [from = 0, to = 0] = text.split('-').map(minutesOf)
  if (from >= to) {
    const [begins, ends] = text.split('-')
    const says = `The span begins at ${begins} and ends at ${ends}.`
    tell({
      rule: hoursOrder,
      path,
      says,
      fix: 'Let it end later; a night goes to 24:00, and from 00:00 on the next day.',
    })
  }
  return { from, to }
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

interface Spot {
  readonly text: string
  readonly at: Path
  readonly tell: Tell
}

function addSpan(
  week: Record<number, WorkingSpan[]>,
  days: readonly number[],
  span: WorkingSpan,
  spot: Spot,
): void {
  const { text, at, tell } = spot
  for (const day of days) {
    const spans = week[day] ?? []
    const twice = spans.some(({ from, to }) => span.from < to && from < span.to)
    if (twice) {
      const says = `${text} overlaps with hours of ${DAYS[day - 1]} that stand above.`
      tell({ rule: hoursOrder, path: at, says, fix: 'Take the hours out of one of the two.' })
      return
    }
    week[day] = [...spans, span].toSorted((left, right) => left.from - right.from)
  }
}

function backwardWords(key: string): { readonly says: string; readonly fix: string } {
  const [first, last] = key.split('-')
  return {
    says: `${key} goes backwards: ${last} comes before ${first} in a week that begins on Monday.`,
    fix: `Write ${first}-Sun and ${last === 'Mon' ? 'Mon' : `Mon-${last}`} as two entries.`,
  }
}
