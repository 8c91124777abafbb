import type { Indicator } from '@nines/agreement'
import { expect, it } from 'vitest'
import { alb, custom, delay, promise, queue, tickets, time } from '../../samples/checkout.ts'
import { queryLines } from '../../samples/query-text.ts'
import { evidence } from './evidence.ts'

it.each<[string, Indicator, readonly string[]]>([
  [
    'requests of a load balancer: a minute without any has no point',
    { kind: 'requests', source: alb },
    [
      '*good = total - (target5xx + balancer5xx)',
      '*total = requests + balancer5xx',
      ' requests = Sum of RequestCount over 60 s',
      ' target5xx = Sum of HTTPCode_Target_5XX_Count over 60 s',
      ' balancer5xx = Sum of HTTPCode_ELB_5XX_Count over 60 s',
    ],
  ],
  [
    'own counters: good is 0 where only the total was published',
    { kind: 'requests', source: custom({ counts: { good: 'Delivered', total: 'Taken' } }) },
    [
      '*good = goodEvents + 0 * total',
      '*total = Sum of Taken over 60 s',
      ' goodEvents = Sum of Delivered over 60 s',
    ],
  ],
  [
    'latency',
    { kind: 'latency', source: alb, within: time('0.3', '300 ms') },
    [
      '*good = inTime + 0 * total',
      '*total = SampleCount of TargetResponseTime over 60 s',
      ' inTime = TC(:0.3) of TargetResponseTime over 60 s',
    ],
  ],
  [
    'age: minutes as 0 and 1',
    delay().indicator,
    [
      '*good = IF(age <= 300, 1, 0)',
      '*total = IF(age <= 300, 1, 1)',
      ' age = Maximum of ApproximateAgeOfOldestMessage over 60 s',
    ],
  ],
  ['a source without such numbers', { kind: 'requests', source: queue }, []],
  ['tickets', tickets(), []],
])('the evidence of %s', (_, indicator, expected) => {
  expect(queryLines(evidence(promise({ indicator })))).toEqual(expected)
})

it('reads other intervals on request', () => {
  expect(queryLines(evidence(promise(), 300)).at(-1)).toBe(
    ' balancer5xx = Sum of HTTPCode_ELB_5XX_Count over 300 s',
  )
})
