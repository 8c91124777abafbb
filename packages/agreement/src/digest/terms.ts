import type { Agreement } from '../agreement.ts'
import type { Calendar } from '../calendar.ts'
import type { Exclusion } from '../exclusion.ts'
import { canBeExcluded } from '../metric/exclusion-names.ts'
import type { ClockTime } from '../quantity.ts'
import type { Duty, EscalationLevel } from '../responsibility.ts'
import type { Plain } from './canonical.ts'
import { metricTerms } from './metric-terms.ts'
import { exact, plainTerms } from './plain-terms.ts'

/** What an agreement says, without the fingerprint of it. */
export type Undigested = Omit<Agreement, 'digest'>

/**
 * The terms of an agreement as plain data, quantities by their value. No terms are: the status, the file, how a quantity was
 * written (a percentile is its share), the order of entries under names, and who approves or is told for a party. Of what
 * the agreement refers to, the number of the account and the calendars of its metrics are terms. What is not written is no key
 * of its own, so that a wider language leaves the terms of older agreements as they are.
 */
export function termsOf(agreement: Undigested, calendars: ReadonlyMap<string, Calendar>): Plain {
  const { id, version, title, runs, stakeholders, agreed, review } = agreement
  const { provider, customer, informed, roles } = stakeholders
  return {
    form: 'nines v1',
    id,
    version,
    title,
    runs: runs && { account: runs.account, region: runs.region },
    objectives: byId(agreement.objectives, ({ says }) => says),
    stakeholders: { provider, customer, informed: informed.toSorted(), roles: some(roles) },
    requirements: byId(agreement.requirements, ({ serves, says }) => ({ serves: serves.toSorted(), says })),
    metrics: byId(agreement.metrics, (metric) =>
      metricTerms(metric, calendars, agreement.wins[metric.entry]),
    ),
    responsibilities: responsibilityTerms(agreement),
    agreement: agreedTerms(agreed),
    review: {
      every: review.every.replace(/s$/, ''),
      next: review.next,
      triggers: some(review.triggers.toSorted()),
    },
    ...widerTerms(agreement),
  }
}

// Sections that older agreements do not have.
function widerTerms(agreement: Undigested): Readonly<Record<string, Plain | undefined>> {
  const { kind, severities, claims, authority } = agreement
  return {
    kind: kind === 'sla' ? undefined : kind,
    entities: some(agreement.entities),
    wins: some(agreement.wins),
    absent: some(agreement.absent),
    severities: severities && plainTerms(severities),
    exclusions: some(
      agreement.exclusions.map((one) => ({ ...one, metrics: metricsNamedBy(one, agreement) })),
    ),
    remedies: remedyTerms(agreement),
    claims: claims && plainTerms(claims),
    rights: some(agreement.rights),
    dependencies: some(agreement.dependencies),
    evidence: authority && plainTerms(authority),
    reports: some(agreement.reports),
    documents: some(agreement.documents),
    definitions: some(agreement.definitions),
    fees: some(Object.fromEntries(agreement.fees.map(({ charge, money }) => [charge.text, money]))),
  }
}

// Only where they are others than those that an exclusion is about without naming any.
function metricsNamedBy({ id }: Exclusion, { metrics }: Undigested): readonly string[] | undefined {
  const named = metrics.filter(({ exclusions }) => exclusions.includes(id))
  const isUsual = metrics.every((metric) => named.includes(metric) === canBeExcluded(metric.indicator))
  return isUsual ? undefined : [...new Set(named.map(({ entry }) => entry))].toSorted()
}

function remedyTerms({ remedies: { stacking, caps, combine, per, sole } }: Undigested): Plain | undefined {
  return some({
    ...(combine && { combine }),
    ...(per && { per }),
    ...(stacking.length > 0 && { stacking }),
    ...(caps.length > 0 && { caps }),
    ...(sole && { sole }),
  })
}

function responsibilityTerms({ responsibilities }: Undigested): Plain {
  const { provider, customer, escalation, complaints, disputes } = responsibilities
  return {
    provider: provider.map(dutyTerms),
    customer: customer.map(dutyTerms),
    escalation: escalation.map(levelTerms),
    complaints: complaints.length === 0 ? undefined : complaints.map(levelTerms),
    disputes,
  }
}

// A duty without numbers is its sentence.
function dutyTerms(duty: Duty): Plain {
  return Object.keys(duty).length === 1 ? duty.says : plainTerms(duty)
}

function levelTerms({ after, to, via, kind, severities }: EscalationLevel): Plain {
  const time = 'share' in after ? plainTerms(after) : clockTerms(after)
  return {
    after: !('share' in after) && after.kind === 'elapsed' ? exact(after.seconds) : time,
    to,
    via: some(via.toSorted()),
    kind: kind === 'hierarchical' ? undefined : kind,
    severities: some(severities.toSorted()),
  }
}

function agreedTerms({
  effective,
  until,
  notice,
  prevailsOver,
  subjectTo,
  ...rest
}: Agreement['agreed']): Plain {
  return {
    effective,
    until,
    notice: notice && clockTerms(notice),
    prevailsOver: some(prevailsOver.toSorted()),
    subjectTo: some(subjectTo.toSorted()),
    more: some(rest),
  }
}

function clockTerms(time: ClockTime): Plain {
  return time.kind === 'business-days' ? [time.kind, time.days] : [time.kind, exact(time.seconds)]
}

// Nothing where there is nothing, so that it is no key.
function some(part: object): Plain | undefined {
  return Object.keys(part).length === 0 ? undefined : plainTerms(part)
}

function byId<Item extends { readonly id: string }>(
  items: readonly Item[],
  terms: (item: Item) => Plain,
): Plain {
  return Object.fromEntries(items.map((item) => [item.id, terms(item)]))
}
