import type { Money } from '@nines/agreement'
import type { Fraction } from 'fraction.js'
import type { EarlierWindow } from '../facts/facts.ts'
import { sumText } from '../judgement/money.ts'

/** What was paid, for certain and at most. */
export interface PaidBounds {
  readonly least: Fraction
  readonly most: Fraction
  readonly currency: string
}

/** The same as earlier windows carry it: nothing where nothing was paid, one amount where it is known. */
export function boundsOf(paid: PaidBounds | null): Pick<EarlierWindow, 'paid' | 'paidAtMost'> {
  if (paid === null) return {}
  const { least, most, currency } = paid
  const money = (amount: Fraction): Money => ({ amount, currency, text: sumText({ amount, currency }) })
  return least.equals(most) ? { paid: money(least) } : { paid: money(least), paidAtMost: money(most) }
}
