import type { MetricCase } from '../metric.ts'
import type { Path } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { listed } from '../page/shown.ts'
import { entriesOf, type MetricDraft } from '../schema/draft.ts'
import type { Scope } from '../section/scope.ts'
import { canMeet, couldMeet, covers } from './selector.ts'

const caseWins: RulePage = {
  id: 'metrics/case-wins',
  severity: 'error',
  title: 'Where two cases can hold, it is said which one does',
  why: 'A server that fits two cases is promised two things, and nothing in the numbers says which of them holds.',
}

const caseReachable: RulePage = {
  id: 'metrics/case-reachable',
  severity: 'error',
  title: 'Every case can come to hold',
  why: 'Where the first case written wins, one that an earlier case always covers is never looked at: what it promises is promised to nobody.',
}

const covered: RulePage = {
  id: 'metrics/covered',
  severity: 'warning',
  title: 'Every value of an attribute is in a case, or left out openly',
  why: 'An entity that no case and no entry holds for is promised nothing. That may be meant; then promise: none says so.',
}

const winsUnneeded: RulePage = {
  id: 'metrics/wins-unneeded',
  severity: 'warning',
  title: 'Which case wins is said where two can hold',
  why: 'Where no entity can fit two cases, a line that says which of them wins decides nothing. It looks like a term, and often one of the cases was meant to be wider. An entity can have several values of a list, such as two kinds of disk, but only one number.',
  example: {
    told: 'wins: lowest target, cases: { few: { when: { zones: "< 2" } }, many: { when: { zones: ">= 2" } } }',
    mended: 'cases: { few: { when: { zones: "< 2" } }, many: { when: { zones: ">= 2" } } }',
  },
}

export const caseRules: readonly RulePage[] = [caseWins, caseReachable, covered, winsUnneeded]

/** Says where cases of an entry meet without a rule, can't be reached, or leave values out. */
export function tellCases(
  { entry, isComplete }: { readonly entry: MetricDraft; readonly isComplete: boolean },
  cases: readonly MetricCase[],
  path: Path,
  scope: Scope,
): void {
  tellMeeting(entry, cases, path, scope)
  tellIdleWins(entry, cases, path, scope)
  if (!isComplete) tellUncovered(entry, cases, path, scope)
}

function tellMeeting({ wins }: MetricDraft, cases: readonly MetricCase[], path: Path, { tell }: Scope): void {
  for (const [index, one] of cases.entries()) {
    const at = [...path, 'cases', one.id]
    const earlier = cases.slice(0, index)
    const meeting = earlier.find(({ when }) => canMeet(one.when, when))
    if (meeting !== undefined && wins === undefined) {
      const says = `An entity can fit both ${meeting.id} and ${one.id}, and nothing says which of them holds.`
      tell({
        rule: caseWins,
        path: at,
        onKey: true,
        says,
        fix: 'Add wins to the metric, such as wins: most specific.',
      })
    }
    const above = wins === 'first written' ? earlier.find(({ when }) => covers(when, one.when)) : undefined
    if (above === undefined) continue
    const says = `Whatever fits ${one.id} fits ${above.id} too, which stands above it and wins.`
    tell({ rule: caseReachable, path: at, onKey: true, says, fix: `Write ${one.id} above ${above.id}.` })
  }
}

function tellIdleWins(
  { wins }: MetricDraft,
  cases: readonly MetricCase[],
  path: Path,
  { tell }: Scope,
): void {
  const meet = cases.some((one, index) =>
    cases.slice(index + 1).some((other) => couldMeet(one.when, other.when)),
  )
  if (wins === undefined || meet) return
  const names = listed(cases.map(({ id }) => id))
  const says =
    cases.length < 2
      ? `wins is ${wins}, and ${names} is the only case.`
      : `wins is ${wins}, and no entity fits two of ${names}.`
  const fix = 'Take wins out, or look whether the when of a case is too narrow.'
  tell({ rule: winsUnneeded, path: [...path, 'wins'], onKey: true, says, fix })
}

function tellUncovered(
  { per }: MetricDraft,
  cases: readonly MetricCase[],
  path: Path,
  { draft, tell }: Scope,
): void {
  for (const [attribute, values] of entriesOf(draft.entities?.[per ?? ''])) {
    if (typeof values === 'string') continue
    const named = cases.map(({ when }) => when.find((condition) => condition.attribute === attribute))
    if (named.length === 0 || named.includes(undefined)) continue
    const held = named.flatMap((condition) => (condition?.kind === 'one-of' ? condition.values : []))
    const open = values.filter((value) => value !== undefined).filter((value) => !held.includes(value))
    if (open.length === 0) continue
    const says = `No case holds for ${attribute} ${listed(open, 'or')}, so nothing is promised there.`
    const fix = `Add a case with promise: none and because for ${listed(open)}, or name them in one that is there.`
    tell({ rule: covered, path: [...path, 'cases'], onKey: true, says, fix })
  }
}
