import type { Fraction } from 'fraction.js'
import type { Agreement } from '../agreement.ts'
import type { Calendar } from '../calendar.ts'
import type { Plain } from './canonical.ts'
import type { Credit } from '../credit.ts'
import type { Indicator, Source } from '../indicator.ts'
import type { Metric } from '../metric.ts'
import type { ClockTime } from '../quantity.ts'
import type { Window } from '../window.ts'

/** What an agreement says, without the fingerprint of it. */
export type Undigested = Omit<Agreement, 'digest'>

/**
 * The terms of an agreement as plain data, quantities by their value. No terms are: the status, the file, how a quantity was
 * written (a percentile is its share), the order of entries under names, and who approves or is told for a party. Of what
 * the agreement refers to, the number of the account and the calendars of its metrics are terms.
 */
export function termsOf(agreement: Undigested, calendars: ReadonlyMap<string, Calendar>): Plain {
  const { id, version, title, runs, stakeholders, responsibilities, agreed, review } = agreement
  const { provider, customer, informed } = stakeholders
  return {
    form: 'nines v1',
    id,
    version,
    title,
    runs: runs && { account: runs.account, region: runs.region },
    objectives: byId(agreement.objectives, ({ says }) => says),
    stakeholders: { provider, customer, informed: informed.toSorted() },
    requirements: byId(agreement.requirements, ({ serves, says }) => ({ serves: serves.toSorted(), says })),
    metrics: byId(agreement.metrics, (metric) => metricTerms(metric, calendars)),
    responsibilities: {
      provider: responsibilities.provider,
      customer: responsibilities.customer,
      escalation: responsibilities.escalation.map(({ after, to }) => ({ after: exact(after.seconds), to })),
      disputes: responsibilities.disputes,
    },
    agreement: {
      effective: agreed.effective,
      until: agreed.until,
      notice: agreed.notice && clockTerms(agreed.notice),
    },
    review: { every: review.every.replace(/s$/, ''), next: review.next },
  }
}

function byId<Item extends { readonly id: string }>(
  items: readonly Item[],
  terms: (item: Item) => Plain,
): Plain {
  return Object.fromEntries(items.map((item) => [item.id, terms(item)]))
}

function metricTerms(metric: Metric, calendars: ReadonlyMap<string, Calendar>): Plain {
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
  }
}

function indicatorTerms(indicator: Indicator, calendars: ReadonlyMap<string, Calendar>): Plain {
  const { kind } = indicator
  if (kind === 'requests') return { kind, source: sourceTerms(indicator.source) }
  if (kind !== 'tickets')
    return { kind, source: sourceTerms(indicator.source), within: exact(indicator.within.seconds) }
  const { tracker, start, stop, within } = indicator
  const times = Object.entries(within).map(([severity, time]) => [severity, clockTerms(time)])
  const calendar = calendars.get(indicator.calendar ?? '')
  return {
    kind,
    tracker,
    start,
    stop,
    calendar: calendar && calendarTerms(calendar),
    within: Object.fromEntries(times),
  }
}

function sourceTerms(source: Source): Plain {
  if (source.kind !== 'custom') return { ...source }
  const { kind, namespace, dimensions, counts, value } = source
  return { kind, namespace, dimensions, counts: counts && { ...counts }, value: value && { ...value } }
}

function calendarTerms({ id, zone, hours, holidays }: Calendar): Plain {
  const days = Object.entries(hours).map(([day, spans]) => [day, spans.map(({ from, to }) => [from, to])])
  return { id, zone, hours: Object.fromEntries(days), holidays: holidays.toSorted() }
}

function windowTerms(window: Window): Plain {
  return window.kind === 'calendar' ? { ...window } : { ...window, length: exact(window.length.seconds) }
}

function creditTerms({ base, steps, cap }: Credit): Plain {
  const pairs = steps.map(({ below, pays }) => [exact(below.ratio), exact(pays.ratio)])
  return { base, steps: pairs, cap: cap && exact(cap.ratio) }
}

function clockTerms(time: ClockTime): Plain {
  return time.kind === 'business-days' ? [time.kind, time.days] : [time.kind, exact(time.seconds)]
}

function exact(number: Fraction): string {
  return `${number.n}/${number.d}`
}
