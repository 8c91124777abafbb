import { describe, expect, it } from 'vitest'
import { findingsWith } from '../../promise-sample.ts'
import { awsRegions } from './aws-regions.ts'

const metrics = `metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= 99.9 %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
`
const told = (region: string): readonly string[] =>
  findingsWith(`runs: { account: production, region: ${region} }\n${metrics}`)

describe('the region', () => {
  it('may be any that AWS has', () => {
    expect(awsRegions.length).toBeGreaterThan(35)
    expect(awsRegions.flatMap(told)).toEqual([])
  })

  it.each([
    ['us-est-1', 'Write us-east-1.'],
    ['eu-wets-1', 'Write eu-west-1.'],
    ['us-east-one-1', 'Write us-east-1.'],
    ['ap-sotheast-2', 'Write ap-southeast-2.'],
    ['moon-crater-seven-1', 'Write a region such as eu-west-1.'],
  ])('is not %s', (region, fix) => {
    expect(told(region)).toEqual([
      `9:38-${38 + region.length} stakeholders/unknown-region: ${region} is no region of AWS. ${fix}`,
    ])
  })

  it.each([
    ['eu-west-9', ', or write eu-west-1'],
    ['us-gov-central-1', ', or write us-gov-west-1'],
    ['abcd-wxyz-north-9', ''],
  ])('may be a newer one: %s', (region, instead) => {
    const says = `${region} has the form of a region, and is none of the ${awsRegions.length} that are known here.`
    expect(told(region)).toEqual([
      `9:38-${38 + region.length} warning stakeholders/new-region: ${says} Keep it if AWS opened it lately${instead}.`,
    ])
  })
})
