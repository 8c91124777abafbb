import { describe, expect, it } from 'vitest'
import { agreementWith } from '../../promise-sample.ts'

const text = `entities: { server: { disk: [premium, hdd], zones: number } }
metrics:
  uptime:
    of: up
    per: server
    window: { billing: month, day: 15, zone: UTC }
    noData: unknown
    target: ">= 99.9 %"
    ramp: { 2027-01-01: ">= 99.95 %" }
    partialPeriod: assume available
    requires: { zones: ">= 2" }
    measure: { downtime: { reported: status page, every: 1 min, down: reported, partial: exact, overlap: union, begins: detected } }
    credit: { base: monthly fee, pays: "5 % per 15 min of each incident, started blocks count", cap: 50 %, expires: 12 months }
    cases:
      fast: { when: { disk: premium }, target: ">= 99.99 %" }
      slow: { when: { disk: hdd }, target: ">= 99.5 %" }`

function digestOf(sections: string): string {
  return agreementWith(sections).digest
}

describe('the digest of the wider language', () => {
  it.each([
    ['day: 15', 'day: 16'],
    ['noData: unknown', 'noData: { unknown: "<= 10 %" }'],
    ['2027-01-01', '2027-02-01'],
    ['assume available', 'only deployed time'],
    ['zones: ">= 2"', 'zones: ">= 3"'],
    ['partial: exact', 'partial: all'],
    ['begins: detected', 'begins: confirmed'],
    ['each incident', 'all downtime'],
    ['started blocks', 'full blocks'],
    ['cap: 50 %', 'cap: 50 % per month'],
    ['expires: 12 months', 'expires: 13 months'],
    ['when: { disk: hdd }', 'when: { disk: hdd, zones: ">= 2" }'],
    ['">= 99.5 %"', '">= 99.4 %"'],
  ])('moves with a term: %s as %s', (from, to) => {
    expect(text).toContain(from)
    expect(digestOf(text.replace(from, to))).not.toBe(digestOf(text))
  })

  it('stays where only the writing changes', () => {
    const lines = text.split('\n')
    const swapped = [...lines.slice(0, -2), lines.at(-1), lines.at(-2)].join('\n')
    expect(digestOf(swapped)).toBe(digestOf(text))
    expect(digestOf(text.replace('cap: 50 %', 'cap: 50.0 % per window'))).toBe(digestOf(text))
    expect(digestOf(text.replace('15 min', '900 s'))).toBe(digestOf(text))
  })
})
