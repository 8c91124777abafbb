import type { Agreement, Book, Metric } from '@nines/agreement'
import { plan, type Plan } from '@nines/enforcement'
import type { Repository } from '@nines/repository'

/** Who takes part in the story: the agreements in force, their plans, and the promise that the incident hits. */
export interface Cast {
  readonly agreements: readonly Agreement[]
  readonly plans: readonly Plan[]
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

/** The cast from what was read; undefined when no agreement in force promises anything about requests. */
export function castOf({ agreements: readings, book }: Repository): Cast | undefined {
  const agreements = [...readings.values()].flatMap((reading) =>
    reading.ok && reading.value.status === 'agreed' ? [reading.value] : [],
  )
  const stricken = strickenPromise(agreements)
  if (stricken === undefined) return undefined
  const plans = agreements.map((agreement) => plan(agreement, book).plan)
  const hit = plans.find(({ agreement }) => agreement.id === stricken.agreement.id)
  const customer = stricken.agreement.stakeholders.customer
  return hit === undefined
    ? undefined
    : {
        agreements,
        plans,
        book,
        scene: { ...stricken, plan: hit, customer: book.parties.get(customer)?.name ?? customer },
      }
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
