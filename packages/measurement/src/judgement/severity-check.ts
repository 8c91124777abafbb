import type { Agreement, Indicator, RulePage } from '@nines/agreement'
import type { Account, Measured } from '../facts/accounts.ts'
import type { Ticket } from '../facts/metric-facts.ts'
import { listed, shown, type Path } from '../reading/desk.ts'
import { meant } from '../reading/meant.ts'
import type { JudgeRemark } from './remark.ts'

const unknownSeverity: RulePage = {
  id: 'facts/unknown-severity',
  severity: 'error',
  title: 'A ticket has a severity that the agreement knows',
  why: 'How long a ticket may take stands by its severity. One that nobody agreed on, p1 where P1 was meant, is promised nothing: the ticket would be left out, however late it was.',
}

export const severityCheckRules: readonly RulePage[] = [unknownSeverity]

/** One place at which a ticket says a severity. */
interface Said {
  readonly severity: string
  readonly ticket: string
  readonly at: Path
  readonly isChange: boolean
}

/** Tells of severities of tickets that no part of the agreement names, each name once, at the first ticket that has it. */
export function tellSeverities(
  { entity, accounts }: Measured,
  indicator: Indicator,
  agreement: Agreement,
): readonly JudgeRemark[] {
  if (namedBy(indicator).length === 0) return []
  const known = knownIn(agreement)
  return accounts.flatMap((account) => {
    const strangers = saidIn(account).filter(({ severity }) => !known.includes(severity))
    return [...Map.groupBy(strangers, ({ severity }) => severity).values()].flatMap((all) =>
      remarkOn(all, known, entity),
    )
  })
}

// Some severities stand in targets alone: an agreement may have no list of them.
function knownIn({ severities, metrics }: Agreement): readonly string[] {
  const levels = (severities?.levels ?? []).map(({ id }) => id)
  return [...new Set([...levels, ...metrics.flatMap(({ indicator }) => namedBy(indicator))])]
}

function namedBy(indicator: Indicator): readonly string[] {
  if (indicator.kind === 'tickets') return Object.keys(indicator.within)
  return indicator.kind === 'count' ? indicator.severities : []
}

function saidIn({ facts, place }: Account): readonly Said[] {
  if (facts.kind !== 'tickets') return []
  return facts.tickets.flatMap((ticket, index) => saidBy(ticket, [...place, 'tickets', index]))
}

function saidBy({ id: ticket, severity, changes = [] }: Ticket, at: Path): readonly Said[] {
  return [
    { severity, ticket, at: [...at, 'severity'], isChange: false },
    ...changes.map((change, index) => ({
      severity: change.severity,
      ticket,
      at: [...at, 'changes', index, 'severity'],
      isChange: true,
    })),
  ]
}

function remarkOn(
  [first, ...more]: readonly Said[],
  known: readonly string[],
  entity: string | null,
): readonly JudgeRemark[] {
  if (first === undefined) return []
  const { severity, ticket, at, isChange } = first
  const near = meant(severity, known)
  const row = { id: ticket, ...(entity === null ? {} : { entity }) }
  const has = isChange ? 'changes to' : 'has'
  const what = severity === '' ? 'no severity' : `the severity ${shown(severity)}`
  const rest = more.length === 0 ? '' : `, as ${more.length} more ${more.length === 1 ? 'does' : 'do'}`
  return [
    {
      rule: unknownSeverity,
      about: { kind: 'facts', at, cell: { row, column: 'severity' } },
      says: `Ticket ${ticket} ${has} ${what}${rest}; the agreement knows ${listed(known)}.`,
      fix:
        near === undefined
          ? 'Write one of these, or name it below severities in the agreement.'
          : `Write ${near}.`,
    },
  ]
}
