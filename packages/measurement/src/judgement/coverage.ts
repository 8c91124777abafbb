import type { Agreement, Metric } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { judgeWeighed } from './judge-matter.ts'
import type { Judgement } from './judgement.ts'
import { benchOf, matterOf, type Room } from './room.ts'
import { weighThings } from './weigh-things.ts'

/** Adds promises about the share of another metric's window with data at all: known only when that one is judged. */
export function withCoverage(
  agreement: Agreement,
  judgements: readonly Judgement[],
  room: Room,
): readonly Judgement[] {
  const more = agreement.metrics.flatMap((metric) => {
    const { indicator } = metric
    if (indicator.kind !== 'coverage') return []
    const others = judgements.filter(
      (each) => [each.metric, each.entry].includes(indicator.metric) && each.matter !== undefined,
    )
    return others.map((other) => coverageJudgement(room, metric, other))
  })
  return [...judgements, ...more]
}

function coverageJudgement(room: Room, metric: Metric, other: Judgement): Judgement {
  const thing = { entity: other.entity, account: undefined }
  const matter = matterOf(room, metric, thing, { from: other.from, to: other.to })
  const minutes = new Fraction(other.to - other.from).div(60)
  const known = minutes.mul(new Fraction(1).sub(other.unknown))
  const weighed = weighThings({ name: 'minutes', good: known, total: minutes, unknown: new Fraction(0) })
  const weighing = { weighed, disputed: false, difference: null }
  return judgeWeighed(weighing, { notes: [], asides: [], remarks: [] }, matter, benchOf(room, matter))
}
