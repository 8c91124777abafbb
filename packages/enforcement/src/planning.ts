import type { Agreement, Book, CloudPlace } from '@nines/agreement'
import type { ShownPromise } from './dashboard/dashboard.ts'
import { dashboard } from './dashboard/dashboard.ts'
import type { PlanFinding } from './finding/plan-finding.ts'
import { limitFindings, roomFindings } from './finding/resource-finding.ts'
import { contactFindings } from './finding/source-finding.ts'
import type { Plan } from './plan.ts'
import type { PromisePlan } from './promise-plan.ts'
import { promisePlan } from './promise-plan.ts'
import { monthlyCost } from './resource/monthly-cost.ts'
import { subscriptions, topics } from './resource/topic.ts'
import type { Watching } from './watching.ts'
import { watching } from './watching.ts'

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
  const watched = watchings(agreement, book)
  const made = resources(agreement, book, watched.map(promisePlan))
  return { plan: made, findings: [...told(agreement, book, watched), ...limitFindings(made)] }
}

/**
 * What could not become part of a plan, without the plan: a fifth of the work. It leaves out only `enforcement/aws-limit`, and
 * no agreement that was read has a plan that breaks a limit (a law of the tests).
 */
export function planFindings(agreement: Agreement, book: Book): readonly PlanFinding[] {
  return told(agreement, book, watchings(agreement, book))
}

function watchings(agreement: Agreement, book: Book): readonly Watching[] {
  return agreement.metrics.map((metric) => watching(agreement, book, metric))
}

function told(agreement: Agreement, book: Book, all: readonly Watching[]): readonly PlanFinding[] {
  const watched = all.filter((each) => each.kind === 'by cloud').map((each) => each.watched)
  return [
    ...all.flatMap(({ findings }) => findings),
    ...(watched.length > 0 ? contactFindings(agreement, book) : []),
    ...roomFindings(watched),
  ]
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
