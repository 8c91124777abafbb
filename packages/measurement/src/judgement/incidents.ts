import { Fraction } from 'fraction.js'
import { secondsOf } from '../time/span.ts'
import { smaller } from '../number/bounds.ts'
import { wallClock } from '../time/zone-time.ts'
import { isOwn } from './cap.ts'
import type { BreachCase } from './breach-case.ts'
import type { Pay } from './pay.ts'
import { payOf, payText } from './pay.ts'
import type { Incident } from './weighed.ts'

/** The incidents that are long enough to pay, in the order of time. */
export function payingIncidents({ reading, credit }: BreachCase): readonly Incident[] {
  return reading.incidents
    .filter(({ seconds }) => seconds.gte(credit.minimumOutage.seconds))
    .toSorted((left, right) => (left.span?.from ?? 0) - (right.span?.from ?? 0))
}

/** What is paid for one incident, after the caps for one. */
export function perIncident(pay: Pay, { credit, tell }: BreachCase): Pay {
  const caps = credit.caps
    .filter((cap) => cap.per === 'incident' && isOwn(cap, credit))
    .map(({ most }) => payOf(most))
  const cap = caps.filter(({ unit }) => unit === pay.unit).find(({ count }) => count.lt(pay.count))
  if (cap === undefined) return pay
  tell(`The cap for one incident leaves ${payText(cap)}.`)
  return cap
}

/** Seconds of a window that are free. */
export function freeSeconds({ credit, matter }: BreachCase): Fraction {
  return secondsOf(matter.judged.period).mul(credit.allowance.ratio)
}

/** Incidents after what is free, taken off in the order of time. */
export function afterAllowance(breach: BreachCase): readonly Incident[] {
  let free = freeSeconds(breach)
  return payingIncidents(breach).map((incident) => {
    const used = smaller(free, incident.seconds)
    free = free.sub(used)
    const left = incident.seconds.sub(used)
    const part = incident.seconds.equals(0) ? new Fraction(0) : left.div(incident.seconds)
    return { ...incident, seconds: left, down: incident.down.mul(part) }
  })
}

/** The local date on which an incident began; the window's first where only sums are known. */
export function dateOf({ span }: Incident, { matter }: BreachCase): string {
  return wallClock(span?.from ?? matter.window.from, matter.metric.window.zone)
    .toPlainDate()
    .toString()
}
