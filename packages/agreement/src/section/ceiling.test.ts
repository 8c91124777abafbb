import { describe, expect, it } from 'vitest'
import { newFindings } from '../../gallery-sample.ts'

type Case = readonly [name: string, from: string, to: string, findings: readonly string[]]

const cases: readonly Case[] = [
  [
    'fitsm-hosting',
    'promised: ">= 99.99 %"',
    'promised: ">= 99.4 %"',
    [
      '27:13-24 warning dependencies/ceiling: The target is 99.5 %, and what the service leans on promises 99.4 % together: power 99.4 %. Write a target of at most 99.4 %, or make a dependency soft or doubled.',
    ],
  ],
  ['mongodb-atlas', 'promised: ">= 99.95 %"', 'promised: ">= 99 %"', []],
  [
    'mongodb-atlas',
    'needs: 1, promised: ">= 99.99 %"',
    'needs: 2, promised: ">= 99.99 %"',
    [
      '18:13-26 warning dependencies/ceiling: The target is 99.995 %, and what the service leans on promises 99.940005 % together: first-cloud 99.99 %, second-cloud 99.95 %. Write a target of at most 99.94 %, or make a dependency soft or doubled.',
    ],
  ],
  [
    'managed-provider',
    'resolve: 2 business days }\nresponsibilities',
    'resolve: 3 business days }\nresponsibilities',
    [
      '47:70-85 warning dependencies/chain: hardware has 3 business days to resolve, and P3 is promised 2 business days. Agree on less than 2 business days with hardware, or promise more time.',
    ],
  ],
  [
    'managed-provider',
    'evidence: {',
    'exclusions: { storm: { class: force majeure, effect: remove from both } }\nevidence: {',
    [
      '45:15-20 note exclusions/unused: storm takes nothing away: no metric that it could be about counts time or events. Name the metrics that it is about, or take it out.',
    ],
  ],
]

describe('what sections and metrics together show', () => {
  it.each(cases)('%s with %j as %j', (name, from, to, findings) => {
    expect(newFindings(name, from, to)).toEqual(findings)
  })
})
