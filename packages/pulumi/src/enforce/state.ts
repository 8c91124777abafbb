/** A resource in the engine's state, with what we look at; everything else in it is carried along. */
export interface StateResource {
  readonly urn: string
  readonly type: string
  readonly inputs: Readonly<Record<string, unknown>>
  readonly [other: string]: unknown
}

/** A step that was begun and not finished. */
export interface PendingOperation {
  readonly type: string
  readonly resource: StateResource
}

/** The part of an exported deployment that recovery reads. */
export interface State {
  readonly resources: readonly StateResource[]
  readonly pending: readonly PendingOperation[]
  /** The resources as they stood there, to be written back untouched. */
  readonly kept: readonly unknown[]
}

/** Reads an exported deployment; what has another shape than expected is left out. */
export function readState(deployment: unknown): State {
  if (!isRecord(deployment)) return { resources: [], pending: [], kept: [] }
  const kept = list(deployment['resources'])
  return {
    resources: kept.flatMap(readResource),
    pending: list(deployment['pending_operations']).flatMap(readOperation),
    kept,
  }
}

function readOperation(raw: unknown): PendingOperation[] {
  if (!isRecord(raw) || typeof raw['type'] !== 'string') return []
  const { type } = raw
  return readResource(raw['resource']).map((resource) => ({ type, resource }))
}

function readResource(raw: unknown): StateResource[] {
  if (!isRecord(raw)) return []
  const { urn, type, inputs } = raw
  if (typeof urn !== 'string' || typeof type !== 'string') return []
  return [{ ...raw, urn, type, inputs: isRecord(inputs) ? inputs : {} }]
}

function list(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw : []
}

function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}
