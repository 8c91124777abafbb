import type { Path } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { levelOf } from '../quantity/read-level.ts'
import { entriesOf } from '../schema/draft.ts'
import { isRealDate, realDate } from '../section/calendar-date.ts'
import type { Scope } from '../section/scope.ts'
import type { Target, TargetChange } from '../target.ts'
import type { PromiseDraft } from './layers.ts'
import { targetFits } from './target.ts'

const rampOrder: RulePage = {
  id: 'metrics/ramp-order',
  severity: 'error',
  title: 'Later targets come one after the other',
  why: 'A ramp is read from top to bottom, each date later than the one above and later than the beginning. A date that is not stands in a wrong place or is the wrong one.',
}

const rampFalls: RulePage = {
  id: 'metrics/ramp-falls',
  severity: 'warning',
  title: 'A ramp goes up',
  why: 'Later targets are mostly harder ones. One that promises less than the one before it was mostly meant to be another.',
}

export const rampRules: readonly RulePage[] = [rampOrder, rampFalls]

interface Before {
  readonly from: string | undefined
  readonly target: Target | undefined
}

/** Later targets, in the order written. */
export function readRamp(
  draft: PromiseDraft['ramp'],
  target: Target | undefined,
  path: Path,
  scope: Scope,
): readonly TargetChange[] {
  const changes: TargetChange[] = []
  let before: Before = { from: scope.draft.agreement?.effective, target }
  for (const [from, text] of entriesOf(draft)) {
    const at = [...path, 'ramp', from]
    const later = laterTarget(text, at, target, scope)
    if (realDate(rampOrder, from, at, scope.tell) === undefined) continue
    tellOrder(from, before.from, at, scope)
    if (later === undefined) continue
    const change = { from, target: later, text }
    tellFall(change, before.target, at, scope)
    before = change
    changes.push(change)
  }
  return changes
}

function laterTarget(
  text: string,
  path: Path,
  target: Target | undefined,
  { tell }: Scope,
): Target | undefined {
  if (target === undefined) return undefined
  const later = likeTarget(text, target)
  if (later !== undefined) return later
  const says = `${text} is of another kind than the target it follows.`
  tell({ rule: targetFits, path, says, fix: `Write ${NOUNS[target.kind]}.` })
  return undefined
}

const NOUNS = {
  share: 'a share such as ">= 99.95 %"',
  time: 'a time such as "<= 200 ms"',
  number: 'a number such as "<= 1"',
  kept: 'the level into the target, since kept has no later one',
} as const

function likeTarget(text: string, target: Target): Target | undefined {
  const { operator, value } = levelOf(text)
  if (value.kind !== target.kind) return undefined
  if (value.kind === 'share' && operator === '>=') return { kind: 'share', operator, least: value.share }
  if (value.kind === 'time' && operator === '<=') return { kind: 'time', operator, most: value.time }
  return value.kind === 'number' ? { kind: 'number', operator, value: value.number } : undefined
}

function tellOrder(from: string, before: string | undefined, path: Path, { tell }: Scope): void {
  if (before === undefined || !isRealDate(before) || from > before) return
  const says = `This target holds from ${from}, and what comes before it from ${before}.`
  tell({ rule: rampOrder, path, onKey: true, says, fix: `Write a day after ${before}.` })
}

function tellFall(change: TargetChange, before: Target | undefined, path: Path, { tell }: Scope): void {
  const { target: later, text } = change
  if (later.kind !== 'share' || before?.kind !== 'share' || later.least.ratio.gte(before.least.ratio)) return
  const says = `${text} promises less than the ${before.least.text} before it.`
  tell({ rule: rampFalls, path, says, fix: 'Write a higher share, or take the date out.' })
}
