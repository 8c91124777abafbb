import type { Agreement, Metric } from '@nines/agreement'
import type { EarlierSettlement, EarlierWindow, Facts } from '../facts/facts.ts'
import { agreedWindowAt } from '../time/agreed-window.ts'
import { askedSpan } from '../time/asked-window.ts'
import type { Span } from '../time/span.ts'
import { instantText } from '../time/zone-time.ts'
import { looksBack } from './looking-back.ts'

/** A promise for one thing, in one window, and what it looks back from. */
export interface Viewpoint {
  readonly metric: Metric
  readonly entity: string | null
  readonly agreement: Agreement
  readonly window: Span
}

/** A window before this one, and when it was; absent where nobody says. */
export interface PastWindow {
  readonly past: EarlierWindow
  readonly span: Span | undefined
}

/** Everything that is told of earlier windows of a promise, as it was told. */
export function toldOf(all: readonly EarlierWindow[], view: Viewpoint): readonly PastWindow[] {
  const { metric, agreement } = view
  return all
    .filter((past) => isPastOf(past, view))
    .map((past) => ({
      past,
      span: past.window && askedSpan(past.window, metric.window.zone, agreement.agreed),
    }))
}

function isPastOf(past: EarlierWindow, { metric: { id, entry }, entity }: Viewpoint): boolean {
  return (
    (past.metric === id || past.metric === entry) && (past.entity === undefined || past.entity === entity)
  )
}

/**
 * Windows of a promise before this one, the latest last, each once: what a statement says comes before what the facts repeat of
 * it. Where the agreement looks back, a window between two that are told is one of which nothing is known.
 */
export function earlierOf(all: readonly EarlierWindow[], view: Viewpoint): readonly EarlierWindow[] {
  const told = toldOf(all, view)
  if (told.some(({ span }) => span === undefined)) return told.map(({ past }) => past)
  const sorted = withoutRepeats(told).toSorted((left, right) => startOf(left) - startOf(right))
  const gaps = gapsIn(sorted, view)
  return [...sorted, ...gaps]
    .toSorted((left, right) => startOf(left) - startOf(right))
    .map(({ past }) => past)
}

function startOf({ span }: PastWindow): number {
  return span?.from ?? -Infinity
}

function withoutRepeats(told: readonly PastWindow[]): readonly PastWindow[] {
  const isStatement = ({ past }: PastWindow): boolean => past.source?.file != null
  return told.filter(
    (each) => isStatement(each) || !told.some((other) => isStatement(other) && isSame(each, other)),
  )
}

/** Whether two tell of one window. */
export function isSame({ span: left }: PastWindow, { span: right }: PastWindow): boolean {
  return left !== undefined && left.from === right?.from && left.to === right.to
}

/** What was paid before, each window once: what statements came to together, and windows that only the facts tell of. */
export function paidBefore(
  { earlier, settled = [] }: Pick<Facts, 'earlier' | 'settled'>,
  agreement: Agreement,
): readonly (EarlierWindow | EarlierSettlement)[] {
  const theirs = earlier.filter(({ source }) => source?.file != null)
  const alone = earlier.filter(
    (past) => past.source?.file == null && !theirs.some((other) => isTwin(past, other, agreement)),
  )
  return [...settled, ...alone]
}

function isTwin(past: EarlierWindow, other: EarlierWindow, { metrics, agreed }: Agreement): boolean {
  const named = [past.metric, other.metric]
  const metric = metrics.find(({ id, entry }) => named.every((name) => name === id || name === entry))
  if (metric === undefined || past.window === undefined || other.window === undefined) return false
  const spans = [past.window, other.window].map((each) => askedSpan(each, metric.window.zone, agreed))
  const [left, right] = spans
  return left !== undefined && left.from === right?.from && left.to === right.to
}

const MOST = 1000 // windows between two that are told

/** Windows between those that are told, and before the one that is judged, of which nobody says anything. */
export function gapsIn(sorted: readonly PastWindow[], view: Viewpoint): readonly PastWindow[] {
  const { kind } = view.metric.window
  if (kind === 'rolling' || kind === 'rolling months' || kind === 'term' || !looksBack(view)) return []
  return sorted.flatMap(({ span }, index) => {
    const next = sorted[index + 1]?.span?.from ?? view.window.from
    return span === undefined ? [] : between(span.to, next, view)
  })
}

function between(from: number, to: number, { metric, agreement }: Viewpoint): readonly PastWindow[] {
  const gaps: PastWindow[] = []
  for (let at = from; at < to && gaps.length < MOST;) {
    const span = agreedWindowAt(metric.window, at, agreement.agreed)
    if (span.to <= at || span.to > to) break
    const text = `${instantText(at)} to ${instantText(span.to)}`
    const window = { kind: 'span', from: at, to: span.to, text } as const
    gaps.push({ past: { metric: metric.id, window, quotaUsed: {}, untold: true }, span: window })
    at = span.to
  }
  return gaps
}
