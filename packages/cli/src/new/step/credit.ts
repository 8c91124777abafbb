import { formatPercent } from '@nines/agreement'
import { shareOf } from '../allowance.ts'
import type { Complaint } from '../asking/question.ts'
import { bookOf, type Context, type Work } from '../context.ts'
import { complaintsAt } from '../judging/judge.ts'
import { put, textAt, type PlainMap } from '../writing/sheet.ts'
import type { AskedMetric } from './asked-metric.ts'

const none = 'none'

/** What is paid back when the promise is missed; nothing unless somebody says so. */
export async function credit(context: Context, work: Work, { id, kind }: AskedMetric): Promise<Work> {
  const share = agreedShare(work, { id, kind })
  if (share === undefined) return work
  const path = ['metrics', id, 'credit']
  const suggested = steps(share).join(', ')
  const { interview } = context
  const hasFlag = interview.peek('credit').some(({ name }) => name === undefined || name === id)
  const answer = await interview.choose({
    flag: 'credit',
    name: id,
    asks: 'What is paid back when it is missed?',
    example: suggested,
    usual: none,
    isSure: interview.person === undefined && !hasFlag,
    choices: [
      { value: none, label: 'nothing, or it is agreed elsewhere' },
      { value: suggested, label: suggested, hint: 'shares of the fee' },
    ],
    other: 'other steps',
    otherAsks: 'Which ones, such as "< 99.9 % -> 10 %, < 99 % -> 25 %"?',
    judge: (said) =>
      said === none ? [] : creditComplaints(context, work, path, creditOf(said, 'monthly fee')),
  })
  if (answer === none || interview.isPretending()) return work
  const base = await interview.maybe({
    flag: 'credit-base',
    name: id,
    asks: 'Shares of which charge? Without one, of the monthly fee.',
    example: 'monthly fee',
    judge: (said) => creditComplaints(context, work, path, creditOf(answer, said)),
  })
  return { ...work, sheet: put(work.sheet, path, creditOf(answer, base ?? 'monthly fee')) }
}

function agreedShare({ sheet }: Work, { id, kind }: AskedMetric): string | undefined {
  if (kind.kind === 'percentile') {
    return `>= ${textAt(sheet, ['metrics', id, 'measure', kind.measure, 'percentile']).slice(1)} %`
  }
  const share = textAt(sheet, ['metrics', id, 'share']) || textAt(sheet, ['metrics', id, 'target'])
  return shareOf(share) === undefined ? undefined : share
}

// Published schedules pay a tenth below the target and a quarter where ten times as much fails.
function steps(target: string): readonly string[] {
  const share = shareOf(target)
  if (share === undefined) return []
  const failing = share.neg().add(1)
  const lower = failing.mul(10).neg().add(1)
  const first = `< ${target.slice(3)} -> 10 %`
  return lower.gt(0.5) && failing.gt(0) ? [first, `< ${formatPercent(lower, 9)} -> 25 %`] : [first]
}

function creditOf(answer: string, base: string): PlainMap {
  const parts = answer.split(',').map((part) => part.trim())
  const cap = parts.at(-1)?.split('->')[1]?.trim() ?? '100 %'
  return { base, steps: parts, cap }
}

function creditComplaints(
  context: Context,
  work: Work,
  path: readonly string[],
  said: PlainMap,
): readonly Complaint[] {
  return complaintsAt(put(work.sheet, path, said), path, bookOf(context, work))
}
