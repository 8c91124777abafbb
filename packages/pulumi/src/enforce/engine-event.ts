import type { EngineEvent, StepEventMetadata } from '@pulumi/pulumi/automation/index.js'
import type { ResourceChange } from './outcome.ts'

/** What an engine event says about a cloud resource or to people; nothing of any other event. */
export type EngineSaying =
  | { readonly kind: 'same'; readonly urn: string }
  | { readonly kind: 'step'; readonly phase: 'begun' | 'done' | 'failed'; readonly change: ResourceChange }
  | { readonly kind: 'remark'; readonly severity: 'warning' | 'error'; readonly says: string }

/** Reads one event of the engine. */
export function understand(event: EngineEvent): EngineSaying | undefined {
  if (event.resourcePreEvent) return step('begun', event.resourcePreEvent.metadata)
  if (event.resOutputsEvent) return step('done', event.resOutputsEvent.metadata)
  if (event.resOpFailedEvent) return step('failed', event.resOpFailedEvent.metadata)
  const said = event.diagnosticEvent
  if (said?.severity !== 'warning' && said?.severity !== 'error') return undefined
  return { kind: 'remark', severity: said.severity, says: plain(said.message) }
}

function step(phase: 'begun' | 'done' | 'failed', metadata: StepEventMetadata): EngineSaying | undefined {
  // Providers, components and the stack itself are Pulumi's own and no alarm of anybody.
  if (!metadata.type.startsWith('aws:')) return undefined
  if (metadata.op === 'same') return phase === 'done' ? { kind: 'same', urn: metadata.urn } : undefined
  const op = operations[metadata.op]
  return op && { kind: 'step', phase, change: changeOf(op, metadata) }
}

// A replacement is three steps to the engine; the one that makes the new resource stands for all.
const operations: Partial<Record<StepEventMetadata['op'], ResourceChange['op']>> = {
  create: 'create',
  update: 'update',
  delete: 'delete',
  'create-replacement': 'replace',
}

function changeOf(
  op: ResourceChange['op'],
  { urn, type, detailedDiff, diffs }: StepEventMetadata,
): ResourceChange {
  const differs = Object.keys(detailedDiff ?? {}).toSorted()
  return {
    op,
    urn,
    type,
    name: urn.split('::').slice(3).join('::'),
    differs: differs.length > 0 ? differs : (diffs ?? []),
  }
}

/** The engine's words without its marks for colours. */
export function plain(message: string): string {
  return message.replaceAll(/<\{%[^%]*%\}>/g, '').trim()
}
