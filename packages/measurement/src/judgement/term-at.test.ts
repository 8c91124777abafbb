import type { Agreement } from '@nines/agreement'
import { describe, expect, it } from 'vitest'
import { agreement, at } from '../../fixtures/metric.ts'
import { instantText } from '../time/zone-time.ts'
import { termAt } from './term-at.ts'

const version = (number: number, agreed: Partial<Agreement['agreed']>): Agreement =>
  agreement([], {
    version: number,
    agreed: { effective: '2026-01-01', prevailsOver: [], subjectTo: [], ...agreed },
  })
const year = { count: 1, unit: 'year', text: '1 year' } as const

const term = (versions: readonly Agreement[], instant: string): unknown => {
  const { from, to, amended } = termAt(versions, at(instant), 'UTC')
  return [from, to]
    .map((each) => (Number.isFinite(each) ? instantText(each).slice(0, 10) : String(each)))
    .concat(amended.map((each) => `v${each.version} ${instantText(each.from).slice(0, 10)}`))
}

describe('the term of an instant', () => {
  it.each<[string, readonly Agreement[], string, readonly string[]]>([
    ['of one version without an end', [version(1, {})], '2027-05-01T00:00Z', ['2026-01-01', 'Infinity']],
    [
      'of one version with an end',
      [version(1, { until: '2026-12-31' })],
      '2026-05-01T00:00Z',
      ['2026-01-01', '2027-01-01'],
    ],
    [
      'that another version changes while it runs',
      [version(2, { effective: '2026-04-01', until: '2026-12-31' }), version(1, { until: '2026-12-31' })],
      '2026-05-01T00:00Z',
      ['2026-01-01', '2027-01-01', 'v2 2026-04-01'],
    ],
    [
      'before the change',
      [version(2, { effective: '2026-04-01', until: '2026-12-31' }), version(1, { until: '2026-12-31' })],
      '2026-03-01T00:00Z',
      ['2026-01-01', '2027-01-01'],
    ],
    [
      'that is made longer',
      [version(1, { until: '2026-12-31' }), version(2, { effective: '2026-12-01', until: '2027-12-31' })],
      '2027-05-01T00:00Z',
      ['2026-01-01', '2028-01-01', 'v2 2026-12-01'],
    ],
    [
      'that follows on another',
      [version(1, { until: '2026-12-31' }), version(2, { effective: '2027-01-01', until: '2027-12-31' })],
      '2027-05-01T00:00Z',
      ['2027-01-01', '2028-01-01'],
    ],
    [
      'that came by itself',
      [version(1, { until: '2026-12-31', renews: year })],
      '2028-05-01T00:00Z',
      ['2028-01-01', '2029-01-01'],
    ],
    [
      'by quarters',
      [version(1, { until: '2026-03-31', renews: { count: 1, unit: 'quarter', text: '1 quarter' } })],
      '2026-08-01T00:00Z',
      ['2026-07-01', '2026-10-01'],
    ],
    // Version 2 begins in the second year of version 1, which it changes; its own end is the end of it.
    [
      'that came by itself and was changed',
      [
        version(1, { until: '2026-12-31', renews: year }),
        version(2, { effective: '2027-03-01', until: '2027-12-31' }),
      ],
      '2027-05-01T00:00Z',
      ['2027-01-01', '2028-01-01', 'v2 2027-03-01'],
    ],
    [
      'that began with a version at a renewal',
      [
        version(1, { until: '2026-12-31', renews: year }),
        version(2, { effective: '2027-01-01', until: '2027-12-31' }),
      ],
      '2027-05-01T00:00Z',
      ['2027-01-01', '2028-01-01'],
    ],
    [
      'before the first version',
      [version(1, { until: '2026-12-31' })],
      '2025-05-01T00:00Z',
      ['2026-01-01', '2027-01-01'],
    ],
  ])('%s', (...[, versions, instant, expected]) => {
    expect(term(versions, instant)).toEqual(expected)
  })
})
