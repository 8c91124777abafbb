import type { Agreement } from '@nines/agreement'
import type { AgreementFacts } from './facts/metric-facts.ts'
import type { Calendars } from './judge.ts'
import { judgeMetric } from './judge.ts'
import type { Statement } from './verdict.ts'
import type { Span } from './time/span.ts'
import { windowAt } from './time/window.ts'
import { startOfDate } from './time/zone-time.ts'

/**
 * Judges every metric of an agreement over its window that holds `at` (epoch seconds; a rolling window ends there). A window
 * in which the agreement begins or ends is judged from or up to that date, at midnight in the window's zone.
 */
export function state(
  agreement: Agreement,
  facts: AgreementFacts,
  at: number,
  calendars: Calendars,
): Statement {
  const judgements = agreement.metrics.map((metric) => {
    const span = spanInForce(agreement, windowAt(metric.window, at), metric.window.zone)
    return judgeMetric(metric, facts[metric.id], span, calendars)
  })
  const { id, version, digest, title } = agreement
  return {
    agreement: { id, version, digest, title },
    from: judgements.reduce((first, { from }) => Math.min(first, from), judgements[0]?.from ?? at),
    to: judgements.reduce((last, { to }) => Math.max(last, to), judgements[0]?.to ?? at),
    judgements,
  }
}

/** The part of a window in which an agreement holds; the whole window where it begins and ends elsewhere. */
export function spanInForce(agreement: Agreement, window: Span, zone: string): Span {
  const { effective, until } = agreement.agreed
  const begins = startOfDate(Temporal.PlainDate.from(effective), zone)
  const ends = until === undefined ? window.to : endOfDate(until, zone)
  return {
    from: isInside(begins, window) ? begins : window.from,
    to: isInside(ends, window) ? ends : window.to,
  }
}

function isInside(instant: number, { from, to }: Span): boolean {
  return instant > from && instant < to
}

function endOfDate(date: string, zone: string): number {
  return startOfDate(Temporal.PlainDate.from(date).add({ days: 1 }), zone)
}
