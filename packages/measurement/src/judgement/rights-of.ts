import type { RepetitionRule, Right, Threshold } from '@nines/agreement'
import type { Fraction } from 'fraction.js'
import type { EarlierWindow } from '../facts/facts.ts'
import { isMissed } from './past-misses.ts'
import type { Judgement } from './judgement.ts'
import { isUpper, targetOf } from './target.ts'

/** Whether a right has arisen by this window, for certain or perhaps. */
export interface RightRuling {
  readonly right: string
  readonly state: 'arisen' | 'not arisen' | 'undecided'
  readonly gives: Right['gives']
  readonly text: string
}

/** What a window was, with all that is unknown good and bad. */
interface Bad {
  readonly certain: boolean
  readonly perhaps: boolean
}

/** Rules on the rights of an agreement, from what was judged and the windows before it. */
export function rightsOf(rights: readonly Right[], judgements: readonly Judgement[]): readonly RightRuling[] {
  return rights.map((right) => {
    const mine = judgements.filter(
      ({ metric, entry }) => right.metrics.includes(metric) || right.metrics.includes(entry),
    )
    const arisen = isArisen(right.rule, mine, 'certain')
    const perhaps = arisen || isArisen(right.rule, mine, 'perhaps')
    const state = arisen ? 'arisen' : perhaps ? 'undecided' : 'not arisen'
    return { right: right.id, state, gives: right.gives, text: textOf(right.rule) }
  })
}

function textOf(rule: RepetitionRule): string {
  return rule.kind === 'any of' ? rule.rules.map(textOf).join(', or ') : rule.text
}

function isArisen(rule: RepetitionRule, judgements: readonly Judgement[], end: keyof Bad): boolean {
  if (rule.kind === 'any of') return rule.rules.some((each) => isArisen(each, judgements, end))
  const notified = rule.kind === 'count of' && rule.notified
  const bad = together(judgements.map((judgement) => sequence(judgement, rule.below, notified)))
  const span = rule.kind === 'consecutive' ? rule.count : rule.of
  return bad.some(
    (_, index) => bad.slice(index, index + span).filter((each) => each[end]).length >= rule.count,
  )
}

// A window is bad when it is for any of the metrics; the last ones are the same window.
function together(sequences: readonly (readonly Bad[])[]): readonly Bad[] {
  const length = Math.max(0, ...sequences.map((each) => each.length))
  return Array.from({ length }, (_, index) => {
    const at = sequences.flatMap((each) => each[each.length - length + index] ?? [])
    return { certain: at.some(({ certain }) => certain), perhaps: at.some(({ perhaps }) => perhaps) }
  })
}

function sequence(judgement: Judgement, below: Threshold, notified: boolean): readonly Bad[] {
  const { matter } = judgement
  if (matter === undefined) return []
  const past = matter.earlier.map((each): Bad => {
    const bad = isPastBad(each, judgement, below) && (!notified || each.notified === true)
    const open = each.verdict !== 'met' && (each.verdict !== 'missed' || below !== 'target')
    const counts = !notified || each.notified !== false
    return { certain: bad, perhaps: bad || (counts && isPerhapsBad(each, judgement, below, open)) }
  })
  return [...past, present(judgement, below, notified)]
}

function isPastBad(past: EarlierWindow, judgement: Judgement, below: Threshold): boolean {
  const { matter } = judgement
  if (matter === undefined) return false
  if (below === 'target') return isMissed(past, matter)
  return past.attainment !== undefined && isWorse(past.attainment, below, judgement)
}

// What isn't known of an earlier window may have been bad.
function isPerhapsBad(past: EarlierWindow, judgement: Judgement, below: Threshold, open: boolean): boolean {
  const { attainment, worst = attainment } = past
  if (below === 'target') return open && (attainment === undefined || worst !== attainment)
  return worst === undefined ? open : isWorse(worst, below, judgement)
}

function present(judgement: Judgement, below: Threshold, notified: boolean): Bad {
  if (notified && !judgement.notifiedInTime) return { certain: false, perhaps: false }
  const { matter, verdict, ends } = judgement
  if (matter === undefined || ends === null)
    return { certain: false, perhaps: verdict === 'insufficient evidence' }
  if (below === 'target') return { certain: verdict === 'missed', perhaps: verdict !== 'met' }
  return { certain: isWorse(ends.best, below, judgement), perhaps: isWorse(ends.worst, below, judgement) }
}

// Of a count or an average more is worse where it may be at most so much; of a share less always is.
function isWorse(value: Fraction, bound: Fraction, { measured, matter }: Judgement): boolean {
  const upper =
    measured === 'value' && matter !== undefined && isUpper(targetOf(matter.metric, matter.window.from))
  return upper ? value.gt(bound) : value.lt(bound)
}
