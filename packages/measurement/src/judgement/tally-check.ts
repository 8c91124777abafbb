import type { RulePage } from '@nines/agreement'
import type { TallyFacts } from '../facts/metric-facts.ts'
import { partAboveWhole } from '../facts/series.ts'
import { exactText } from '../number/decimal-text.ts'
import type { Path } from '../reading/desk.ts'
import { listed, shown } from '../reading/desk.ts'
import { unknownExclusion } from '../record/belonging.ts'
import { secondsOfAll } from '../time/span.ts'
import { overQuota } from './let-off-remark.ts'
import type { Matter } from './matter.ts'
import type { JudgeRemark } from './remark.ts'
import { heldSums } from './tally-quota.ts'
import { unitOf } from './tally-unit.ts'

const otherTotal: RulePage = {
  id: 'facts/total-of-window',
  severity: 'error',
  title: 'A total of time is that of the window',
  why: 'A window has so many minutes, or intervals, and no others. A total of hours, or of another month, makes a share of something else; what was not measured is unknown and stays in the total.',
}

export const tallyRules: readonly RulePage[] = [otherTotal]

/** What is told of sums that contradict the window that they are of, or the agreement's exclusions. */
export function tellTally(matter: Matter): readonly JudgeRemark[] {
  const { facts } = matter
  if (facts?.kind !== 'tally') return []
  return [...strangers(facts, matter), ...beyondQuota(facts, matter), ...sumsOf(facts, matter)]
}

function strangers({ excluded }: TallyFacts, matter: Matter): readonly JudgeRemark[] {
  const { exclusions, id } = matter.metric
  return Object.keys(excluded)
    .filter((each) => !exclusions.includes(each))
    .map((each) => {
      const have = exclusions.length === 0 ? 'there are none' : `there are ${listed(exclusions)}`
      const says = `Nothing of ${id} is let off under ${shown(each)}; ${have}.`
      const fix = 'Write one that the promise has, or leave it out: then it counts.'
      return { rule: unknownExclusion, about: about(matter, ['excluded', each]), says, fix }
    })
}

function beyondQuota(facts: TallyFacts, matter: Matter): readonly JudgeRemark[] {
  return heldSums(facts, matter).flatMap(({ id, says }) => {
    const fix = 'Correct the sums if less was done; else tell the customer that the rest counts.'
    return says === null ? [] : [{ rule: overQuota, about: about(matter, ['excluded', id]), says, fix }]
  })
}

function sumsOf(facts: TallyFacts, matter: Matter): readonly JudgeRemark[] {
  const unit = unitOf(matter.metric.indicator)
  if (unit === undefined) return []
  const whole = secondsOfAll(matter.judged.time).div(unit.seconds)
  if (facts.total !== undefined && facts.total.sub(whole).abs().gte(1)) {
    const side = facts.total.gt(whole) ? 'above' : 'below'
    const says = `The total is ${exactText(facts.total)}, ${side} the ${exactText(whole)} ${unit.name} that are judged.`
    const fix = `Write the sums in ${unit.name} of this window; what was not measured is unknown.`
    return [{ rule: otherTotal, about: about(matter, ['total']), says, fix }]
  }
  const said = facts.bad.add(facts.empty)
  if (said.lte(facts.total ?? whole)) return []
  const says = `${exactText(facts.bad)} bad and ${exactText(facts.empty)} empty ones are counted, of ${exactText(whole)} ${unit.name} that are judged.`
  const fix = 'Look whether the sums are of this window, and in its unit.'
  return [{ rule: partAboveWhole, about: about(matter, ['bad']), says, fix }]
}

function about({ place }: Matter, way: Path): JudgeRemark['about'] {
  return { kind: 'facts', at: [...place, ...way] }
}
