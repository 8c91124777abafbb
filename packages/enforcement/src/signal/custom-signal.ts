import type { CustomSource, RequestClass, RequestClasses } from '@nines/agreement'
import { crowded } from './class-signal.ts'
import { MOST_STATS, type EventSignal, type SignalStat, type Unseen } from './signal.ts'
import { dimensionsOf } from './source-dimension.ts'

/** Events that the provider counts himself: good or bad and all, or each class apart. */
export function customSignal(
  source: CustomSource,
  classes: RequestClasses | undefined,
): EventSignal | Unseen {
  const { counts } = source
  if (counts === undefined) return uncounted
  if ('by' in counts) return byClass(source, counts, classes ?? { good: [], failed: [], out: [] })
  return classes === undefined ? twoCounters(source, counts) : unparted(source)
}

type Counts = NonNullable<CustomSource['counts']>
type ByClass = Extract<Counts, { by: string }>

function twoCounters(source: CustomSource, counts: Exclude<Counts, ByClass>): EventSignal {
  const own = { namespace: source.namespace, dimensions: dimensionsOf(source), stat: 'Sum' }
  const part = 'good' in counts ? 'good' : 'bad'
  const id = `${part}Events`
  const counted: SignalStat = { id, metric: 'good' in counts ? counts.good : counts.bad, ...own }
  return {
    kind: 'events',
    stats: [{ id: 'allEvents', metric: counts.total, ...own }, counted],
    total: ['allEvents'],
    out: [],
    counted: { part, ids: [id] },
  }
}

/** An alarm reads only what it is told by name, so the classes that are listed are all that there are; what is out isn't read. */
function byClass(
  source: CustomSource,
  counts: ByClass,
  { good, failed }: RequestClasses,
): EventSignal | Unseen {
  if (good.length === 0 || failed.length === 0) return unnamed(counts)
  if (good.length + failed.length > MOST_STATS) {
    return crowded(`The counter ${counts.total}`, good.length + failed.length)
  }
  const kept = good.map((each, at) => classStat(source, counts, each, `good${at + 1}`))
  const lost = failed.map((each, at) => classStat(source, counts, each, `failed${at + 1}`))
  const stats = [...kept, ...lost]
  return {
    kind: 'events',
    stats,
    total: stats.map(({ id }) => id),
    out: [],
    counted: { part: 'bad', ids: lost.map(({ id }) => id) },
  }
}

function classStat(
  source: CustomSource,
  { by, total }: ByClass,
  { text }: RequestClass,
  id: string,
): SignalStat {
  const dimensions = [...dimensionsOf(source), { Name: by, Value: text }]
  return { id, namespace: source.namespace, metric: total, dimensions, stat: 'Sum' }
}

const uncounted: Unseen = {
  kind: 'unseen',
  says: 'The custom source names no counters, so CloudWatch has no number of requests.',
  fix: 'Name the counters: good and total, or bad and total.',
}

function unparted({ namespace }: CustomSource): Unseen {
  return {
    kind: 'unseen',
    says: `The two counters of ${namespace} are read as they are published, so the classes change nothing in them.`,
    fix: 'Publish one counter for each class and name its dimension (by), or take the classes out and count by them.',
  }
}

function unnamed({ by, total }: ByClass): Unseen {
  return {
    kind: 'unseen',
    says: `${total} is published for each ${by}, and an alarm reads only those that it is told by name.`,
    fix: 'List in classes which are good and which failed.',
  }
}
