import type { Path, Remark, Tell } from '../page/remark.ts'
import type { MetricDraft } from '../schema/draft.ts'
import { isRecord } from '../schema/desk.ts'

/** The fields of a promise, wherever they stand: in a case, a metric, or the defaults. */
export type PromiseDraft = Omit<MetricDraft, 'cases' | 'wins'>

/** Fields and where they stand. */
export interface Layer {
  readonly fields: PromiseDraft
  readonly path: Path
}

const SCHEDULES = ['steps', 'pays', 'maxOf', 'byOccurrence']

/**
 * Layers laid over each other, the nearest first: mappings key by key, while a choice of forms (a measure, a window, a target,
 * the schedule of a credit) is replaced whole.
 */
export function joinedFields(layers: readonly Layer[]): PromiseDraft {
  return layers.map(({ fields }) => fields).reduceRight((below, top) => laid(top, below), {})
}

function laid(top: PromiseDraft, below: PromiseDraft): PromiseDraft {
  const { credit } = top
  return {
    ...below,
    ...top,
    ...mapsOf(top, below),
    ...(credit && below.credit && { credit: { ...withoutSchedule(below.credit, credit), ...credit } }),
  }
}

function mapsOf(top: PromiseDraft, below: PromiseDraft): Pick<PromiseDraft, 'alarms' | 'ramp' | 'requires'> {
  return {
    ...(top.alarms && below.alarms && { alarms: { ...below.alarms, ...top.alarms } }),
    ...(top.ramp && below.ramp && { ramp: { ...below.ramp, ...top.ramp } }),
    ...(top.requires && below.requires && { requires: { ...below.requires, ...top.requires } }),
  }
}

type CreditDraft = NonNullable<PromiseDraft['credit']>

function withoutSchedule(below: CreditDraft, top: CreditDraft): CreditDraft {
  if (!SCHEDULES.some((key) => key in top)) return below
  return Object.fromEntries(Object.entries(below).filter(([key]) => !SCHEDULES.includes(key)))
}

/** Tells remarks about a promise at the layer in which what they are about was written; each is told once. */
export function tellInLayers(layers: readonly Layer[], tell: Tell): Tell {
  const [nearest] = layers
  if (nearest === undefined || layers.length === 1) return tell
  return (remark) => tell(movedTo(layers, nearest, remark))
}

function movedTo(layers: readonly Layer[], nearest: Layer, remark: Remark): Remark {
  const rest = remark.path.slice(nearest.path.length)
  let [best, most] = [nearest, 0]
  for (const layer of layers) {
    const depth = depthOf(layer.fields, rest)
    if (depth > most) [best, most] = [layer, depth]
  }
  return { ...remark, path: [...best.path, ...rest] }
}

// How many steps of a path lead somewhere.
function depthOf(data: unknown, path: Path): number {
  const [step, ...rest] = path
  if (step === undefined) return 0
  if (Array.isArray(data)) return typeof step === 'number' && step in data ? 1 + depthOf(data[step], rest) : 0
  return isRecord(data) && Object.hasOwn(data, step) ? 1 + depthOf(data[step], rest) : 0
}
