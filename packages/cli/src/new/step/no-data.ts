import { fill, type Context, type Work } from '../context.ts'
import { namesAt } from '../writing/sheet.ts'
import type { AskedMetric } from './asked-metric.ts'
import type { KindName } from './level.ts'

const meanings: Readonly<Record<string, string>> = {
  good: 'silence is no failure',
  unknown: 'silence is no good news: the verdict says what it could change',
  bad: 'silence counts as failure',
  skip: 'silence is left out of the sum',
}

/** What a minute without data means. */
export function noData(context: Context, work: Work, { id, kind }: AskedMetric): Promise<Work> {
  const path = ['metrics', id]
  // What AWS counts is silent when nobody comes; a program of one's own may be silent because it is broken.
  const measured = namesAt(work.sheet, [...path, 'measure', kind.measure])
  const isCustom = ['custom', 'canary', 'reported'].some((key) => measured.includes(key))
  return fill(context, work, {
    at: [...path, 'noData'],
    flag: 'no-data',
    name: id,
    asks: 'What does a minute without data mean?',
    example: 'good',
    usual: sure[kind.kind] ?? (isCustom ? 'unknown' : 'good'),
    isSure: sure[kind.kind] !== undefined,
    choices: Object.entries(meanings).map(([value, hint]) => ({ value, label: value, hint })),
    comment: (answer) => (sure[kind.kind] === undefined ? meanings[answer] : undefined),
  })
}

// Without a ticket nobody waited; without an answer nobody knows; what nobody stated was not done.
const sure: Readonly<Partial<Record<KindName, string>>> = {
  tickets: 'good',
  deliveries: 'good',
  survey: 'unknown',
  attested: 'bad',
}
