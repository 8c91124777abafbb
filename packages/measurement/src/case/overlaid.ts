import { isMapping } from '../reading/shape.ts'

/** Data with other data laid over it, key by key: what an example's `override` makes of an agreement's document. */
export function overlaid(below: unknown, above: unknown): unknown {
  if (!isMapping(below) || !isMapping(above)) return above
  const over = Object.entries(above).map(([key, value]) => [key, overlaid(below[key], value)] as const)
  return { ...below, ...Object.fromEntries(over) }
}
