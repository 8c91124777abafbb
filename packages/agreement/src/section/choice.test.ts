import { describe, expect, it } from 'vitest'
import { newFindings } from '../../gallery-sample.ts'
import { findingsWith } from '../../promise-sample.ts'

const claims = `claims: { channel: email, deadlines: [{ do: claim, within: 30 days, of: end of window }] }`
const request = `window: { calendar: month, zone: UTC }, noData: good, target: ">= 99.9 %", measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }`
const credit = (more = ''): string => `credit: { base: monthly fee, steps: ["< 99.9 % -> 10 %"]${more} }`

function said(sections: string): readonly string[] {
  return findingsWith(sections)
    .filter((finding) => /claims\/choice|metrics\/wins/.test(finding))
    .map((finding) => finding.replace(/^\S+ /, ''))
}

function two(more: string, own = ''): string {
  return `metrics:
  a: { of: up, ${request}, ${credit(own)} }
  b: { of: up, ${request}, ${credit()} }
${more}`
}

function cases(wins: string, when: readonly string[], more = ''): string {
  const named = when.map((one, index) => `c${index}: { when: ${one} }`).join(', ')
  return `entities: { machine: { disk: [ssd, hdd], zones: number } }
metrics:
  a: { of: up, per: machine, ${request}, ${credit()}, ${wins}cases: { ${named} } }
${more}`
}

describe('a choice of the customer', () => {
  it.each<readonly [string, readonly string[]]>([
    [two(`remedies: { combine: customer chooses }\n${claims}`), []],
    [two('remedies: { combine: max }'), []],
    [
      two('remedies: { combine: customer chooses }'),
      [
        'warning claims/choice: The customer chooses between a and b, and without claims credits come by themselves: nobody is asked. Add claims with channel and deadlines, or write combine: max.',
      ],
    ],
    [
      two(`remedies: { combine: customer chooses, automatic: true }\n${claims}`),
      [
        'warning claims/choice: Credits come by themselves, and the customer chooses between a and b: nobody is asked. Write automatic: false, or combine: max.',
      ],
    ],
    [
      two(
        `remedies: { combine: sum, stacking: [{ metrics: [a, b], combine: customer chooses }] }\n${claims}`,
        ', automatic: true',
      ),
      [
        'warning claims/choice: Credits come by themselves, and the customer chooses between a and b: nobody is asked. Write automatic: false, or combine: max.',
      ],
    ],
    [`metrics:\n  a: { of: up, ${request}, ${credit()} }\nremedies: { combine: customer chooses }`, []],
    [
      cases('wins: claimant chooses, ', ['{ disk: ssd }', '{ zones: ">= 2" }']),
      [
        'warning claims/choice: The customer chooses between c0 and c1, and without claims credits come by themselves: nobody is asked. Add claims with channel and deadlines, or write wins: lowest target.',
      ],
    ],
    [cases('wins: claimant chooses, ', ['{ disk: ssd }', '{ zones: ">= 2" }'], claims), []],
  ])('%s', (sections, findings) => {
    expect(said(sections)).toEqual(findings)
  })

  it('is there in what is published', () => {
    expect(
      newFindings(
        'amazon-rds',
        'remedies: { combine: customer chooses,',
        'remedies: { combine: customer chooses, automatic: true,',
      ),
    ).toEqual([
      expect.stringContaining(
        'warning claims/choice: Credits come by themselves, and the customer chooses between',
      ),
    ])
  })
})

describe('which case wins', () => {
  it.each<readonly [when: readonly string[], findings: readonly string[]]>([
    [['{ disk: ssd }', '{ zones: ">= 2" }'], []],
    // A machine can have both disks.
    [['{ disk: ssd }', '{ disk: hdd }'], []],
    [
      ['{ disk: ssd }'],
      [
        'warning metrics/wins-unneeded: wins is lowest target, and c0 is the only case. Take wins out, or look whether the when of a case is too narrow.',
      ],
    ],
    [
      ['{ zones: ">= 2" }', '{ zones: "< 2" }'],
      [
        'warning metrics/wins-unneeded: wins is lowest target, and no entity fits two of c0 and c1. Take wins out, or look whether the when of a case is too narrow.',
      ],
    ],
  ])('%j', (when, findings) => {
    expect(said(cases('wins: lowest target, ', when))).toEqual(findings)
  })
})
