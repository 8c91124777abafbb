import type { NoData } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import type { CountedFacts } from '../facts/metric-facts.ts'
import { wholeWindow } from '../time/judged-time.ts'
import { attainOutages } from './outage-attainment.ts'
import type { UnavailableWhen } from './outage-series.ts'
import { downFacts, outagesOf } from './outage-series.ts'

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

describe('silence', () => {
  // Ten minutes: 2 down, 2 silent, 4 up, and 2 that the facts don't reach.
  const series = facts([0, 0, null, null, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1])
  const window = { from: 0, to: 600 }
  it.each<[NoData, string, string]>([
    ['good', '3/5', '4/5'],
    ['bad', '2/5', '3/5'],
    ['skip', '1/2', '3/4'],
    ['unknown', '2/5', '4/5'],
  ])('that is %s leaves %s to %s', (noData, lower, upper) => {
    const found = attainOutages(
      downFacts(series, { kind: 'all fail' }, noData, window),
      { granularity: 60, partial: 'exact', atLeast: 0, overlap: 'union', boundary: 'runs first' },
      wholeWindow(window),
      [],
    )
    expect([found.attainment?.lower.toFraction(), found.attainment?.upper.toFraction()]).toEqual([
      lower,
      upper,
    ])
  })
})
