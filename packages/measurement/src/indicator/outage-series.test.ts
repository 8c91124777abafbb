import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import type { CountedFacts } from '../facts/metric-facts.ts'
import type { UnavailableWhen } from './outage-series.ts'
import { outagesOf } from './outage-series.ts'

const facts = (good: (number | null)[], total: (number | null)[]): CountedFacts => ({
  kind: 'counted',
  start: 0,
  step: 60,
  good,
  total,
})
const ratio = new Fraction('0.05')

describe('an interval is down', () => {
  it.each<[UnavailableWhen, number, number, boolean]>([
    [{ kind: 'all fail' }, 0, 5, true],
    [{ kind: 'all fail' }, 1, 5, false],
    [{ kind: 'all fail' }, 0, 0, false],
    [{ kind: 'any fails' }, 4, 5, true],
    [{ kind: 'any fails' }, 5, 5, false],
    [{ kind: 'any fails' }, 0, 0, false],
  ])('when %j: %i of %i good', (when, good, total, down) => {
    expect(outagesOf(facts([good], [total]), when).down).toEqual(down ? [{ from: 0, to: 60 }] : [])
  })

  // 5 % is not above 5 %, where doubles say 0.050000000000000044.
  it.each([
    [95, 100, false],
    [94, 100, true],
    [99, 100, false],
    [94.99999999999, 100, true],
    [0, 0, false],
  ])('above 5 %%: %d of %d good', (good, total, down) => {
    expect(outagesOf(facts([good], [total]), { kind: 'error ratio above', ratio }).down).toHaveLength(
      down ? 1 : 0,
    )
  })
})

it('joins intervals side by side into runs and keeps silence apart', () => {
  const series = facts([0, 0, 1, null, 0, 1], [1, 1, 1, 1, 1, null])
  expect(outagesOf(series, { kind: 'all fail' })).toEqual({
    down: [
      { from: 0, to: 120 },
      { from: 240, to: 300 },
    ],
    silent: [
      { from: 180, to: 240 },
      { from: 300, to: 360 },
    ],
    seen: { from: 0, to: 360 },
  })
})
