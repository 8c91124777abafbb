import type { MetricDraft } from '../schema/draft.ts'
import { entriesOf } from '../schema/draft.ts'
import type { SeverityTargets, TicketSource } from '../generated/agreement.ts'
import type { Promised } from './promised.ts'
import { tellBusinessTime, tellCalendar } from './calendar-name.ts'
import { clockTimeOf } from '../quantity/read-quantity.ts'
import type { ClockTime } from '../quantity.ts'
import type { Path, Tell } from '../page/remark.ts'
import type { Scope } from '../section/scope.ts'
import { severityTimes, type TicketTimes } from './severity-times.ts'
import { noTime, readShare, targetFits, targetRange, timesText } from './target.ts'
import type { TicketIndicator } from '../timed.ts'

/** The promise of a metric that times tickets: a time for each severity, and the share that keeps it. */
export function readTicketPromise(
  draft: MetricDraft,
  tickets: TicketSource,
  path: Path,
  scope: Scope,
): Promised | undefined {
  const { tell } = scope
  const { start, stop, calendar, pauses = [] } = tickets
  tellCalendar(calendar, [...path, 'measure', 'tickets', 'calendar'], scope)
  const times = readTimes(draft.target, tickets, path, scope)
  const objective = readShare(draft, { path, things: 'tickets', tell })
  if (times === undefined || objective === undefined) return undefined
  if (calendar === undefined) tellUncounted(times, path, tell)
  const clock = calendar === undefined ? {} : { calendar }
  return {
    objective,
    target: { kind: 'share', operator: '>=', least: objective },
    targetText: timesText(times.within),
    indicator: { kind: 'tickets', tracker: trackerOf(tickets), start, stop, pauses, ...clock, ...times },
  }
}

function trackerOf(tickets: TicketSource): TicketIndicator['tracker'] {
  return 'github' in tickets
    ? { kind: 'github', repository: tickets.github }
    : { kind: 'reported', by: tickets.reported }
}

function readTimes(
  target: MetricDraft['target'],
  { stop }: TicketSource,
  path: Path,
  scope: Scope,
): TicketTimes | undefined {
  if (target === undefined) return undefined
  if (target === 'by severity') return severityTimes(stop, path, scope)
  const { calendars } = severityTimes(stop, path, { ...scope, tell: () => undefined }) ?? { calendars: {} }
  if (typeof target !== 'string') return { within: timesOf(target, path, scope.tell), calendars, outside: {} }
  const says = `The target is ${target}, and tickets are promised a time for each severity.`
  scope.tell({
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

// Business time of a severity that neither the measure nor the severities give a calendar.
function tellUncounted({ within, calendars }: TicketTimes, path: Path, tell: Tell): void {
  const found = entriesOf(within).find(
    ([severity, time]) => time.kind !== 'elapsed' && !Object.hasOwn(calendars, severity),
  )
  if (found !== undefined)
    tellBusinessTime(`${found[1].text} of ${found[0]}`, 'tickets', [...path, 'target', found[0]], tell)
}
