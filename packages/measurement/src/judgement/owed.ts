import type { Agreement, Credit, Money } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import type { Facts } from '../facts/facts.ts'
import { capPay, capSum, type OwedEnd } from './cap.ts'
import type { ClaimDeadline } from './claims-of.ts'
import type { Matter } from './matter.ts'
import type { Fees, Sum } from './money.ts'
import { payable, priced, sumText } from './money.ts'
import { missesInARow } from './past-misses.ts'
import type { Pay } from './pay.ts'
import { nothingIn, payText } from './pay.ts'
import { paySchedule, unitOf } from './schedule-pay.ts'
import type { Reading } from './weighed.ts'

/** What a promise owes for a window, or perhaps owes. */
export interface Owed {
  /** The charge, as the agreement names it. */
  readonly base: string
  /** What is owed for certain, after the caps; null where the schedule doesn't say. */
  readonly pay: Pay | null
  /** What it could be with all that is unknown bad. */
  readonly atMost: Pay | null
  /** The same in money, for this promise alone: after its minimum and rounding; undefined where nobody says the charge. */
  readonly sum: Sum | undefined
  readonly atMostSum: Sum | undefined
  /** Before minimum and rounding, which come once, when all credits are together. */
  readonly unrounded: Sum | undefined
  readonly atMostUnrounded: Sum | undefined
  readonly form: Credit['terms']['form']
  readonly automatic: boolean
  /** Where the deadline of its claim is over and nobody kept it; null else. */
  readonly late: LateClaim | null
  readonly steps: readonly string[]
}

/** A credit that nobody asked for in time, and what it would have been. */
export interface LateClaim {
  readonly does: ClaimDeadline['does']
  /** The first instant that was too late. */
  readonly due: number
  /** `lapsed`: nothing is owed any more. `provider decides`: nothing for certain. */
  readonly becomes: 'lapsed' | 'provider decides'
  readonly pay: Pay | null
  readonly atMost: Pay | null
  readonly sum: Sum | undefined
  readonly atMostSum: Sum | undefined
}

/** What is known of the charges. */
export function feesOf(agreement: Agreement, facts: Facts, entity: Matter['entity']): Fees {
  const written = agreement.fees.map(({ charge, money }): readonly [string, Money] => [charge.text, money])
  return [entity?.is?.fees ?? {}, facts.fees, Object.fromEntries(written)]
}

/** Both readings of a window, and whether each keeps the promise. */
export interface Ends {
  readonly best: Reading
  readonly worst: Reading
  readonly bestKept: boolean
  readonly worstKept: boolean
}

/** Works out what a promise owes by both readings. */
export function owe(credit: Credit, ends: Ends, matter: Matter, fees: Fees): Owed {
  const isKnown = ends.best === ends.worst || ends.best.value.equals(ends.worst.value)
  const alike = isKnown && credit.caps.length === 0
  const certain = derive(credit, { reading: ends.best, kept: ends.bestKept, end: 'least' }, matter, fees)
  const most = alike
    ? certain
    : derive(credit, { reading: ends.worst, kept: ends.worstKept, end: 'most' }, matter, fees)
  return {
    base: credit.base,
    pay: certain.pay,
    atMost: most.pay,
    sum: certain.sum,
    atMostSum: most.sum,
    unrounded: certain.unrounded,
    atMostUnrounded: most.unrounded,
    form: credit.terms.form,
    automatic: credit.terms.automatic,
    late: null,
    steps: alike ? certain.steps : stepsOf(certain, most, isKnown),
  }
}

function stepsOf(certain: Derived, most: Derived, isKnown: boolean): readonly string[] {
  const [good, bad] = isKnown ? ['For certain:', 'At most:'] : ['At the better end:', 'At the worse end:']
  return isKnown && certain.steps.join() === most.steps.join()
    ? certain.steps
    : [good, ...certain.steps, bad, ...most.steps]
}

interface Derived {
  readonly pay: Pay | null
  readonly sum: Sum | undefined
  readonly unrounded: Sum | undefined
  readonly steps: readonly string[]
}

interface View {
  readonly reading: Reading
  readonly kept: boolean
  readonly end: OwedEnd
}

function derive(credit: Credit, { reading, kept, end }: View, matter: Matter, fees: Fees): Derived {
  const steps: string[] = []
  const tell = (line: string): void => {
    steps.push(line)
  }
  const target = matter.objective
  const paid =
    fromMiss(credit, kept, matter, tell) ??
    paySchedule(credit.schedule, { credit, reading, matter, kept, target, tell })
  if (paid === null) return { pay: null, sum: undefined, unrounded: undefined, steps }
  const pay = capPay(paid, credit, tell)
  const raw = priced(pay, credit.charge, fees, matter)
  if (raw === undefined || pay.count.equals(0)) return { pay, sum: raw, unrounded: raw, steps }
  const scene = { charge: credit.charge, fees, matter, earlier: matter.earlier, end }
  if (pay.unit !== raw.currency) tell(`${payText(pay)} of the ${credit.base}: ${sumText(raw)}.`)
  const unrounded = capSum(raw, credit.caps, scene, tell)
  return { pay, sum: payable(unrounded, credit.terms, tell), unrounded, steps }
}

function fromMiss(
  credit: Credit,
  kept: boolean,
  matter: Matter,
  tell: (line: string) => void,
): Pay | undefined {
  if (kept || credit.fromMiss <= 1) return undefined
  const misses = missesInARow(matter) + 1
  if (misses >= credit.fromMiss) return undefined
  tell(`This is miss ${misses} in a row, and the credit is paid from the ${credit.fromMiss}. on.`)
  return { ...nothingIn(unitOf(credit.schedule)), count: new Fraction(0) }
}
