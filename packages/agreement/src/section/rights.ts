import { Fraction } from 'fraction.js'
import type { Path } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { spanOf } from '../quantity/read-amount.ts'
import type { RepetitionRule, Right, Threshold } from '../right.ts'
import { entriesOf, type AgreementDraft } from '../schema/draft.ts'
import { present } from './given.ts'
import { metricNames, tellUnknown } from './known.ts'
import type { Scope } from './scope.ts'

const rightReachable: RulePage = {
  id: 'rights/reachable',
  severity: 'error',
  title: 'A right can come about',
  why: 'Three of two windows are never missed, and a notice that is nowhere due is never in time. Such a right looks like a remedy and gives none.',
}

export const rightRules: readonly RulePage[] = [rightReachable]

type RightDraft = NonNullable<NonNullable<AgreementDraft['rights']>[string]>

/** Step 5: what repeated misses give. */
export function readRights(scope: Scope): readonly Right[] {
  return entriesOf(scope.draft.rights).flatMap(([id, draft]) => readRight(id, draft, scope) ?? [])
}

function readRight(id: string, draft: RightDraft, scope: Scope): Right | undefined {
  const path = ['rights', id]
  const { metrics, gives, refund = 'none', lapses, notified = false } = draft
  tellUnknown(metrics, metricNames(scope), [...path, 'metrics'], scope)
  tellUnheard(id, draft, scope)
  const rule = readRule(draft.if, notified, [...path, 'if'], scope)
  if (metrics === undefined || gives === undefined || rule === undefined) return undefined
  tellHigh({ rule, metrics, path: [...path, 'if'] }, scope)
  return {
    id,
    metrics: metrics.filter((name) => name !== undefined),
    rule,
    gives: gives.filter((what) => what !== undefined),
    refund,
    ...(lapses === undefined ? {} : { lapses: spanOf(lapses) }),
  }
}

function readRule(
  written: RightDraft['if'],
  notified: boolean,
  path: Path,
  scope: Scope,
): RepetitionRule | undefined {
  if (written === undefined) return undefined
  if (typeof written === 'string') return ruleOf(written, notified, path, scope)
  const rules = written.flatMap((text, index) =>
    text === undefined ? [] : [ruleOf(text, notified, [...path, index], scope)],
  )
  return { kind: 'any of', rules }
}

// `2 of 3 windows missed`, `2 windows in a row below 98.5 %`, `1 window above 6`
function ruleOf(text: string, notified: boolean, path: Path, scope: Scope): RepetitionRule {
  const [, number = '', of, row, bad = ''] =
    /^([0-9]+)(?: of ([0-9]+))? windows?( in a row)? (.+)$/.exec(text) ?? []
  const [count, below] = [Number(number), thresholdOf(bad)]
  if (row !== undefined && !notified) return { kind: 'consecutive', count, below, text }
  const span = of === undefined ? count : Number(of)
  if (count > span) {
    const says = `${count} of ${span} windows can't be bad.`
    scope.tell({ rule: rightReachable, path, says, fix: `Write at most ${span} of ${span} windows.` })
  }
  return { kind: 'count of', count, of: span, below, notified, text }
}

function thresholdOf(bad: string): Threshold {
  if (bad === 'missed') return 'target'
  const [, number = '0', percent] = /^(?:below|above) ([0-9.]+) ?(%)?$/.exec(bad) ?? []
  return percent === undefined ? new Fraction(number) : new Fraction(number).div(100)
}

function tellUnheard(id: string, { notified }: RightDraft, { draft, tell }: Scope): void {
  const deadlines = draft.claims?.deadlines ?? []
  const told = deadlines.some((deadline) => deadline?.do === 'notify' || deadline?.do === 'claim')
  if (notified !== true || told) return
  const says = 'Only misses that were notified in time count, and no deadline says when a notice is due.'
  const fix = 'Add claims with a deadline such as { do: notify, within: 24 h, of: awareness }.'
  tell({ rule: rightReachable, path: ['rights', id, 'notified'], says, fix })
}

// A window that keeps its target would be bad for the right: the right would come without a miss.
function tellHigh({ rule, metrics, path }: Judged, { draft, tell }: Scope): void {
  for (const [at, one] of simpleRules(rule, path)) {
    for (const name of present(metrics)) {
      const target = draft.metrics?.[name]?.target
      if (typeof target !== 'string' || !isAbove(one, target)) continue
      const says = `${one.text} can be so of a window that keeps the target of ${name}, ${target}.`
      tell({ rule: rightReachable, path: at, says, fix: 'Write a value below the target, or missed.' })
    }
  }
}

type SimpleRule = Exclude<RepetitionRule, { kind: 'any of' }>

function simpleRules(rule: RepetitionRule, path: Path): readonly (readonly [path: Path, rule: SimpleRule])[] {
  if (rule.kind !== 'any of') return [[path, rule]]
  return rule.rules.flatMap((one, index) => simpleRules(one, [...path, index]))
}

interface Judged {
  readonly rule: RepetitionRule
  readonly metrics: readonly (string | undefined)[]
  readonly path: Path
}

function isAbove({ below, text }: SimpleRule, target: string): boolean {
  const least = /^>=? ?([0-9.]+) ?%$/.exec(target)?.[1]
  if (least === undefined || below === 'target' || !text.includes(' below ')) return false
  return below.gt(new Fraction(least).div(100))
}
