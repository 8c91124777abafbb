import type { Duty, EscalationLevel, Responsibilities } from '../responsibility.ts'
import type { ClockTime } from '../quantity.ts'
import { tidy, type AgreementDraft } from '../schema/draft.ts'
import { clockTimeOf, percentOf } from '../quantity/read-quantity.ts'
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
    complaints: [],
    ...(disputes === undefined ? {} : { disputes: tidy(disputes) }),
  }
}

type SectionDraft = NonNullable<AgreementDraft['responsibilities']>
type DutyDraft = NonNullable<SectionDraft['provider']>[number]

function duties(drafts: readonly DutyDraft[]): readonly Duty[] {
  return drafts.flatMap((draft) => {
    const says = typeof draft === 'string' ? draft : draft?.says
    return says === undefined ? [] : [{ says: tidy(says) }]
  })
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
  if (after === undefined || to === undefined) return undefined
  return { after: afterOf(after), to, via: [], kind: 'hierarchical', severities: [] }
}

const OF_TARGET = ' of target'

function afterOf(text: string): EscalationLevel['after'] {
  if (!text.endsWith(OF_TARGET)) return clockTimeOf(text)
  return { share: percentOf(text.slice(0, -OF_TARGET.length)), text }
}

// Times of different clocks have no order that holds on every day.
function isSooner(level: EscalationLevel['after'], above: EscalationLevel['after']): boolean {
  if ('share' in level) return 'share' in above && level.share.ratio.lt(above.share.ratio)
  return !('share' in above) && isShorter(level, above)
}

function isShorter(time: ClockTime, other: ClockTime): boolean {
  if (time.kind === 'business-days') return other.kind === 'business-days' && time.days < other.days
  return other.kind === time.kind && time.seconds.lt(other.seconds)
}

function tellDisorder(levels: readonly (EscalationLevel | undefined)[], { tell }: Scope): void {
  for (const [index, level] of levels.entries()) {
    const above = levels[index - 1]
    if (level === undefined || above === undefined || !isSooner(level.after, above.after)) continue
    const says = `${level.to} is told after ${level.after.text}, and ${above.to}, one level above, after ${above.after.text}.`
    const path = ['responsibilities', 'escalation', index, 'after']
    tell({ rule: escalationOrder, path, says, fix: 'Put the levels in order, the soonest first.' })
  }
}
