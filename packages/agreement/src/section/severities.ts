import type { Severities, SeverityLevel, SeverityTime } from '../severity.ts'
import { clockTimeOf } from '../quantity/read-quantity.ts'
import type { ClockTime } from '../quantity.ts'
import { entriesOf, tidy, type AgreementDraft } from '../schema/draft.ts'
import { severityNames, tellUnknown } from './known.ts'
import { tellCalendar } from '../metric/calendar-name.ts'
import type { Scope } from './scope.ts'
import { readMatrix } from './severity-matrix.ts'
import { tellDisorder } from './severity-order.ts'

type SeveritiesDraft = NonNullable<AgreementDraft['severities']>
type LevelDraft = NonNullable<NonNullable<SeveritiesDraft['levels']>[string]>

/** Step 3: how bad something is, and how soon it is dealt with. */
export function readSeverities(scope: Scope): Severities | undefined {
  const { severities } = scope.draft
  if (severities?.setBy === undefined || severities.changed === undefined) return undefined
  const levels = entriesOf(severities.levels).map(([id, level]) => readLevel(id, level, scope))
  tellDisorder(levels, scope)
  const matrix = readMatrix(scope)
  return {
    levels,
    ...(matrix && { matrix }),
    setBy: severities.setBy,
    changed: severities.changed,
    overrides: readOverrides(severities, scope),
  }
}

// The times that a severity can have, the quickest first.
const TIMES: readonly SeverityTime[] = ['reply', 'update', 'workaround', 'resolve']

function readLevel(id: string, draft: LevelDraft, scope: Scope): SeverityLevel {
  const { says = '', hours = '', outside, via = [] } = draft
  tellCalendar(draft.hours, ['severities', 'levels', id, 'hours'], scope)
  return {
    id,
    says: tidy(says),
    ...timesOf(draft),
    hours,
    outside: timesOf(outside),
    via: via.filter((way) => way !== undefined),
  }
}

type Times = Partial<Readonly<Record<SeverityTime, ClockTime>>>

function timesOf(draft: Partial<Readonly<Record<SeverityTime, string | undefined>>> | undefined): Times {
  const times: Partial<Record<SeverityTime, ClockTime>> = {}
  for (const time of TIMES) {
    const text = draft?.[time]
    if (text !== undefined) times[time] = clockTimeOf(text)
  }
  return times
}

function readOverrides({ overrides = [] }: SeveritiesDraft, scope: Scope): Severities['overrides'] {
  return overrides.flatMap((override, index) => {
    if (override?.is === undefined) return []
    tellUnknown([override.is], severityNames(scope), ['severities', 'overrides', index, 'is'], scope)
    const when = entriesOf(override.when).map(([attribute, value]) => ({
      kind: 'one-of' as const,
      attribute,
      values: [value],
    }))
    return [{ when, is: override.is }]
  })
}
