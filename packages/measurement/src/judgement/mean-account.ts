import type { Fraction } from 'fraction.js'
import { larger, smaller, total } from '../number/bounds.ts'
import type { Incident, Reading, Weighed } from './weighed.ts'

/** The mean of two measurements, end by end; of single incidents it knows only how long they were together. */
export function meanOf(left: Weighed, right: Weighed): Weighed {
  return {
    ...left,
    best: meanReading(left.best, right.best),
    worst: meanReading(left.worst, right.worst),
    good: half(left.good, right.good),
    total: half(left.total, right.total),
    unknown: larger(left.unknown, right.unknown),
    coverage: smaller(left.coverage, right.coverage),
  }
}

function meanReading(left: Reading | null, right: Reading | null): Reading | null {
  if (left === null || right === null) return null
  return {
    value: half(left.value, right.value),
    bad: half(left.bad, right.bad),
    incidents: meanIncidents(left.incidents, right.incidents),
  }
}

function meanIncidents(left: readonly Incident[], right: readonly Incident[]): readonly Incident[] {
  if (left.length + right.length === 0) return []
  return [
    {
      seconds: half(sumOf('seconds', left), sumOf('seconds', right)),
      down: half(sumOf('down', left), sumOf('down', right)),
    },
  ]
}

function sumOf(key: 'seconds' | 'down', incidents: readonly Incident[]): Fraction {
  return total(incidents.map((each) => each[key]))
}

function half(left: Fraction, right: Fraction): Fraction {
  return left.add(right).div(2)
}
