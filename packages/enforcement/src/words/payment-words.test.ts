import type { Schedule } from '@nines/agreement'
import { describe, expect, it } from 'vitest'
import { credit, percent } from '../../samples/checkout.ts'
import { paymentWords } from './payment-words.ts'

const share = (text: string) => ({ kind: 'share', ...percent(text) }) as const

describe('what a miss pays back', () => {
  it.each<[string | undefined, Schedule]>([
    ['10 %', credit(['99.9 %', '10 %']).schedule],
    [
      'at least 10 % and up to 100 %',
      credit(['99.9 %', '10 %'], ['99 %', '25 %'], ['95 %', '100 %']).schedule,
    ],
    ['at least 10 % and up to 100 %', credit(['95 %', '100 %'], ['99.9 %', '10 %']).schedule],
    ['up to 25 %', credit(['99.9 %', '0 %'], ['99 %', '25 %']).schedule],
    ['5 %', { kind: 'flat', pays: share('5 %'), per: 'window' }],
    [
      'at least 5 % and up to 20 %',
      { kind: 'by occurrence', lookback: 3, pays: [share('5 %'), share('20 %')] },
    ],
    [undefined, { kind: 'shortfall' }],
  ])('is %s', (expected, schedule) => {
    expect(paymentWords(schedule)).toBe(expected)
  })
})
