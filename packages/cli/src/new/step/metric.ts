import type { Context, Work } from '../context.ts'
import type { AskedMetric } from './asked-metric.ts'
import { explain } from '../explain/explain.ts'
import { metricMeaning } from '../explain/metric-meaning.ts'
import { credit } from './credit.ts'
import { detail } from './detail.ts'
import { noData } from './no-data.ts'
import { place } from './place.ts'
import { source } from './source.ts'
import { span } from './span.ts'
import { target } from './target.ts'

/** Asks everything about one metric; what it starts from stands in the sheet already. */
export async function askMetric(context: Context, work: Work, metric: AskedMetric): Promise<Work> {
  let done = work
  for (const part of parts) done = await part(context, done, metric)
  tellMeaning(context, done, metric.id)
  return done
}

const parts = [source, place, span, detail, target, noData, credit]

/** Tells what was agreed, in minutes and money, and how soon somebody hears of it: the proof that it is what was meant. */
export function tellMeaning(context: Context, work: Work, id: string): void {
  const { person, takesUsual } = context.interview
  if (person === undefined || takesUsual) return
  const lines = metricMeaning(context, work, id)
  explain(context, lines.length === 0 ? [] : [`What ${id} means:`, ...lines])
}
