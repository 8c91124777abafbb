import { Fraction } from 'fraction.js'
import { entriesOf, type MetricDraft } from '../schema/draft.ts'
import { formatPercent } from '../quantity/format-percent.ts'
import { levelOf, type Level } from '../quantity/read-level.ts'
import { percentOf } from '../quantity/read-quantity.ts'
import type { ClockTime, Percent } from '../quantity.ts'
import type { Words } from '../page/page.ts'
import type { Path, Tell } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'

export const targetFits: RulePage = {
  id: 'metrics/target-fits-measure',
  severity: 'error',
  title: 'The target is of the kind that the measure has',
  why: 'Requests succeed or are quick by share (>= 99.9 %), what waits has an age (<= 5 min), tickets have a time for each severity. A target of another kind cannot be compared with what is measured.',
}

const shareFits: RulePage = {
  id: 'metrics/share-fits-measure',
  severity: 'error',
  title: 'A target in time says for how much of the time it holds',
  why: 'A promise comes down to one ratio. Ages and tickets have a time as their target, so the share of minutes or tickets that keep it stands beside it, and is never taken for granted. Requests have the share as their target itself.',
}

export const targetRange: RulePage = {
  id: 'metrics/target-range',
  severity: 'error',
  title: 'A target can be kept and can be missed',
  why: 'More than 100 % cannot be kept, 0 % cannot be missed, and nothing happens in no time.',
}

/** A share that was probably written as a ratio. */
export const ratioForPercent: RulePage = {
  id: 'metrics/ratio-for-percent',
  severity: 'error',
  title: 'A share is written in percent',
  why: 'A target of 0.999 is mostly meant as 99.9 %. Read as 0.999 % it would allow 99 of 100 requests to fail, and no alarm would ever ring.',
}

export const targetRules: readonly RulePage[] = [targetFits, shareFits, targetRange, ratioForPercent]

const ONE_PERCENT = new Fraction(1, 100)

/** Where a metric stands, and what its share is a share of. */
export interface TargetPlace {
  readonly path: Path
  readonly things: string
  readonly tell: Tell
}

/** A target such as `>= 99.9 %`, with its text. */
export function readShareTarget(
  { target }: MetricDraft,
  { path, things, tell }: TargetPlace,
): { readonly share: Percent; readonly text: string } | undefined {
  const at = [...path, 'target']
  if (target === undefined) return undefined
  const level = plainLevel(target)
  if (level?.operator === '>=' && level.value.kind === 'share') {
    const share = shareOf(level.text, level.value.share, at, tell)
    return share && { share, text: level.text }
  }
  tell({ path: at, ...shareWords(target, level, things) })
  return undefined
}

function shareWords(target: TargetDraft, level: Level | undefined, things: string): Words {
  if (level?.value.kind === 'number') return bareWords(level.text, level.value.number)
  if (level?.value.kind === 'share') {
    const says = `${level.text} has the direction ${level.operator}, and ${things} are promised as the least share.`
    return { rule: targetFits, says, fix: `Write ">= ${level.value.share.text}".` }
  }
  const says = `${kindWords(target)}, and ${things} are promised as a share.`
  return { rule: targetFits, says, fix: 'Write a share such as ">= 99.9 %".' }
}

// A number without a unit where a share is promised.
function bareWords(text: string, number: Fraction): Words {
  if (number.gt(100) || number.equals(0))
    return { rule: targetFits, says: `${text} has no unit.`, fix: 'Write a share such as ">= 99.9 %".' }
  if (number.gt(1)) {
    const fix = `Write ">= ${formatPercent(number.div(100), 9)}".`
    return { rule: targetFits, says: `${text} has no unit.`, fix }
  }
  const meant = formatPercent(number, 9)
  const says = `${text} has no unit; as a ratio it is ${meant}.`
  return { rule: ratioForPercent, says, fix: `Write ">= ${meant}".` }
}

/** The share that stands beside a target in time. */
export function readShare(draft: MetricDraft, { path, things, tell }: TargetPlace): Percent | undefined {
  const { share } = draft
  if (share !== undefined) return shareOf(share, percentOf(share.slice(2).trim()), [...path, 'share'], tell)
  if ('share' in draft) return undefined // it stands there with a fault of its own
  const says = `Nothing says which share of the ${things} keeps the target.`
  tell({
    rule: shareFits,
    path: [...path, 'target'],
    onKey: true,
    says,
    fix: 'Add share, such as share: ">= 99.5 %".',
  })
  return undefined
}

/** Says that a share stands beside a target that is a share itself. */
export function tellNoShare({ share }: MetricDraft, path: Path, tell: Tell): void {
  if (share === undefined) return
  const says = 'Requests have the share as their target, and here stands another one.'
  tell({ rule: shareFits, path: [...path, 'share'], onKey: true, says, fix: 'Take share out.' })
}

/** Words for a time in which nothing can happen. */
export function noTime(text: string): { readonly says: string; readonly fix: string } {
  return { says: `${text} leaves no time at all.`, fix: 'Write a time above 0.' }
}

/** A target as its author wrote it. */
export type TargetDraft = NonNullable<MetricDraft['target']>

/** The level of a target, where it is one. */
export function plainLevel(target: TargetDraft): Level | undefined {
  return typeof target !== 'string' || target === 'kept' || target === 'by severity'
    ? undefined
    : levelOf(target)
}

// Anything up to 1 % is far below what a promise can mean.
function ratioWords(share: Percent, text: string): { readonly says: string; readonly fix: string } {
  const meant = formatPercent(share.ratio.mul(100), 9)
  const fails = formatPercent(new Fraction(1).sub(share.ratio), 9)
  return {
    says: `${text} lets ${fails} of everything fail; as a ratio it is ${meant}.`,
    fix: `Write ">= ${meant}".`,
  }
}

function shareOf(text: string, share: Percent, path: Path, tell: Tell): Percent | undefined {
  const words = rangeWords(share, text)
  if (words !== undefined) tell({ path, ...words })
  return words === undefined ? share : undefined
}

function rangeWords(share: Percent, text: string): Words | undefined {
  const { ratio } = share
  if (ratio.equals(0))
    return { rule: targetRange, says: `${text} is always kept.`, fix: 'Write a share above 0 %.' }
  if (ratio.gt(1))
    return { rule: targetRange, says: `${text} is more than all.`, fix: 'Write a share of at most 100 %.' }
  return ratio.lte(ONE_PERCENT) ? { rule: ratioForPercent, ...ratioWords(share, text) } : undefined
}

const KINDS = { share: 'a share', time: 'a time', rate: 'a rate', number: 'a number' } as const

/** What kind of target stands there. */
export function kindWords(target: TargetDraft): string {
  if (typeof target !== 'string') return 'The target is a time for each severity'
  const level = plainLevel(target)
  return level === undefined
    ? `The target is ${target}`
    : `The target ${target} is ${KINDS[level.value.kind]}`
}

/** Severities with their times as one line: `P1: 15 min, P2: 4 h`. */
export function timesText(within: Readonly<Record<string, ClockTime>>): string {
  return entriesOf(within)
    .map(([severity, time]) => `${severity}: ${time.text}`)
    .join(', ')
}
