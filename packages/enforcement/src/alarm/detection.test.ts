import type { Metric } from '@nines/agreement'
import { describe, expect, it } from 'vitest'
import { delay, percent, promise, watched } from '../../samples/checkout.ts'
import { burnPairs } from './burn-pair.ts'
import { detections, firstBadDetections } from './detection.ts'

function table(metric: Metric): readonly string[] {
  return detections(watched(metric), burnPairs(metric).standing).map(
    ({ severity, errorRatio, minutes, budgetSpent }) =>
      `${severity} ${errorRatio}: ${minutes ?? 'never'} min, ${budgetSpent === null ? 'nothing' : budgetSpent.toFixed(4)}`,
  )
}

describe('detections', () => {
  it('of 99.9 % are the formula of the SRE Workbook, in the minute after', () => {
    expect(table(promise())).toEqual([
      'page 1: 1 min, 0.0231',
      'page 0.1: 9 min, 0.0208',
      'page 0.02: 44 min, 0.0204',
      'ticket 1: 5 min, 0.1157',
      'ticket 0.1: 44 min, 0.1019',
      'ticket 0.02: 217 min, 0.1005',
    ])
  })

  it('of 95 % see a tenth of slow requests never', () => {
    expect(table(promise({ objective: percent('95 %') }))).toEqual([
      'page 1: 44 min, 0.0204',
      'page 0.1: never min, nothing',
      'page 0.02: never min, nothing',
      'ticket 1: 217 min, 0.1005',
      'ticket 0.1: never min, nothing',
      'ticket 0.02: never min, nothing',
    ])
  })

  it('of an age wait for whole late minutes: 5 of 60, 11 of 360 and 22 of 1440', () => {
    expect(table(delay())).toEqual([
      'page 1: 5 min, 0.0231',
      'page 0.1: 50 min, 0.0231',
      'page 0.02: never min, nothing',
      'ticket 1: 22 min, 0.1019',
      'ticket 0.1: 220 min, 0.1019',
      'ticket 0.02: 1100 min, 0.1019',
    ])
  })

  it('of 100 % need one minute and spend no budget, since there is none', () => {
    expect(firstBadDetections()).toEqual(
      [1, 0.1, 0.02].map((errorRatio) => ({
        severity: 'page',
        errorRatio,
        minutes: 1,
        budgetSpent: null,
      })),
    )
  })
})
