import type { RulePage } from '../page/rule-page.ts'
import type { ClockTime } from '../quantity.ts'
import type { SeverityLevel, SeverityTime } from '../severity.ts'
import { isLonger } from '../quantity/compare-time.ts'
import type { Scope } from './scope.ts'

const severityOrder: RulePage = {
  id: 'severities/order',
  severity: 'warning',
  title: 'The worse something is, the sooner it is dealt with',
  why: 'Severities are written from the worst to the mildest. A milder one with a shorter time, or news that come after the end, are usually two numbers that changed places.',
}

const severityHours: RulePage = {
  id: 'severities/hours',
  severity: 'error',
  title: 'A calendar says what a business day is',
  why: 'A ticket of Friday 16:00 with one business day ends on Monday 17:00 where a day lasts until closing time, and on Monday 16:00 where it keeps its time.',
}

export const severityOrderRules: readonly RulePage[] = [severityOrder, severityHours]

const TIMES: readonly SeverityTime[] = ['reply', 'update', 'workaround', 'resolve']

/** Says where a milder severity is dealt with sooner, news come after the end, or a business day is not known. */
export function tellDisorder(levels: readonly SeverityLevel[], scope: Scope): void {
  for (const [index, level] of levels.entries()) {
    const above = levels[index - 1]
    if (above !== undefined) tellSooner(above, level, scope)
    tellLateNews(level, scope)
    tellDays(level, scope)
  }
}

function tellSooner(above: SeverityLevel, level: SeverityLevel, { tell }: Scope): void {
  for (const time of TIMES) {
    const [worse, milder] = [above[time], level[time]]
    if (worse === undefined || milder === undefined || !isLonger(worse, milder)) continue
    const says = `${time} of ${level.id} is ${milder.text}, and of ${above.id}, one level above, ${worse.text}.`
    const fix = 'Write the severities from the worst on, each with times no shorter than those above.'
    tell({ rule: severityOrder, path: ['severities', 'levels', level.id, time], says, fix })
  }
}

function tellLateNews({ id, update, resolve }: SeverityLevel, { tell }: Scope): void {
  if (update === undefined || resolve === undefined || !isLonger(update, resolve)) return
  const says = `News of ${id} are due after ${update.text}, and its end after ${resolve.text}.`
  const fix = `Write an update sooner than ${resolve.text}.`
  tell({ rule: severityOrder, path: ['severities', 'levels', id, 'update'], says, fix })
}

// The calendar decides over a day as soon as one is promised.
function tellDays(level: SeverityLevel, { book, tell }: Scope): void {
  const calendar = book.calendars.get(level.hours)
  if (calendar === undefined || calendar.businessDay !== undefined) return
  const time = TIMES.find((name) => isDays(level[name]))
  if (time === undefined) return
  const says = `${level[time]?.text} of ${level.id} is counted on ${calendar.id}, and calendars.yaml does not say what a business day is there.`
  const fix = `Add businessDay: until closing time or businessDay: same time to ${calendar.id}.`
  tell({ rule: severityHours, path: ['severities', 'levels', level.id, time], says, fix })
}

function isDays(time: ClockTime | undefined): boolean {
  return time?.kind === 'business-days'
}
