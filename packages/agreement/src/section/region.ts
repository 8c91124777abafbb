import type { RulePage } from '../page/rule-page.ts'
import { nearest } from '../schema/nearest.ts'
import { awsRegions } from './aws-regions.ts'
import type { Scope } from './scope.ts'

const unknownRegion: RulePage = {
  id: 'stakeholders/unknown-region',
  severity: 'error',
  title: 'The region is one of AWS',
  why: 'Alarms are put into the region that the service runs in, and its metrics are read there. A name that is no region is found out by a deployment that fails half-way, or never: the promise would be watched by nobody.',
}

const newRegion: RulePage = {
  id: 'stakeholders/new-region',
  severity: 'warning',
  title: 'The region is one that is known here',
  why: 'AWS opens a few regions a year, so a name in the form of a region that is not in the list may be a new one. More often a digit was mistyped, and then nothing would be watched where the service runs.',
}

export const regionRules: readonly RulePage[] = [unknownRegion, newRegion]

// A part of the world, perhaps a kind of partition, a side of the compass, a number: `us-gov-west-1`, `eusc-de-east-1`.
const FORM =
  /^[a-z]{2,4}(?:-[a-z]{2,4})?-(?:central|north|south|east|west|northeast|northwest|southeast|southwest)-[1-9]$/u

/** Says when a region is none that AWS is known to have. */
export function tellRegion(region: string | undefined, { tell }: Scope): void {
  if (region === undefined || awsRegions.includes(region)) return
  const near = nearest(region, awsRegions)
  const path = ['runs', 'region'] as const
  if (FORM.test(region)) {
    const says = `${region} has the form of a region, and is none of the ${awsRegions.length} that are known here.`
    const instead = near === undefined ? '' : `, or write ${near}`
    tell({ rule: newRegion, path, says, fix: `Keep it if AWS opened it lately${instead}.` })
    return
  }
  const fix = near === undefined ? 'Write a region such as eu-west-1.' : `Write ${near}.`
  tell({ rule: unknownRegion, path, says: `${region} is no region of AWS.`, fix })
}
