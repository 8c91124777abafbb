import type { Stack } from '@pulumi/pulumi/automation/index.js'
import type { PlannedStack } from '../stack.ts'
import { readState } from './state.ts'

/** The token of what the provider can only mend by a new one. */
export const compositeType = 'aws:cloudwatch/compositeAlarm:CompositeAlarm'

/** Names of the composites that a stack is to hold. */
export function plannedComposites({ plans }: PlannedStack): ReadonlySet<string> {
  return new Set(plans.flatMap(({ compositeAlarms }) => compositeAlarms.map(({ input }) => input.AlarmName)))
}

/**
 * An apply marks composites as retained, so that one is replaced where it stands (`Access.inPlace`). Here those lose the mark that
 * are to go: they would outlive their agreement.
 */
export async function letGo(
  stack: Pick<Stack, 'exportStack' | 'importStack'>,
  staying: ReadonlySet<string>,
): Promise<void> {
  const exported = await stack.exportStack()
  const { resources } = readState(exported.deployment)
  const leaving = resources.filter(
    ({ inputs, retainOnDelete }) => retainOnDelete === true && !staying.has(String(inputs['alarmName'])),
  )
  if (leaving.length === 0) return
  const mended = resources.map((resource) =>
    leaving.includes(resource) ? { ...resource, retainOnDelete: false } : resource,
  )
  await stack.importStack({ ...exported, deployment: { ...exported.deployment, resources: mended } })
}
