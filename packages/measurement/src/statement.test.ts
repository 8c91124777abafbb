import type { Agreement } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { at, metric } from '../fixtures/metric.ts'
import { spanInForce, state } from './statement.ts'

const agreement = (over: Partial<Agreement> = {}): Agreement => ({
  id: 'acme/checkout-api',
  version: 4,
  title: 'Checkout API for Acme',
  status: 'agreed',
  objectives: [],
  stakeholders: { provider: 'payments-platform', customer: 'acme', informed: [] },
  requirements: [],
  metrics: [
    metric({ window: { kind: 'calendar', unit: 'month', zone: 'Europe/London' } }),
    metric({
      id: 'speed',
      window: { kind: 'rolling', length: { seconds: new Fraction(86_400), text: '1 d' }, zone: 'UTC' },
    }),
  ],
  responsibilities: { provider: [], customer: [], escalation: [] },
  agreed: { effective: '2026-10-01' },
  review: { every: '3 months', next: '2027-01-15' },
  digest: 'd1',
  file: 'slas/acme/checkout-api/agreement.yaml',
  ...over,
})

describe('state', () => {
  const facts = {
    uptime: {
      kind: 'counted',
      start: at('2026-09-30T23:00Z'),
      step: 3600,
      good: Array.from({ length: 745 }, () => 10),
      total: Array.from({ length: 745 }, () => 10),
    },
  } as const

  it('judges each metric in its own window and spans them all', () => {
    const found = state(agreement(), facts, at('2026-10-15T00:00Z'), new Map())
    expect(found.agreement).toEqual({
      id: 'acme/checkout-api',
      version: 4,
      digest: 'd1',
      title: 'Checkout API for Acme',
    })
    expect([found.from, found.to]).toEqual([at('2026-09-30T23:00Z'), at('2026-11-01T00:00Z')])
    expect(found.judgements.map(({ metric: id, verdict }) => [id, verdict])).toEqual([
      ['uptime', 'met'],
      ['speed', 'insufficient evidence'],
    ])
  })

  it('says nothing about an agreement without metrics', () => {
    const found = state(agreement({ metrics: [] }), {}, 1000, new Map())
    expect([found.from, found.to, found.judgements]).toEqual([1000, 1000, []])
  })
})

describe('spanInForce', () => {
  const october = { from: at('2026-09-30T23:00Z'), to: at('2026-11-01T00:00Z') }
  it.each([
    ['2026-10-01', undefined, october.from, october.to],
    ['2026-10-12', undefined, at('2026-10-11T23:00Z'), october.to],
    ['2026-12-01', undefined, october.from, october.to],
    ['2026-01-01', '2026-10-25', october.from, at('2026-10-26T00:00Z')],
    ['2026-01-01', '2026-10-31', october.from, october.to],
  ])('from %s until %s', (effective, until, from, to) => {
    const agreed = until === undefined ? { effective } : { effective, until }
    expect(spanInForce(agreement({ agreed }), october, 'Europe/London')).toEqual({ from, to })
  })
})
