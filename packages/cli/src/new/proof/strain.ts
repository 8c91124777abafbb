import { formatDuration, type Indicator, type Metric } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { grouped, plural } from '../../terminal/plural.ts'
import type { PlainMap } from '../writing/sheet.ts'

/** What can go wrong in a window, by how much: facts of so much of it, and words. */
export interface Strain {
  /** From little to much, in minutes or things. */
  readonly amounts: readonly number[]
  readonly facts: (bad: number) => PlainMap
  readonly words: (bad: number) => string
}

/** What can go wrong with a promise in a window of so many minutes; undefined where that cannot be said in one number. */
export function strainOf({ indicator, objective }: Metric, minutes: number): Strain | undefined {
  return strains[indicator.kind]?.({ indicator, ratio: objective.ratio, minutes })
}

interface Strained {
  readonly indicator: Indicator
  readonly ratio: Fraction
  readonly minutes: number
}

const strains: Readonly<Partial<Record<Indicator['kind'], (of: Strained) => Strain | undefined>>> = {
  requests: (of) => timed(of, 'in which everything fails', { total: of.minutes }),
  downtime: (of) => timed(of, 'of downtime'),
  age: (of) => timed(of, 'in which the oldest waits longer'),
  latency: (of) => counted(of, 'request', 'too slow'),
  tickets: (of) => counted(of, 'ticket', 'too late'),
  deliveries: (of) => counted(of, 'delivery', 'too late', 'deliveries'),
  survey,
}

// Lengths that people say, in minutes.
const lengths = [
  1, 2, 5, 10, 15, 20, 30, 40, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1440, 2160, 2880, 4320, 7200, 10_080,
  14_400, 20_160, 43_200,
]

function timed({ minutes }: Strained, what: string, total: PlainMap = {}): Strain {
  return {
    amounts: lengths.filter((length) => length < minutes),
    facts: (bad) => ({ kind: 'tally', bad, ...total }),
    words: (bad) => `${formatDuration(new Fraction(bad).mul(60))} ${what}`,
  }
}

function counted(of: Strained, thing: string, what: string, many = `${thing}s`): Strain {
  const total = totalFor(of.ratio)
  return {
    amounts: countsOf(total, of.ratio),
    facts: (bad) => ({ kind: 'tally', bad, total }),
    words: (bad) => `${grouped(bad)} of ${plural(total, thing, many)} ${what}`,
  }
}

// So many that what a share leaves is a few of them.
function totalFor(ratio: Fraction): number {
  return [100, 1000, 10_000].find((total) => new Fraction(1).sub(ratio).mul(total).gte(1)) ?? 100_000
}

function countsOf(total: number, ratio: Fraction): readonly number[] {
  const allowed = new Fraction(1).sub(ratio).mul(total).floor().valueOf()
  const shares = [1, 2, 3, 5, 8, 10, 15, 20, 25, 30, 40, 50, 60, 75, 100].map(
    (share) => (share * total) / 100,
  )
  const counts = [...shares, allowed, allowed + 1].filter((count) => Number.isInteger(count) && count > 0)
  return [...new Set(counts)].filter((count) => count <= total).toSorted((a, b) => a - b)
}

function survey({ indicator, ratio }: Strained): Strain | undefined {
  if (indicator.kind !== 'survey' || indicator.positiveFrom === undefined) return undefined
  const { positiveFrom, minimumResponses, scale } = indicator
  const total = Math.max(100, minimumResponses)
  return {
    amounts: countsOf(total, ratio),
    facts: (bad) => ({
      kind: 'survey',
      answers: { [String(scale.from)]: bad, [String(positiveFrom)]: total - bad },
    }),
    words: (bad) => `${bad} of ${total} answers below ${positiveFrom}`,
  }
}
