import type { EarlierWindow } from '../facts/facts.ts'
import { instantText } from '../time/zone-time.ts'
import type { AskedWindow } from '../time/asked-window.ts'
import type { Answer, AnsweredJudgement } from './answer.ts'
import { boundsOf } from './paid-bounds.ts'
import { paidOf } from './paid-of.ts'

/** The windows that a statement judged, as a later judgement looks back to them. */
export function windowsOf(answer: Answer, file: string): readonly EarlierWindow[] {
  return answer.judgements.flatMap((each, index) => {
    const { verdict } = each
    if (verdict === 'not covered' || verdict === 'no promise' || verdict === 'not in force') return []
    return [
      {
        metric: each.metric,
        ...(each.entity === null ? {} : { entity: each.entity }),
        window: spanOf(each),
        ...endsOf(each),
        verdict,
        notified: each.notifiedInTime,
        quotaUsed: quotaOf(each),
        ...boundsOf(paidOf(answer, index)),
        unpriced: isUnpriced(each),
        source: { file, at: ['judgements', index] },
      },
    ]
  })
}

/** A span as a window that was asked for. */
export function spanOf({ from, to }: { readonly from: number; readonly to: number }): AskedWindow {
  return { kind: 'span', from, to, text: `${instantText(from)} to ${instantText(to)}` }
}

function isUnpriced({ credit }: AnsweredJudgement): boolean {
  return credit?.sum === null && credit.owed !== null && credit.owed.count.gt(0)
}

function endsOf({ attainment }: AnsweredJudgement): Pick<EarlierWindow, 'attainment' | 'worst'> {
  if (attainment === null) return {}
  const { best, worst } = attainment
  return best.equals(worst) ? { attainment: best } : { attainment: best, worst }
}

function quotaOf({ letOff }: AnsweredJudgement): EarlierWindow['quotaUsed'] {
  const used: Record<string, number> = {}
  for (const { exclusion, seconds } of letOff) used[exclusion] = (used[exclusion] ?? 0) + seconds
  return used
}
