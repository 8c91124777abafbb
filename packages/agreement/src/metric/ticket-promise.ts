import type { MetricDraft } from '../schema/draft.ts'
import { entriesOf } from '../schema/draft.ts'
import type { SeverityTargets, TicketSource } from '../generated/agreement.ts'
import type { Promised } from './promise.ts'
import { clockTimeOf } from '../quantity/read-quantity.ts'
import type { ClockTime } from '../quantity.ts'
import { knownNames } from '../section/reference.ts'
import type { Path, Tell } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import type { Scope } from '../section/scope.ts'
import { noTime, readShare, targetFits, targetRange } from './target.ts'

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

export const ticketRules: readonly RulePage[] = [unknownCalendar, businessTime]

/** The promise of a metric that times tickets: a time for each severity, and the share that keeps it. */
export function readTicketPromise(
  draft: MetricDraft,
  tickets: TicketSource,
  path: Path,
  scope: Scope,
): Promised | undefined {
  const { tell } = scope
  const { github, start, stop, calendar } = tickets
  tellCalendar(calendar, path, scope)
  const within = readTimes(draft.target, path, tell)
  const objective = readShare(draft, { path, things: 'tickets', tell })
  if (within === undefined || objective === undefined) return undefined
  if (calendar === undefined) tellBusinessTime(within, path, tell)
  const targetText = entriesOf(within)
    .map(([severity, time]) => `${severity}: ${time.text}`)
    .join(', ')
  const clock = calendar === undefined ? {} : { calendar }
  return {
    objective,
    targetText,
    indicator: { kind: 'tickets', tracker: github, start, stop, ...clock, within },
  }
}

function readTimes(
  target: MetricDraft['target'],
  path: Path,
  tell: Tell,
): Record<string, ClockTime> | undefined {
  if (target === undefined) return undefined
  if (typeof target !== 'string') return timesOf(target, path, tell)
  const says = `The target is ${target}, and tickets are promised a time for each severity.`
  tell({
    rule: targetFits,
    path: [...path, 'target'],
    says,
    fix: 'Write a time for each severity, such as { P1: 15 min, P2: 4 h }.',
  })
  return undefined
}

function timesOf(target: SeverityTargets, path: Path, tell: Tell): Record<string, ClockTime> {
  const times: (readonly [string, ClockTime])[] = []
  for (const [severity, text] of Object.entries(target)) {
    const time = clockTimeOf(text)
    if (time.kind === 'elapsed' && time.seconds.equals(0))
      tell({ rule: targetRange, path: [...path, 'target', severity], ...noTime(text) })
    times.push([severity, time])
  }
  return Object.fromEntries(times)
}

function tellCalendar(calendar: string | undefined, path: Path, { book, tell }: Scope): void {
  if (calendar === undefined || book.calendars.has(calendar)) return
  const says = `${calendar} is no calendar of calendars.yaml.`
  const fix = knownNames(calendar, [...book.calendars.keys()], 'calendars.yaml')
  tell({ rule: unknownCalendar, path: [...path, 'measure', 'tickets', 'calendar'], says, fix })
}

function tellBusinessTime(within: Readonly<Record<string, ClockTime>>, path: Path, tell: Tell): void {
  const found = entriesOf(within).find(([, time]) => time.kind !== 'elapsed')
  if (found === undefined) return
  const [severity, time] = found
  const says = `${time.text} of ${severity} is counted on a calendar, and the measure names none.`
  const fix = 'Add calendar with the name of a calendar of calendars.yaml to tickets, or write elapsed time.'
  tell({ rule: businessTime, path: [...path, 'target', severity], says, fix })
}
