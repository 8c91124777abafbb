import type { Agreement, Book, Metric } from '@nines/agreement'
import { plan, type Plan } from '@nines/enforcement'
import type { Repository } from '@nines/repository'
import { incident } from './incident.ts'

/** Who takes part in the story: what is provisioned, what the month is told of, and the promise that the incident hits. */
export interface Cast {
  readonly plans: readonly Plan[]
  /** The agreements that hold in the played month, with the promises that a calendar month can judge. */
  readonly agreements: readonly Agreement[]
  /** Promises that the story does not judge, and why, a line each. */
  readonly untold: readonly string[]
  readonly book: Book
  readonly scene: Scene
}

/** The promise that the incident hits, and all that belongs to it. */
export interface Scene {
  readonly agreement: Agreement
  readonly metric: Metric
  readonly plan: Plan
  /** The customer's name, for people. */
  readonly customer: string
}

/** The cast from what was read; undefined when no agreement of the played month promises anything about requests. */
export function castOf({ agreements: readings, book }: Repository): Cast | undefined {
  const agreed = [...readings.values()].flatMap((reading) =>
    reading.ok && reading.value.status === 'agreed' ? [reading.value] : [],
  )
  const plans = agreed.map((agreement) => plan(agreement, book).plan)
  const agreements = agreed
    .filter(isInForce)
    .map(monthly)
    .filter(({ metrics }) => metrics.length > 0)
  const stricken = strickenPromise(agreements)
  const hit = plans.find(({ agreement }) => agreement.id === stricken?.agreement.id)
  if (stricken === undefined || hit === undefined) return undefined
  const customer = stricken.agreement.stakeholders.customer
  return {
    plans,
    agreements,
    untold: agreed.flatMap(untoldOf),
    book,
    scene: { ...stricken, plan: hit, customer: book.parties.get(customer)?.name ?? customer },
  }
}

/** In force on the day of the incident; an agreement that renews itself holds on after its last day. */
function isInForce({ agreed: { effective, until, renews } }: Agreement): boolean {
  return effective <= day && (until === undefined || renews !== undefined || until >= day)
}

const day = Temporal.Instant.fromEpochMilliseconds(incident[0].at * 1000)
  .toString()
  .slice(0, 10)

function monthly(agreement: Agreement): Agreement {
  return { ...agreement, metrics: agreement.metrics.filter(isMonthly) }
}

function isMonthly({ window }: Metric): boolean {
  return window.kind === 'calendar' && window.unit === 'month'
}

function untoldOf(agreement: Agreement): readonly string[] {
  const { effective, until = '' } = agreement.agreed
  if (effective > day) return [`${agreement.id} is not in force until ${effective}.`]
  if (!isInForce(agreement)) return [`${agreement.id} was in force until ${until}.`]
  const others = agreement.metrics.filter((metric) => !isMonthly(metric)).map(({ id }) => id)
  return others.length === 0
    ? []
    : [`${agreement.id}: ${others.join(', ')} not judged by a calendar month, which is all that is played.`]
}

/** The first promise about requests that carries a credit, or else any about requests. */
function strickenPromise(agreements: readonly Agreement[]): Pick<Scene, 'agreement' | 'metric'> | undefined {
  const promises = agreements.flatMap((agreement) =>
    agreement.metrics.map((metric) => ({ agreement, metric })),
  )
  const aboutRequests = promises.filter(
    ({ agreement, metric }) => metric.indicator.kind === 'requests' && agreement.runs !== undefined,
  )
  return aboutRequests.find(({ metric }) => metric.credit !== undefined) ?? aboutRequests[0]
}
