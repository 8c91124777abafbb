import type { Cap, Credit, Schedule } from '../credit.ts'
import type { Plain } from './canonical.ts'
import { exact, plainTerms } from './plain-terms.ts'

/**
 * The terms of a credit; what has its default is no key. A cascade by attainment that pays shares, with a plain cap of the window,
 * has the terms it had in the first version of the language.
 */
export function creditTerms(credit: Credit): Plain {
  const { base, schedule, caps } = credit
  const pairs = plainPairs(schedule)
  const cap = plainCap(caps)
  return {
    base,
    steps: pairs,
    cap,
    schedule: pairs === undefined ? plainTerms(schedule) : undefined,
    caps: cap !== undefined || caps.length === 0 ? undefined : plainTerms(caps),
    ...chargeTerms(credit),
    ...reliefTerms(credit),
    ...formTerms(credit),
  }
}

type Terms = Readonly<Record<string, Plain | undefined>>

function chargeTerms({ charge: { scope, without, dayIs } }: Credit): Terms {
  return {
    scope: scope === 'service' ? undefined : scope,
    without: without.length === 0 ? undefined : without.toSorted(),
    dayIs,
  }
}

function reliefTerms({ minimumOutage, allowance, maximumPerDay, fromMiss }: Credit): Terms {
  return {
    minimumOutage: minimumOutage.seconds.equals(0) ? undefined : exact(minimumOutage.seconds),
    allowance: allowance.ratio.equals(0) ? undefined : exact(allowance.ratio),
    maximumPerDay,
    fromMiss: fromMiss === 1 ? undefined : fromMiss,
  }
}

function formTerms({ terms: { form, expires, minimum, automatic, rounding } }: Credit): Terms {
  return {
    form: form === 'future invoices' ? undefined : form,
    expires: expires === 'never' ? undefined : plainTerms(expires),
    minimum: minimum && plainTerms(minimum),
    automatic: automatic ? undefined : automatic,
    rounding,
  }
}

function plainCap(caps: readonly Cap[]): string | undefined {
  const [cap, ...more] = caps
  if (cap === undefined || more.length > 0 || cap.most.kind !== 'share') return undefined
  return cap.per === 'window' && cap.of === undefined ? exact(cap.most.ratio) : undefined
}

type Step = Extract<Schedule, { kind: 'steps' }>['steps'][number]

// The upper bounds of steps that touch, each with its payment.
function plainPairs(schedule: Schedule): readonly (readonly [string, string])[] | undefined {
  if (schedule.kind !== 'steps' || schedule.by !== 'attainment') return undefined
  const pairs = schedule.steps.map((step, index) => plainPair(step, schedule.steps[index + 1]))
  return pairs.includes(undefined) ? undefined : pairs.filter((pair) => pair !== undefined)
}

function plainPair(step: Step, next: Step | undefined): readonly [string, string] | undefined {
  const { range, pays } = step
  const { to } = range
  if (to === undefined || to.inclusive || pays.kind !== 'share' || !touches(step, next)) return undefined
  return [exact(to.value), exact(pays.ratio)]
}

function touches({ range: { from } }: Step, next: Step | undefined): boolean {
  const below = next?.range.to
  if (from === undefined) return below === undefined
  return from.inclusive && below !== undefined && from.value.equals(below.value)
}
