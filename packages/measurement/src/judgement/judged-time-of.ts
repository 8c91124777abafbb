import type { Agreement, Metric } from '@nines/agreement'
import type { Calendar } from '@nines/agreement'
import type { Entity, Facts } from '../facts/facts.ts'
import { workingTime } from '../time/business-clock.ts'
import type { JudgedTime } from '../time/judged-time.ts'
import { partialPeriod, wholeWindow } from '../time/judged-time.ts'
import type { Span } from '../time/span.ts'
import { clip, inside, union } from '../time/span.ts'
import { startOfDate } from '../time/zone-time.ts'

/** Everything that decides which part of a window is judged. */
export interface TimeQuestion {
  readonly metric: Metric
  readonly window: Span
  readonly facts: Facts
  readonly entity: Entity | undefined
  /** From when the first version of the agreement held, and until when the one that judges does. */
  readonly inForce: Span
  readonly calendars: ReadonlyMap<string, Calendar>
}

/** Which part of a window is judged: while the agreement held and the thing existed, by the metric's rule, in working time. */
export function judgedTimeOf({
  metric,
  window,
  facts,
  entity,
  inForce,
  calendars,
}: TimeQuestion): JudgedTime {
  const active = activeSpans(facts, entity, window)
  const held = clip(active, inForce)
  const whole = held.length === 1 && held[0]?.from === window.from && held[0].to === window.to
  const judged = whole
    ? wholeWindow(window)
    : partialPeriod(metric.partialPeriod, window, held, metric.window.zone)
  const calendar = metric.during === undefined ? undefined : calendars.get(metric.during)
  return calendar === undefined ? judged : during(judged, workingTime(calendar, window))
}

function during(judged: JudgedTime, working: readonly Span[]): JudgedTime {
  return {
    period: judged.period,
    counted: inside(judged.counted, working),
    time: inside(judged.time, working),
  }
}

function activeSpans({ subscription }: Facts, entity: Entity | undefined, window: Span): readonly Span[] {
  if (entity?.deployed !== undefined) return clip(union(entity.deployed), window)
  const { from = window.from, to = window.to } = subscription ?? {}
  return clip([{ from, to }], window)
}

/** When an agreement holds: from the first of its versions on, and to the last day of the current one unless that renews itself. */
export function inForceOf(versions: readonly Agreement[], current: Agreement, zone: string): Span {
  const starts = versions.map(({ agreed }) =>
    startOfDate(Temporal.PlainDate.from(agreed.effective), agreed.zone ?? zone),
  )
  const { until, renews, zone: own = zone } = current.agreed
  const end =
    until === undefined || renews !== undefined
      ? Infinity
      : startOfDate(Temporal.PlainDate.from(until).add({ days: 1 }), own)
  return { from: Math.min(...starts), to: end }
}
