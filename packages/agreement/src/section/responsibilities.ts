import type { EscalationLevel, Responsibilities } from '../agreement.ts'
import { tidy, type AgreementDraft } from '../schema/draft.ts'
import { durationOf } from '../quantity/read-quantity.ts'
import { knownNames } from './reference.ts'
import type { RulePage } from '../page/rule-page.ts'
import type { Scope } from './scope.ts'

const unknownContact: RulePage = {
  id: 'responsibilities/unknown-contact',
  severity: 'error',
  title: 'An escalation goes to a contact of the provider',
  why: 'While something is broken, the alarm itself tells the next person. A name without an address in parties.yaml is a call that nobody gets.',
}

const escalationOrder: RulePage = {
  id: 'responsibilities/escalation-in-order',
  severity: 'error',
  title: 'An escalation goes on in time',
  why: 'The list is read from top to bottom, each level later than the one above. A level that comes earlier stands in a wrong place or has a wrong unit.',
}

export const responsibilityRules: readonly RulePage[] = [unknownContact, escalationOrder]

type LevelDraft = NonNullable<
  NonNullable<NonNullable<AgreementDraft['responsibilities']>['escalation']>[number]
>

/** Step 5. */
export function readResponsibilities(scope: Scope): Responsibilities | undefined {
  const { provider, customer, escalation = [], disputes } = scope.draft.responsibilities ?? {}
  const levels = escalation.map((level, index) =>
    level === undefined ? undefined : readLevel(level, index, scope),
  )
  tellDisorder(levels, scope)
  if (provider === undefined || customer === undefined) return undefined
  return {
    provider: duties(provider),
    customer: duties(customer),
    escalation: levels.filter((level) => level !== undefined),
    ...(disputes === undefined ? {} : { disputes: tidy(disputes) }),
  }
}

function duties(texts: readonly (string | undefined)[]): readonly string[] {
  return texts.filter((text) => text !== undefined).map(tidy)
}

function readLevel(
  { after, to }: LevelDraft,
  index: number,
  { draft, book, tell }: Scope,
): EscalationLevel | undefined {
  const provider = book.parties.get(draft.stakeholders?.provider ?? '')
  if (to !== undefined && provider !== undefined && !Object.hasOwn(provider.contacts, to)) {
    const says = `${provider.id} has no contact named ${to}.`
    const fix = knownNames(
      to,
      Object.keys(provider.contacts),
      `the contacts of ${provider.id} in parties.yaml`,
    )
    tell({ rule: unknownContact, path: ['responsibilities', 'escalation', index, 'to'], says, fix })
  }
  return after === undefined || to === undefined ? undefined : { after: durationOf(after), to }
}

function tellDisorder(levels: readonly (EscalationLevel | undefined)[], { tell }: Scope): void {
  for (const [index, level] of levels.entries()) {
    const above = levels[index - 1]
    if (level === undefined || above === undefined || level.after.seconds.gte(above.after.seconds)) continue
    const says = `${level.to} is told after ${level.after.text}, and ${above.to}, one level above, after ${above.after.text}.`
    const path = ['responsibilities', 'escalation', index, 'after']
    tell({ rule: escalationOrder, path, says, fix: 'Put the levels in order, the soonest first.' })
  }
}
