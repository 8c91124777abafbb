import { listed } from '../asking/listed.ts'
import type { Context, Work } from '../context.ts'
import { at, namesAt, put, textAt } from '../writing/sheet.ts'
import type { AskedMetric } from './asked-metric.ts'
import { credit } from './credit.ts'
import { detail } from './detail.ts'
import { tellMeaning } from './metric.ts'
import { kindChoices, kindNamed, metricKinds, type MetricKind } from './metric-kind.ts'
import { noData } from './no-data.ts'
import { place } from './place.ts'
import { source } from './source.ts'
import { span } from './span.ts'
import { startOf } from './started.ts'
import { target } from './target.ts'

/** Asks what a template leaves open of its metrics, and where the service runs. */
export async function inherited(context: Context, work: Work): Promise<Work> {
  const { base } = work.sheet
  if (base === undefined) return work
  let done = work
  for (const id of namesAt({ data: base, comments: new Map() }, ['metrics']))
    done = await complete(context, done, id)
  for (const id of namesAt(work.sheet, ['metrics'])) tellMeaning(context, done, id)
  return done
}

async function complete(context: Context, work: Work, id: string): Promise<Work> {
  const measured = namesAt(work.sheet, ['metrics', id, 'measure'])
  const isOpen = measured.length === 0
  const kind = isOpen ? await askKind(context, work, id) : kindOf(work, { id, measured })
  if (kind === undefined) return work // the wizard knows nothing of it, and the template says all
  const metric: AskedMetric = { id, kind }
  let done = filledUp(work, metric)
  for (const part of isOpen ? [source, place, detail] : [place]) done = await part(context, done, metric)
  for (const part of [span, target, noData]) done = await part(context, done, metric)
  const pays = context.interview.peek('credit').some(({ name }) => name === undefined || name === id)
  return pays ? credit(context, done, metric) : done
}

async function askKind({ interview }: Context, { sheet }: Work, id: string): Promise<MetricKind | undefined> {
  const kinds = kindsFor(
    textAt(sheet, ['metrics', id, 'target']),
    at(sheet, ['metrics', id, 'share']) !== undefined,
  )
  const choices = kindChoices.filter(({ value }) => kinds.includes(value))
  const name = await interview.choose({
    flag: 'metric',
    name: id,
    asks: `How is ${id} measured?`,
    example: kinds[0] ?? 'requests',
    usual: kinds[0],
    choices,
    judge: (answer) =>
      kinds.includes(answer)
        ? []
        : [
            {
              isError: true,
              says: `${answer} does not go with the target of the template.`,
              fix: `Write ${listed(kinds)}.`,
            },
          ],
  })
  return kindNamed(name)
}

// What can have the target that the template says.
function kindsFor(said: string, hasShare: boolean): readonly string[] {
  if (said.endsWith('%')) return ['requests', 'latency', 'downtime']
  if (said.startsWith('<')) return hasShare ? ['age', 'deliveries'] : ['percentile']
  if (said === 'kept') return ['attested']
  return said === 'by severity' ? ['tickets'] : metricKinds.map(({ kind }) => kind)
}

function kindOf(
  { sheet }: Work,
  { id, measured }: { readonly id: string; readonly measured: readonly string[] },
): MetricKind | undefined {
  const isPercentile = at(sheet, ['metrics', id, 'measure', 'latency', 'percentile']) !== undefined
  if (isPercentile) return kindNamed('percentile')
  return metricKinds.find(({ measure }) => measured.includes(measure))
}

// What is open is asked for by replacing what a metric of its kind starts from.
function filledUp(work: Work, { id, kind }: AskedMetric): Work {
  const open = Object.entries(startOf(kind)).filter(
    ([key]) => at(work.sheet, ['metrics', id, key]) === undefined && isNeeded(work, { id, kind }, key),
  )
  const sheet = open.reduce((so, [key, value]) => put(so, ['metrics', id, key], value), work.sheet)
  return { ...work, sheet }
}

// A share belongs to a target that is open too.
function isNeeded({ sheet }: Work, { id }: AskedMetric, key: string): boolean {
  return key !== 'share' || at(sheet, ['metrics', id, 'target']) === undefined
}
