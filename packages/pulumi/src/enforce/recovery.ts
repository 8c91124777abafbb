import type { CloudPlace } from '@nines/agreement'
import type { Stack } from '@pulumi/pulumi/automation/index.js'
import { liveId } from './live-id.ts'
import { type PendingOperation, readState, type State, type StateResource } from './state.ts'

/** The part of a stack that recovery needs. */
interface Recoverable extends Pick<Stack, 'exportStack' | 'importStack'> {
  readonly refresh: (options: { target: string[]; color: 'never' }) => Promise<unknown>
}

/**
 * Settles what a killed engine left open, and answers in words what it did; nothing when nothing was open. A creation
 * that was begun may have reached the cloud or not, and the engine would begin it again, which the provider refuses
 * when it had: "already exists". So everything whose id is known from its name is taken into the state, and a refresh
 * of just these resources finds out which are there: the others leave the state again.
 */
export async function recover(stack: Recoverable, place: CloudPlace): Promise<string | undefined> {
  const exported = await stack.exportStack()
  const state = readState(exported.deployment)
  if (state.pending.length === 0) return undefined
  const adopted = adopt(state, place)
  // Importing clears what is pending. Newest last: what they depend on stands before them already.
  const resources = [...state.kept, ...adopted]
  await stack.importStack({ ...exported, deployment: { ...exported.deployment, resources } })
  const target = unsettled(state, adopted)
  if (target.length > 0) await stack.refresh({ target: [...target], color: 'never' })
  return `The last run was interrupted in ${state.pending.length} ${state.pending.length === 1 ? 'step' : 'steps'}; looked up what became of them.`
}

function adopt({ pending, resources }: State, place: CloudPlace): readonly StateResource[] {
  const known = new Set(resources.map(({ urn }) => urn))
  return pending.filter(isCreation).flatMap(({ resource }) => {
    const id = known.has(resource.urn) ? undefined : liveId(resource.type, resource.inputs, place)
    return id === undefined ? [] : [{ ...resource, id }]
  })
}

function isCreation({ type }: PendingOperation): boolean {
  return type === 'creating'
}

/** What was pending and stands in the state: what was adopted, and what was being changed or taken away. */
function unsettled({ pending, resources }: State, adopted: readonly StateResource[]): readonly string[] {
  const present = new Set([...resources, ...adopted].map(({ urn }) => urn))
  return [...new Set(pending.map(({ resource }) => resource.urn))].filter((urn) => present.has(urn))
}
