import type { Path } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { isLonger } from '../quantity/compare-time.ts'
import { clockTimeOf, percentOf } from '../quantity/read-quantity.ts'
import type { ClockTime } from '../quantity.ts'
import type { EscalationLevel, ShareOfTarget } from '../responsibility.ts'
import type { AgreementDraft } from '../schema/draft.ts'
import { severityNames, tellUnknown } from './known.ts'
import { knownNames } from './reference.ts'
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

export const escalationRules: readonly RulePage[] = [unknownContact, escalationOrder]

type LevelDraft = NonNullable<
  NonNullable<NonNullable<AgreementDraft['responsibilities']>['escalation']>[number]
>

/** A ladder: who is told after how long, the soonest first. */
export function readLadder(ladder: 'escalation' | 'complaints', scope: Scope): readonly EscalationLevel[] {
  const drafts = scope.draft.responsibilities?.[ladder] ?? []
  const path = ['responsibilities', ladder]
  const levels = drafts.map((draft, index) => draft && readLevel(draft, [...path, index], scope))
  tellDisorder(levels, path, scope)
  return levels.filter((level) => level !== undefined)
}

function readLevel(draft: LevelDraft, path: Path, scope: Scope): EscalationLevel | undefined {
  const { after, to, via = [], severities = [], kind = 'hierarchical' } = draft
  tellUnknownContact(to, [...path, 'to'], scope)
  tellUnknown(severities, severityNames(scope), [...path, 'severities'], scope)
  if (after === undefined || to === undefined) return undefined
  return {
    after: afterOf(after),
    to,
    via: via.filter((way) => way !== undefined),
    kind,
    severities: severities.filter((severity) => severity !== undefined),
  }
}

function afterOf(text: string): ClockTime | ShareOfTarget {
  const share = /^(.*%) of target$/.exec(text)?.[1]
  return share === undefined ? clockTimeOf(text) : { share: percentOf(share), text }
}

/** Says that the provider has no such contact. */
export function tellUnknownContact(to: string | undefined, path: Path, { draft, book, tell }: Scope): void {
  const provider = book.parties.get(draft.stakeholders?.provider ?? '')
  if (to === undefined || provider === undefined || Object.hasOwn(provider.contacts, to)) return
  const says = `${provider.id} has no contact named ${to}.`
  const where = `the contacts of ${provider.id} in parties.yaml`
  tell({ rule: unknownContact, path, says, fix: knownNames(to, Object.keys(provider.contacts), where) })
}

function tellDisorder(levels: readonly (EscalationLevel | undefined)[], path: Path, { tell }: Scope): void {
  for (const [index, level] of levels.entries()) {
    const above = levels[index - 1]
    if (level === undefined || above === undefined || !comesSooner(level, above)) continue
    const says = `${level.to} is told after ${level.after.text}, and ${above.to}, one level above, after ${above.after.text}.`
    tell({
      rule: escalationOrder,
      path: [...path, index, 'after'],
      says,
      fix: 'Put the levels in order, the soonest first.',
    })
  }
}

function comesSooner({ after: one }: EscalationLevel, { after: other }: EscalationLevel): boolean {
  if ('share' in one) return 'share' in other && one.share.ratio.lt(other.share.ratio)
  return !('share' in other) && isLonger(other, one)
}
