import type { Charge, ChargePeriod } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { askedSpan } from '../time/asked-window.ts'
import type { Span } from '../time/span.ts'
import { secondsOf } from '../time/span.ts'
import { windowAt } from '../time/window.ts'
import type { Matter } from './matter.ts'

/** Seconds of the period that a charge is for, where it holds an instant. */
export function periodSeconds({ period }: Charge, matter: Matter, instant: number): Fraction {
  return FIXED[period] ?? secondsOf(periodAt(period, matter, instant))
}

const FIXED: Readonly<Partial<Record<ChargePeriod, Fraction>>> = {
  hour: new Fraction(3600),
  'day average': new Fraction(86_400),
  'preceding 30 days': new Fraction(30 * 86_400),
}

function periodAt(period: ChargePeriod, matter: Matter, instant: number): Span {
  if (period === 'quarter' || period === 'year') return ownPeriod(period, matter, instant)
  if (period === 'month' || period === 'twelfth of a year') return calendarAt('month', matter, instant)
  return (period === 'term' ? termOf(matter) : undefined) ?? matter.window
}

function termOf({ metric, agreement }: Matter): Span | undefined {
  return askedSpan({ kind: 'term', text: 'term' }, metric.window.zone, agreement.agreed)
}

// A quarter's charge is for the quarter that the promise is judged by, which may be a fiscal one.
function ownPeriod(unit: 'quarter' | 'year', matter: Matter, instant: number): Span {
  const { kind } = matter.metric.window
  return kind === `fiscal ${unit}` ? matter.window : calendarAt(unit, matter, instant)
}

function calendarAt(unit: 'month' | 'quarter' | 'year', { metric }: Matter, instant: number): Span {
  return windowAt({ kind: 'calendar', unit, zone: metric.window.zone }, instant)
}
