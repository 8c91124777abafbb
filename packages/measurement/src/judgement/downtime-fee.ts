import type { Fraction } from 'fraction.js'
import { exactText } from '../number/decimal-text.ts'
import type { BreachCase } from './breach-case.ts'
import { periodSeconds } from './charge-period.ts'
import { payingIncidents, perIncident } from './incidents.ts'
import type { Pay } from './pay.ts'
import { payText, sumPays } from './pay.ts'

/** So many times the charge for the time that was down: each incident by the length of the charge's own period. */
export function payDowntimeFee(multiple: Fraction, breach: BreachCase): Pay {
  const { matter, credit, tell } = breach
  const pays = payingIncidents(breach).map(({ span, down }) => {
    const period = periodSeconds(credit.charge, matter, span?.from ?? matter.window.from)
    const pay = { unit: 'share', count: down.div(period).mul(multiple) }
    tell(
      `${exactText(multiple)} × ${exactText(down.div(60))} min ÷ ${exactText(period.div(60))} min that the ${credit.charge.text} is for = ${payText(pay)} of it.`,
    )
    return perIncident(pay, breach)
  })
  return sumPays(pays, 'share')
}
