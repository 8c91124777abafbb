import { expect, it } from 'vitest'
import { flowMap } from './flow.ts'

it.each([
  ['alb: app/checkout/50dc6c495c0c9188', { alb: 'app/checkout/50dc6c495c0c9188' }],
  ['alb:app/checkout/50dc6c495c0c9188', { alb: 'app/checkout/50dc6c495c0c9188' }],
  ['restApi: quotes, stage: prod', { restApi: 'quotes', stage: 'prod' }],
  ['{ sqs: order-events }', { sqs: 'order-events' }],
  ['P1: 15 min, P2: 4 business hours', { P1: '15 min', P2: '4 business hours' }],
  [
    'custom: { namespace: A/B, dimensions: { C: d } }',
    { custom: { namespace: 'A/B', dimensions: { C: 'd' } } },
  ],
  ['a: [b, 1]', { a: ['b', 1] }],
  ['', {}],
])('%j', (text, map) => {
  expect(flowMap(text)).toEqual(map)
})

it.each(['checkout', 'a: {', 'a: null', 'a: true', 'a: [null]', '[a]', 'a: 1: 2'])(
  '%j is no mapping of texts',
  (text) => {
    expect(flowMap(text)).toBeUndefined()
  },
)
