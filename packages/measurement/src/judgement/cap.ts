import type { Cap, Charge, Credit } from '@nines/agreement'
import type { EarlierWindow } from '../facts/facts.ts'
import { Fraction } from 'fraction.js'
import { atLeastZero, total } from '../number/bounds.ts'
import type { Span } from '../time/span.ts'
import { windowAt } from '../time/window.ts'
import { wallClock } from '../time/zone-time.ts'
import type { Matter } from './matter.ts'
import type { Fees, Sum } from './money.ts'
import { priced, sumText } from './money.ts'
import type { Pay } from './pay.ts'
import { payOf, payText } from './pay.ts'
import { isIn, isUntold } from './untold.ts'

/** Whether a cap is a part of the credit's own charge, so that both can be compared without an amount. */
export function isOwn({ of }: Cap, { charge }: Pick<Credit, 'charge'>): boolean {
  return of === undefined || of.text === charge.text
}

/** A payment after the caps on its own charge. */
export function capPay(pay: Pay, credit: Credit, tell: (line: string) => void): Pay {
  const mine = credit.caps
    .filter((cap) => cap.per !== 'incident' && isOwn(cap, credit))
    .map(({ most }) => payOf(most))
  const least = mine
    .filter(({ unit }) => unit === pay.unit)
    .toSorted((left, right) => left.count.compare(right.count))[0]
  if (least === undefined || least.count.gte(pay.count)) return pay
  tell(`The cap leaves ${payText(least)}.`)
  return least
}

/** What was paid before: for certain, and at most where that isn't known. */
export type PaidBefore = Pick<EarlierWindow, 'window' | 'paid' | 'paidAtMost'>

/** Which end of what is owed is worked out: for certain, or at most. */
export type OwedEnd = 'least' | 'most'

/** What caps on money need to know. */
export interface CapScene {
  readonly charge: Charge
  readonly fees: Fees
  readonly matter: Matter
  /** What was paid before, for caps over longer than a window. */
  readonly earlier: readonly PaidBefore[]
  readonly end: OwedEnd
}

/** A sum after the caps that another charge, an amount, or what was paid before decide. */
export function capSum(sum: Sum, caps: readonly Cap[], scene: CapScene, tell: (line: string) => void): Sum {
  let left = sum
  for (const cap of caps) {
    if (cap.per === 'incident') continue
    const most = capAmount(cap, left.currency, scene)
    if (most === undefined) {
      left = unknownLeft(left, cap, scene, tell)
      continue
    }
    tellAmended(cap, scene.matter, tell)
    if (isOpen(cap, scene)) {
      left = nothingLeft(left, cap, tell)
      continue
    }
    const before = paidBefore(cap, scene, left.currency)
    const rest = atLeastZero(most.amount.sub(before))
    if (rest.gte(left.amount)) continue
    left = { ...left, amount: rest }
    const used = before.equals(0) ? '' : `, of which ${usedText(cap, scene, { ...most, amount: before })}`
    tell(`The cap of ${cap.text} allows ${sumText(most)}${used}: ${sumText(left)} are left.`)
  }
  return left
}

// For certain nothing is left of a cap when nobody knows all that was paid on it.
function isOpen({ per }: Cap, { matter, earlier, end }: CapScene): boolean {
  const period = periodOf(per, matter)
  return end === 'least' && period !== null && isUntold(period, matter, earlier.length > 0)
}

function nothingLeft(left: Sum, { text }: Cap, tell: (line: string) => void): Sum {
  if (left.amount.equals(0)) return left
  const none = { ...left, amount: new Fraction(0) }
  tell(
    `The cap of ${text}: what all windows before this one paid is not known, and for certain it leaves ${sumText(none)}.`,
  )
  return none
}

/** What a cap comes to in a currency; undefined where nobody says. */
export function capAmount(
  { most, of }: Cap,
  currency: string,
  { charge, fees, matter }: Pick<CapScene, 'charge' | 'fees' | 'matter'>,
): Sum | undefined {
  const sum = priced(payOf(most), of ?? charge, fees, matter)
  return sum?.currency === currency ? sum : undefined
}

// A cap of which nobody says what it comes to may leave nothing, or all.
function unknownLeft(left: Sum, { text }: Cap, { end }: CapScene, tell: (line: string) => void): Sum {
  if (left.amount.equals(0)) return left
  const rest = end === 'most' ? left : { ...left, amount: new Fraction(0) }
  const word = end === 'most' ? 'at most' : 'for certain'
  tell(
    `The cap of ${text}: its amount is not known in ${left.currency}, and ${word} it leaves ${sumText(rest)}.`,
  )
  return rest
}

// What is perhaps paid is no longer left for certain; at most, all that isn't certainly paid still is.
function paidBefore({ per }: Cap, { matter, earlier, end }: CapScene, currency: string): Fraction {
  const period = periodOf(per, matter)
  const mine = earlier.filter(({ window }) => period !== null && isIn(window, period, matter))
  return total(
    mine
      .map(({ paid, paidAtMost }) => (end === 'least' ? (paidAtMost ?? paid) : paid))
      .filter((paid) => paid?.currency === currency)
      .map((paid) => paid?.amount ?? new Fraction(0)),
  )
}

function usedText(cap: Cap, scene: CapScene, before: Sum): string {
  const other = paidBefore(cap, { ...scene, end: 'most' }, before.currency)
  if (scene.end === 'most' || other.equals(before.amount)) return `${sumText(before)} are paid already`
  return `${sumText(before)} may be paid already (${sumText({ ...before, amount: other })} for certain)`
}

// Who amends a term changes its cap for all of it: agreements count what was paid over the term, whatever version it was under.
function tellAmended({ per }: Cap, { term, metric }: Matter, tell: (line: string) => void): void {
  const last = term.amended.at(-1)
  if (per !== 'term' || last === undefined) return
  const [began, changed] = [term.from, last.from].map((at) => dateText(at, metric.window.zone))
  tell(
    `Version ${last.version} changed the term of ${began} on ${changed}: its cap is for the whole term, and what was paid before the change counts.`,
  )
}

function dateText(instant: number, zone: string): string {
  return wallClock(instant, zone).toPlainDate().toString()
}

/** What a cap runs over; null for one over a window: what earlier ones paid is none of its business. */
export function periodOf(per: Cap['per'], { metric, window, term }: Matter): Span | null {
  if (per === 'incident' || per === 'window') return null
  if (per === 'term') return term
  return windowAt({ kind: 'calendar', unit: per, zone: metric.window.zone }, window.from)
}
