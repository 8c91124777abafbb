import { plan, type Plan } from '@nines/enforcement'
import { readRepository } from '@nines/repository'

/** The plans of a folder of agreements, or every error that keeps them from being made, in words. */
export type PlanReading =
  | { readonly ok: true; readonly plans: readonly Plan[] }
  | { readonly ok: false; readonly says: string }

/**
 * Reads a folder and plans the agreements that are in force: drafts and proposals bind nobody yet, retired ones no
 * more. With any error nothing is planned, since an agreement that can't be read would look like one that is gone, and
 * its alarms would go.
 */
export async function readPlans(folder: string): Promise<PlanReading> {
  const repository = await readRepository(folder)
  const errors = repository.findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    const lines = errors.map(({ place, says }) => `${place.file}:${place.line}:${place.column} ${says}`)
    return { ok: false, says: `The agreements have errors; nothing was changed.\n${lines.join('\n')}` }
  }
  const agreed = [...repository.agreements.values()].flatMap((reading) =>
    reading.ok && reading.value.status === 'agreed' ? [reading.value] : [],
  )
  return { ok: true, plans: agreed.map((agreement) => plan(agreement, repository.book).plan) }
}
