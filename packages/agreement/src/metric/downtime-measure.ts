import { Fraction } from 'fraction.js'
import type { DowntimeSource } from '../generated/agreement.ts'
import type { DowntimeIndicator } from '../downtime.ts'
import { formatDuration } from '../quantity/format-duration.ts'
import { durationOf } from '../quantity/read-quantity.ts'
import type { Path, Tell } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { unavailableOf } from './down-rule.ts'
import { sourceOf } from './source.ts'

const outageRule: RulePage = {
  id: 'metrics/outage-rule',
  severity: 'error',
  title: 'What an outage comes to is said where it can be read in two ways',
  why: 'An outage over the end of a window, one that begins within a minute, two at the same time: each can be counted in several ways, and at 99.99 % a minute is a quarter of a month’s budget.',
}

export const downtimeRules: readonly RulePage[] = [outageRule]

/** The share of time in which the service was not down. */
export function readDowntime(draft: DowntimeSource, path: Path, tell: Tell): DowntimeIndicator {
  const { down, every, atLeast = '0 s', weight } = draft
  for (const choice of missingChoices(draft))
    tellMissing(choice, choice === 'boundary' ? atLeast : every, [...path, 'measure', 'downtime'], tell)
  return {
    kind: 'downtime',
    source: sourceOf(draft),
    every: durationOf(every),
    down: (typeof down === 'string' ? [down] : down).map(unavailableOf),
    atLeast: durationOf(atLeast),
    ...choicesOf(draft),
    ...(weight === undefined ? {} : { weight }),
  }
}

// What is taken where nothing is asked.
function choicesOf(draft: DowntimeSource): Pick<DowntimeIndicator, Choice> {
  const { boundary = 'runs first', partial = 'all', overlap = 'union', begins = 'first failure' } = draft
  return { boundary, partial, overlap, begins }
}

// Choices that change a verdict and have no default where they can.
function missingChoices(draft: DowntimeSource): readonly Choice[] {
  const { every, atLeast = '0 s' } = draft
  const isLong = durationOf(atLeast).seconds.gt(durationOf(every).seconds)
  const asked: readonly Choice[] = [
    ...(isLong ? (['boundary'] as const) : []),
    ...('reported' in draft ? (['partial', 'overlap', 'begins'] as const) : []),
  ]
  return asked.filter((choice) => !(choice in draft))
}

type Choice = 'boundary' | 'partial' | 'overlap' | 'begins'

function tellMissing(choice: Choice, length: string, path: Path, tell: Tell): void {
  tell({ rule: outageRule, path, onKey: true, ...WORDS[choice](durationOf(length).seconds) })
}

const WORDS: Readonly<Record<Choice, (length: Fraction) => { says: string; fix: string }>> = {
  boundary: (atLeast) => {
    const part = formatDuration(atLeast.mul(new Fraction(3, 5)))
    const whole = formatDuration(atLeast.mul(new Fraction(6, 5)))
    return {
      says: `An outage with ${part} on each side of a window's end counts ${whole} with runs first, and nothing with split first, since it counts from ${formatDuration(atLeast)} on.`,
      fix: 'Add boundary: runs first, or boundary: split first.',
    }
  },
  partial: (every) => ({
    says: `An outage from the middle of one sample to the middle of the third after it is ${formatDuration(every.mul(2))} with nothing, ${formatDuration(every.mul(4))} with all and ${formatDuration(every.mul(3))} with exact.`,
    fix: 'Add partial: nothing, partial: all or partial: exact.',
  }),
  overlap: () => ({
    says: 'Two reports of 60 min and 40 min that share 20 min are 80 min with union, 60 min with longest and 100 min with sum.',
    fix: 'Add overlap: union, overlap: longest or overlap: sum.',
  }),
  begins: () => ({
    says: 'An outage that fails at 10:00, is detected at 10:04 and confirmed at 10:10, and ends at 10:30 is 30 min from first failure, 26 min from detected and 20 min from confirmed.',
    fix: 'Add begins: first failure, begins: detected, begins: confirmed or begins: ticket opened.',
  }),
}
