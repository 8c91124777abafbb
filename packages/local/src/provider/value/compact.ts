import type { Properties, Value } from './value.ts'

/** The same properties without those that are absent. */
export function compact(sparse: Readonly<Record<string, Value | undefined>>): Properties {
  return Object.fromEntries(
    Object.entries(sparse).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
