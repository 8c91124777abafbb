import { describe, expect, it } from 'vitest'
import { custom, delay, measured, promise } from '../../samples/checkout.ts'
import { queryLines } from '../../samples/query-text.ts'
import { badQueries, lateQueries, ratioQueries, seenQueries } from './metric-query.ts'
import type { EventSignal, LevelSignal } from './signal.ts'

const own = promise({
  indicator: { kind: 'requests', source: custom({ counts: { good: 'Delivered', total: 'Taken' } }) },
})

function events(metric = promise()): EventSignal {
  const found = measured(metric)
  if (found.kind !== 'events') throw new Error('This sample counts no events.')
  return found
}

function level(): LevelSignal {
  const found = measured(delay())
  if (found.kind !== 'level') throw new Error('This sample has no level.')
  return found
}

describe('the error ratio of a window', () => {
  it('is bad ÷ total from a number of events on, and 0 below and in silence', () => {
    expect(queryLines(ratioQueries(events(), 3600, { atLeast: 20, noData: 'good' }))).toEqual([
      '*ratio = IF(total >= 20, bad / total, 0)',
      ' bad = FILL(target5xx, 0) + FILL(balancer5xx, 0)',
      ' total = FILL(requests, 0) + FILL(balancer5xx, 0)',
      ' requests = Sum of RequestCount over 3600 s',
      ' target5xx = Sum of HTTPCode_Target_5XX_Count over 3600 s',
      ' balancer5xx = Sum of HTTPCode_ELB_5XX_Count over 3600 s',
    ])
  })

  it('counts good events back to bad ones', () => {
    expect(queryLines(ratioQueries(events(own), 300, { atLeast: 2, noData: 'unknown' })).slice(0, 3)).toEqual(
      [
        '*ratio = IF(total >= 2, bad / total, 0)',
        ' bad = total - (FILL(goodEvents, 0))',
        ' total = FILL(allEvents, 0)',
      ],
    )
  })

  it('is 1 in a window without any event where silence is failure', () => {
    expect(queryLines(ratioQueries(events(), 300, { atLeast: 2, noData: 'bad' }))[0]).toBe(
      '*ratio = IF(total < 1, 1, IF(total >= 2, bad / total, 0))',
    )
  })
})

it('the number of bad events is returned where nothing may be bad', () => {
  expect(queryLines(badQueries(events(own), 300)).slice(0, 2)).toEqual([
    '*bad = total - (FILL(goodEvents, 0))',
    ' total = FILL(allEvents, 0)',
  ])
})

describe('late minutes', () => {
  it.each([
    ['good', '*late = IF(FILL(age, 0) > 300, 1, 0)'],
    ['bad', '*late = IF(age > 300, 1, 0)'],
    ['skip', '*late = IF(age > 300, 1, 0)'],
    ['unknown', '*late = IF(age > 300, 1, 0)'],
  ] as const)('where a minute without data is %s', (noData, expected) => {
    expect(queryLines(lateQueries(level(), 60, noData))).toEqual([
      expected,
      ' age = Maximum of ApproximateAgeOfOldestMessage over 60 s',
    ])
  })
})

describe('silence', () => {
  it('looks at every metric that makes the total', () => {
    expect(queryLines(seenQueries(events(), 1800))).toEqual([
      '*seen = FILL(requests, 0) + FILL(balancer5xx, 0)',
      ' requests = SampleCount of RequestCount over 1800 s',
      ' balancer5xx = SampleCount of HTTPCode_ELB_5XX_Count over 1800 s',
    ])
  })

  it('looks at the level', () => {
    expect(queryLines(seenQueries(level(), 900))).toEqual([
      '*seen = FILL(age, 0)',
      ' age = SampleCount of ApproximateAgeOfOldestMessage over 900 s',
    ])
  })
})
