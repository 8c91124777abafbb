import type { Calendar } from '../calendar.ts'
import type { Credit, Schedule } from '../credit.ts'
import type { Indicator } from '../indicator.ts'
import type { Metric } from '../metric.ts'
import type { ClockTime } from '../quantity.ts'
import type { Source } from '../source.ts'
import type { TicketIndicator } from '../timed.ts'
import type { Window } from '../window.ts'
import type { Plain } from './canonical.ts'
import { exact, plainTerms } from './plain-terms.ts'

type Calendars = ReadonlyMap<string, Calendar>

/** The terms of one promise; what has its default is no key. */
export function metricTerms(metric: Metric, calendars: Calendars): Plain {
  const { of, says, objective, target, indicator, window, noData, alarms, credit } = metric
  const { ramp, partialPeriod, unknownAtMost, per, requires, during, decides, owner } = metric
  return {
    of,
    says,
    objective: exact(objective.ratio),
    indicator: indicatorTerms(indicator, calendars),
    window: windowTerms(window),
    noData,
    alarms: { ...alarms, silence: alarms.silence && exact(alarms.silence.seconds) },
    credit: credit && creditTerms(credit),
    target: target.kind === 'share' ? undefined : plainTerms(target),
    ramp: ramp.length === 0 ? undefined : plainTerms(ramp),
    partialPeriod: partialPeriod === 'own period' ? undefined : partialPeriod,
    unknownAtMost: unknownAtMost && exact(unknownAtMost.ratio),
    per,
    requires: requires.length === 0 ? undefined : plainTerms(requires),
    case: metric.case && { when: plainTerms(metric.case.when), order: metric.case.order },
    during: calendarOf(during, calendars),
    decides,
    owner,
  }
}

function indicatorTerms(indicator: Indicator, calendars: Calendars): Plain {
  switch (indicator.kind) {
    case 'requests': {
      const { kind, source, classes } = indicator
      return { kind, source: sourceTerms(source), classes: classes && plainTerms(classes) }
    }
    case 'latency': {
      const { kind, source, within, grows } = indicator
      return {
        kind,
        source: sourceTerms(source),
        within: exact(within.seconds),
        grows: grows && plainTerms(grows),
      }
    }
    case 'age':
      return { kind: 'age', source: sourceTerms(indicator.source), within: exact(indicator.within.seconds) }
    case 'tickets':
      return ticketTerms(indicator, calendars)
    case 'deliveries': {
      const { calendar, ...rest } = indicator
      return { rest: plainTerms(rest), calendar: calendarOf(calendar, calendars) }
    }
    case 'downtime':
    case 'intervals':
    case 'level':
    case 'average':
    case 'count':
    case 'survey':
    case 'attested':
    case 'coverage':
      return plainTerms(indicator)
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

// A cascade by attainment that pays shares, with a plain cap of the window, has the terms it always had.
function creditTerms(credit: Credit): Plain {
  const { base, charge, schedule, caps, terms, minimumOutage, allowance, maximumPerDay, fromMiss } = credit
  const pairs = plainPairs(schedule)
  const [cap, ...more] = caps
  const plainCap =
    cap?.most.kind === 'share' && cap.per === 'window' && cap.of === undefined && more.length === 0
  const { scope, without, dayIs } = charge
  const { form, expires, minimum, automatic, rounding } = terms
  return {
    base,
    steps: pairs,
    cap: plainCap && cap?.most.kind === 'share' ? exact(cap.most.ratio) : undefined,
    schedule: pairs === undefined ? plainTerms(schedule) : undefined,
    caps: cap === undefined || plainCap ? undefined : plainTerms(caps),
    scope: scope === 'service' ? undefined : scope,
    without: without.length === 0 ? undefined : without.toSorted(),
    dayIs,
    minimumOutage: minimumOutage.seconds.equals(0) ? undefined : exact(minimumOutage.seconds),
    allowance: allowance.ratio.equals(0) ? undefined : exact(allowance.ratio),
    maximumPerDay,
    fromMiss: fromMiss === 1 ? undefined : fromMiss,
    form: form === 'future invoices' ? undefined : form,
    expires: expires === 'never' ? undefined : plainTerms(expires),
    minimum: minimum && plainTerms(minimum),
    automatic: automatic ? undefined : automatic,
    rounding,
  }
}

function plainPairs(schedule: Schedule): readonly (readonly [string, string])[] | undefined {
  if (schedule.kind !== 'steps' || schedule.by !== 'attainment') return undefined
  const pairs = schedule.steps.map(({ range: { from, to }, pays }, index) => {
    const next = schedule.steps[index + 1]?.range.to
    const touches =
      next === undefined ? from === undefined : from?.inclusive === true && from.value.equals(next.value)
    if (!touches || to === undefined || to.inclusive || pays.kind !== 'share') return undefined
    return [exact(to.value), exact(pays.ratio)] as const
  })
  return pairs.includes(undefined) ? undefined : pairs.filter((pair) => pair !== undefined)
}
