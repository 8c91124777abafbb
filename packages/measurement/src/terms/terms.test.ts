import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { at } from '../../fixtures/metric.ts'
import type { Precedence, SelectedTarget } from './selector.ts'
import { selectTarget } from './selector.ts'
import { splitByVersion, versionAt } from './version.ts'

const zone = 'Europe/London'
const versions = [
  { version: 3, effective: '2026-07-01', zone },
  { version: 1, effective: '2026-01-01', zone },
  { version: 2, effective: '2026-07-01', zone },
]

describe('a version', () => {
  it.each([
    ['2025-12-31T23:59:59Z', null],
    ['2026-01-01T00:00Z', 1],
    // Midnight in London is 23:00 in UTC.
    ['2026-06-30T22:59:59Z', 1],
    ['2026-06-30T23:00Z', 3],
  ])('at %s is %s', (instant, version) => {
    expect(versionAt(versions, at(instant))).toBe(version)
  })

  it('takes over inside an incident, which is split there', () => {
    const incident = { from: at('2025-12-31T22:00Z'), to: at('2026-07-01T02:00Z') }
    const [first, second] = [at('2026-01-01T00:00Z'), at('2026-06-30T23:00Z')]
    expect(splitByVersion(versions, incident)).toEqual([
      { version: null, span: { from: incident.from, to: first } },
      { version: 1, span: { from: first, to: second } },
      { version: 3, span: { from: second, to: incident.to } },
    ])
    const short = { from: at('2026-03-01T00:00Z'), to: at('2026-03-01T01:00Z') }
    expect(splitByVersion(versions, short)).toEqual([{ version: 1, span: short }])
  })
})

const target = (id: string, percent: string, when: SelectedTarget['when']): SelectedTarget => ({
  id,
  when,
  target: new Fraction(percent).div(100),
})

describe('selectTarget', () => {
  const disks = [
    target('premium', '99.9', { disk: 'premium' }),
    target('ssd', '99.5', { disk: 'standard ssd' }),
    target('hdd', '95', { disk: 'hdd' }),
    target('zones', '99.99', { disk: 'premium', zones: '2' }),
    target('also premium', '99.8', { disk: 'premium' }),
  ]
  const select = (attributes: Record<string, readonly string[]>, precedence: Precedence) => {
    const found = selectTarget(disks, attributes, precedence)
    if (found.kind === 'selected') return found.target.id
    return found.kind === 'none' ? found.kind : found.between.map(({ id }) => id)
  }
  const mixed = { disk: ['premium', 'hdd'] }
  it.each<[Record<string, readonly string[]>, Precedence, string | string[]]>([
    [mixed, 'lowest target', 'hdd'],
    [mixed, 'highest target', 'premium'],
    [mixed, 'first written', 'premium'],
    [{ disk: ['premium'], zones: ['2'] }, 'most specific', 'zones'],
    [{ disk: ['premium'] }, 'most specific', ['premium', 'also premium']],
    [{ disk: ['tape'] }, 'lowest target', 'none'],
    [{}, 'first written', 'none'],
  ])('%j by %s: %s', (attributes, precedence, id) => {
    expect(select(attributes, precedence)).toEqual(id)
  })

  it('does not mind two that promise the same', () => {
    const same = [target('a', '99', { plan: 'x' }), target('b', '99', { tier: 'y' })]
    expect(selectTarget(same, { plan: ['x'], tier: ['y'] }, 'most specific')).toMatchObject({
      kind: 'selected',
    })
  })
})
