import type { TicketStopText } from '../generated/agreement.ts'
import type { ClockTime } from '../quantity.ts'
import { clockTimeOf } from '../quantity/read-quantity.ts'
import type { Path } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { entriesOf } from '../schema/draft.ts'
import type { Scope } from '../section/scope.ts'
import type { SeverityTime } from '../severity.ts'

const noSeverities: RulePage = {
  id: 'metrics/by-severity',
  severity: 'error',
  title: 'A target by severity finds its times in the severities',
  why: 'The target says that each severity has its own time, and the severities say which. Where none of them has one for this stop of the clock, nothing is promised.',
}

export const severityTimeRules: readonly RulePage[] = [noSeverities]

/** Times of tickets by severity, and the calendars on which they are counted. */
export interface TicketTimes {
  readonly within: Readonly<Record<string, ClockTime>>
  readonly calendars: Readonly<Record<string, string>>
  readonly outside: Readonly<Record<string, ClockTime>>
}

const TIME_OF_STOP: Readonly<Record<TicketStopText, SeverityTime>> = {
  'first human reply': 'reply',
  'next update': 'update',
  workaround: 'workaround',
  resolved: 'resolve',
  closed: 'resolve',
  'confirmed by customer': 'resolve',
}

/** The times that the severities give for this stop of the clock. */
export function severityTimes(stop: TicketStopText, path: Path, scope: Scope): TicketTimes | undefined {
  const name = TIME_OF_STOP[stop]
  const levels = entriesOf(scope.draft.severities?.levels)
  const within = levels.flatMap(([id, level]) => timed(id, level[name]))
  if (within.length === 0) {
    const says = `No severity has the time ${name}, which belongs to ${stop}.`
    const fix = `Add ${name} to the levels of severities, or write the times here.`
    scope.tell({ rule: noSeverities, path: [...path, 'target'], says, fix })
  }
  const calendars = levels.flatMap(([id, { hours }]) => (hours === undefined ? [] : [[id, hours] as const]))
  return {
    within: Object.fromEntries(within),
    calendars: Object.fromEntries(calendars),
    outside: Object.fromEntries(levels.flatMap(([id, { outside }]) => timed(id, outside?.[name]))),
  }
}

function timed(id: string, text: string | undefined): readonly (readonly [string, ClockTime])[] {
  return text === undefined ? [] : [[id, clockTimeOf(text)]]
}
