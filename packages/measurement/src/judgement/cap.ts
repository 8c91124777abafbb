import type { Cap, Charge, Credit } from '@nines/agreement'
import type { EarlierWindow } from '../facts/facts.ts'
import { Fraction } from 'fraction.js'
import { atLeastZero } from '../number/bounds.ts'
import { askedSpan } from '../time/asked-window.ts'
import type { Span } from '../time/span.ts'
import { windowAt } from '../time/window.ts'
import type { Matter } from './matter.ts'
import type { Fees, Sum } from './money.ts'
import { priced, sumText } from './money.ts'
import type { Pay } from './pay.ts'
import { payOf, payText } from './pay.ts'

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

/** What caps on money need to know. */
export interface CapScene {
  readonly charge: Charge
  readonly fees: Fees
  readonly matter: Matter
  /** What was paid before, for caps over longer than a window. */
  readonly earlier: readonly EarlierWindow[]
}

/** A sum after the caps that another charge, an amount, or what was paid before decide. */
export function capSum(sum: Sum, caps: readonly Cap[], scene: CapScene, tell: (line: string) => void): Sum {
  let left = sum
  for (const cap of caps) {
    const most =
      cap.per === 'incident'
        ? undefined
        : priced(payOf(cap.most), cap.of ?? scene.charge, scene.fees, scene.matter)
    if (most === undefined || most.currency !== left.currency) continue
    const before = paidBefore(cap, scene, left.currency)
    const rest = atLeastZero(most.amount.sub(before))
    if (rest.gte(left.amount)) continue
    left = { ...left, amount: rest }
    const used = before.equals(0)
      ? ''
      : `, of which ${sumText({ amount: before, currency: most.currency })} are paid already`
    tell(`The cap of ${cap.text} allows ${sumText(most)}${used}: ${sumText(left)} are left.`)
  }
  return left
}

function paidBefore({ per }: Cap, { matter, earlier }: CapScene, currency: string): Fraction {
  const period = periodOf(per, matter)
  return earlier
    .filter((past) => past.paid?.currency === currency && isIn(past, period, matter))
    .reduce((sum, { paid }) => sum.add(paid?.amount ?? 0), new Fraction(0))
}

// Null for a cap over one window: what earlier ones paid is none of its business.
function periodOf(per: Cap['per'], { metric, window }: Matter): Span | null {
  if (per === 'incident' || per === 'window') return null
  if (per === 'term') return { from: -Infinity, to: Infinity }
  return windowAt({ kind: 'calendar', unit: per, zone: metric.window.zone }, window.from)
}

function isIn({ window }: EarlierWindow, period: Span | null, { metric, agreement }: Matter): boolean {
  if (period === null) return false
  if (period.from === -Infinity || window === undefined) return true
  const span = askedSpan(window, metric.window.zone, agreement.agreed)
  return span !== undefined && span.from >= period.from && span.from < period.to
}
