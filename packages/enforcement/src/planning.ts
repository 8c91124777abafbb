import type { Agreement, Book, CloudPlace } from '@nines/agreement'
import type { ShownPromise } from './dashboard/dashboard.ts'
import { dashboard } from './dashboard/dashboard.ts'
import type { PlanFinding } from './finding/plan-finding.ts'
import { limitFindings } from './finding/limit-finding.ts'
import { planFindings } from './findings.ts'
import type { Plan } from './plan.ts'
import type { PromisePlan } from './promise-plan.ts'
import { promisePlan } from './promise-plan.ts'
import { monthlyCost } from './resource/monthly-cost.ts'
import { subscriptions, topics } from './resource/topic.ts'
import { watchings } from './watching.ts'

/** A plan, and what could not become part of it. */
export interface Planning {
  readonly plan: Plan
  readonly findings: readonly PlanFinding[]
}

/**
 * What the cloud must hold so that an agreement's promises are watched: alarms, topics, a dashboard, in the AWS API's own
 * shapes, with how soon they speak and what they cost. Whether a draft or a retired agreement is enforced is the
 * caller's question.
 */
export function plan(agreement: Agreement, book: Book): Planning {
  const made = resources(agreement, book, watchings(agreement, book).map(promisePlan))
  return { plan: made, findings: [...planFindings(agreement, book), ...limitFindings(made)] }
}

function resources(agreement: Agreement, book: Book, promises: readonly PromisePlan[]): Plan {
  const { id, version, digest, title } = agreement
  const shown = promises.flatMap(shownPromise)
  const place = agreement.runs ?? null
  const alarms = {
    metricAlarms: promises.flatMap(({ metricAlarms }) => metricAlarms),
    compositeAlarms: promises.flatMap(({ compositeAlarms }) => compositeAlarms),
    dashboards: shown.length === 0 ? [] : [dashboard(agreement, book, shown)],
  }
  return {
    agreement: { id, version, digest, title },
    place,
    ...listeners(agreement, book, shown.length === 0 ? null : place),
    ...alarms,
    promises: promises.map(({ promise }) => promise),
    monthlyCost: monthlyCost(alarms),
  }
}

/** Topics exist where an alarm may speak to them. */
function listeners(
  agreement: Agreement,
  book: Book,
  place: CloudPlace | null,
): Pick<Plan, 'topics' | 'subscriptions'> {
  if (place === null) return { topics: [], subscriptions: [] }
  return { topics: topics(agreement), subscriptions: subscriptions(agreement, book, place) }
}

/** The dashboard shows what tells people: the composites, and the silence where it speaks for itself. */
function shownPromise({ watched, metricAlarms, compositeAlarms }: PromisePlan): readonly ShownPromise[] {
  const speaking = metricAlarms.filter(({ input }) => input.ActionsEnabled)
  const alarms = [...compositeAlarms, ...speaking].map(({ input }) => input.AlarmName)
  return watched === null ? [] : [{ watched, alarms }]
}
