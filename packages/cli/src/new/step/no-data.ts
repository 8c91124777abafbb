import { fill, type Context, type Work } from '../context.ts'
import { namesAt } from '../writing/sheet.ts'
import type { AskedMetric } from './asked-metric.ts'

const meanings: Readonly<Record<string, string>> = {
  good: 'silence is no failure',
  unknown: 'silence is no good news: the verdict says what it could change',
  bad: 'silence counts as failure',
  skip: 'silence is left out of the sum',
}

/** What a minute without data means. */
export function noData(context: Context, work: Work, { id, kind }: AskedMetric): Promise<Work> {
  const path = ['metrics', id]
  const isCustom = namesAt(work.sheet, [...path, 'measure', kind.measure]).includes('custom')
  return fill(context, work, {
    at: [...path, 'noData'],
    flag: 'no-data',
    name: id,
    asks:
      kind.kind === 'tickets'
        ? 'What does a month without a ticket mean?'
        : 'What does a minute without data mean?',
    example: 'good',
    // What AWS counts is silent when nobody comes; a program of one's own may be silent because it is broken.
    usual: isCustom ? 'unknown' : 'good',
    isSure: kind.kind === 'tickets',
    choices: Object.entries(meanings).map(([value, hint]) => ({ value, label: value, hint })),
    comment: (answer) => (kind.kind === 'tickets' ? undefined : meanings[answer]),
  })
}
