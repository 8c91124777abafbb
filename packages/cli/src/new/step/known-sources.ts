import type { Choice } from '../asking/prompter.ts'
import type { Context, Work } from '../context.ts'
import { sourcesIn, type KnownSource } from '../known.ts'
import { at, textAt } from '../writing/sheet.ts'
import type { AskedMetric } from './asked-metric.ts'

const mostKnown = 6 // sources: more would not be looked at

/** Where other promises are measured: those of this agreement first, then those of agreements of the same provider. */
export function knownSources(context: Context, work: Work, metric: AskedMetric): readonly Choice[] {
  const { agreements } = context.surroundings
  const provider = textAt(work.sheet, ['stakeholders', 'provider'])
  const others = agreements.toSorted(
    (a, b) => Number(b.provider === provider) - Number(a.provider === provider),
  )
  const own = sourcesIn(at(work.sheet, ['metrics']), (id) => id).filter(({ of }) => of !== metric.id)
  const fitting = [...own, ...others.flatMap(({ sources }) => sources)].filter((one) => fits(one, metric))
  const unique = new Map(fitting.toReversed().map(({ text, of }) => [text, of]))
  return [...unique]
    .toReversed()
    .slice(0, mostKnown)
    .map(([value, of]) => ({ value, label: value, hint: `as in ${of}` }))
}

// What is read from a service serves promises of every kind that can be read from it; metrics of one's own are counters, or
// times, and what is reported is the record of one thing.
function fits({ kind, text }: KnownSource, { kind: { measure, sources } }: AskedMetric): boolean {
  const [key = ''] = text.split(':')
  return kind === measure || (sources.includes(key) && key !== 'custom' && key !== 'reported')
}
