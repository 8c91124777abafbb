import type { Finding, Status } from '@nines/agreement'
import { plan, type Plan } from '@nines/enforcement'
import { readSites, survey, type Repository } from '@nines/repository'
import { inOrder } from '../check/check-result.ts'
import { refuseNothing } from '../check/nothing-here.ts'
import { placeFindings } from '../check/placed-finding.ts'

/** A plan, and where its agreement is in its life: only an agreed one is enforced. */
export interface PlannedAgreement {
  readonly status: Status
  readonly plan: Plan
}

/** The plans of what is agreed: a draft, a proposal and what is retired hold nothing and cost nothing. */
export function enforcedOf(planned: readonly PlannedAgreement[]): readonly PlannedAgreement[] {
  return planned.filter(({ status }) => status === 'agreed')
}

/** What CloudWatch will hold for every agreement that could be read, and what is not as it has to be. */
export interface PlanResult {
  readonly planned: readonly PlannedAgreement[]
  readonly findings: readonly Finding[]
}

/** Plans the agreements of a folder, or of the given files and folders. */
export async function planAll(folder: string, paths: readonly string[]): Promise<PlanResult> {
  refuseNothing(survey(folder, paths), folder, paths)
  const sites = (await readSites(folder, paths)).map((site) => planSite(folder, site))
  return {
    planned: sites.flatMap(({ planned }) => planned),
    findings: inOrder(sites.flatMap(({ findings }) => findings)),
  }
}

function planSite(folder: string, { agreements, book, findings }: Repository): PlanResult {
  const read = [...agreements.values()].flatMap((reading) => (reading.ok ? [reading.value] : []))
  const plannings = read.map((agreement) => ({ agreement, ...plan(agreement, book) }))
  return {
    planned: plannings.map(({ agreement, plan: made }) => ({ status: agreement.status, plan: made })),
    findings: [
      ...findings,
      ...plannings.flatMap((one) => placeFindings(folder, one.agreement, one.findings)),
    ],
  }
}
