import type { Calendar } from '../calendar.ts'
import type { Indicator } from '../indicator.ts'
import type { Precedence } from '../entity.ts'
import type { Metric, MetricCase } from '../metric.ts'
import type { ClockTime } from '../quantity.ts'
import type { Source } from '../source.ts'
import type { TicketIndicator } from '../timed.ts'
import type { Window } from '../window.ts'
import type { Plain } from './canonical.ts'
import { creditTerms } from './credit-terms.ts'
import { exact, plainTerms } from './plain-terms.ts'

type Calendars = ReadonlyMap<string, Calendar>

/** The terms of one promise; what has its default is no key. */
export function metricTerms(metric: Metric, calendars: Calendars, wins?: Precedence): Plain {
  const { of, says, objective, indicator, window, noData, alarms, credit } = metric
  return {
    of,
    says,
    objective: exact(objective.ratio),
    indicator: indicatorTerms(indicator, calendars),
    window: windowTerms(window),
    noData,
    alarms: { ...alarms, silence: alarms.silence && exact(alarms.silence.seconds) },
    credit: credit && creditTerms(credit),
    ...widerTerms(metric, calendars),
    case: metric.case && caseTerms(metric.case, wins),
  }
}

// What promises of the first version of the language do not say.
function widerTerms(metric: Metric, calendars: Calendars): Readonly<Record<string, Plain | undefined>> {
  const { target, ramp, partialPeriod, unknownAtMost, per, requires, during, decides, owner } = metric
  return {
    target: target.kind === 'share' ? undefined : plainTerms(target),
    ramp: some(ramp),
    partialPeriod: partialPeriod === 'own period' ? undefined : partialPeriod,
    unknownAtMost: unknownAtMost && exact(unknownAtMost.ratio),
    per,
    requires: some(requires),
    during: calendarOf(during, calendars),
    decides,
    owner,
  }
}

// The order of cases is a term where the first one wins.
function caseTerms({ when, order }: MetricCase, wins: Precedence | undefined): Plain {
  return { when: plainTerms(when), order: wins === 'first written' ? order : undefined }
}

function some(list: readonly unknown[]): Plain | undefined {
  return list.length === 0 ? undefined : plainTerms(list)
}

function indicatorTerms(indicator: Indicator, calendars: Calendars): Plain {
  if (indicator.kind === 'tickets') return ticketTerms(indicator, calendars)
  if (indicator.kind === 'deliveries') {
    const { calendar, ...rest } = indicator
    return { rest: plainTerms(rest), calendar: calendarOf(calendar, calendars) }
  }
  return isOld(indicator) ? oldTerms(indicator) : plainTerms(indicator)
}

type OldIndicator = Extract<Indicator, { kind: 'requests' | 'latency' | 'age' }>

function isOld(indicator: Indicator): indicator is OldIndicator {
  return ['requests', 'latency', 'age'].includes(indicator.kind)
}

// Kinds of the first version of the language keep the terms that they had.
function oldTerms(indicator: OldIndicator): Plain {
  const { kind, source } = indicator
  return {
    kind,
    source: sourceTerms(source),
    within: 'within' in indicator ? exact(indicator.within.seconds) : undefined,
    classes: 'classes' in indicator ? plainTerms(indicator.classes) : undefined,
    grows: 'grows' in indicator ? plainTerms(indicator.grows) : undefined,
  }
}

function ticketTerms(indicator: TicketIndicator, calendars: Calendars): Plain {
  const { kind, tracker, start, stop, within, pauses, outside } = indicator
  const hours = Object.entries(indicator.calendars).map(([severity, name]) => [
    severity,
    calendarOf(name, calendars),
  ])
  return {
    kind,
    tracker: tracker.kind === 'github' ? tracker.repository : { ...tracker },
    start,
    stop,
    calendar: calendarOf(indicator.calendar, calendars),
    within: timesTerms(within),
    pauses: pauses.length === 0 ? undefined : pauses.toSorted(),
    calendars: hours.length === 0 ? undefined : Object.fromEntries(hours),
    outside: Object.keys(outside).length === 0 ? undefined : timesTerms(outside),
  }
}

function timesTerms(times: Readonly<Record<string, ClockTime>>): Plain {
  return Object.fromEntries(Object.entries(times).map(([severity, time]) => [severity, clockTerms(time)]))
}

function clockTerms(time: ClockTime): Plain {
  return time.kind === 'business-days' ? [time.kind, time.days] : [time.kind, exact(time.seconds)]
}

function sourceTerms(source: Source): Plain {
  if (source.kind !== 'custom') return { ...source }
  const { kind, namespace, dimensions, counts, value } = source
  return { kind, namespace, dimensions, counts: counts && { ...counts }, value: value && { ...value } }
}

function calendarOf(name: string | undefined, calendars: Calendars): Plain | undefined {
  const calendar = calendars.get(name ?? '')
  return calendar && calendarTerms(calendar)
}

function calendarTerms({ id, zone, hours, holidays, businessDay }: Calendar): Plain {
  const days = Object.entries(hours).map(([day, spans]) => [day, spans.map(({ from, to }) => [from, to])])
  return { id, zone, hours: Object.fromEntries(days), holidays: holidays.toSorted(), businessDay }
}

function windowTerms(window: Window): Plain {
  return window.kind === 'rolling' ? { ...window, length: exact(window.length.seconds) } : { ...window }
}
