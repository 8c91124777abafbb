import type { Context, Work } from '../context.ts'
import type { AskedMetric } from './asked-metric.ts'
import { credit } from './credit.ts'
import { noData } from './no-data.ts'
import { place } from './place.ts'
import { source } from './source.ts'
import { span } from './span.ts'
import { target } from './target.ts'

/** Asks everything about one metric; what it starts from stands in the sheet already. */
export async function askMetric(context: Context, work: Work, metric: AskedMetric): Promise<Work> {
  let done = work
  for (const part of [place, source, span, target, noData, credit]) done = await part(context, done, metric)
  return done
}
