/** A property value as the engine sends it: JSON, in which an unknown is one of a few well-known strings. */
export type Value = null | boolean | number | string | readonly Value[] | Properties

/** The properties of a resource or of the provider, by name. */
export interface Properties {
  readonly [name: string]: Value
}

export function isProperties(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value)
}

/** The text under a name, or nothing where it is absent or of another shape. */
export function textOf(properties: Properties, name: string): string | undefined {
  const value = properties[name]
  return typeof value === 'string' ? value : undefined
}

/** The texts under a name; none where it is absent. */
export function textsOf(properties: Properties, name: string): string[] {
  const value = properties[name]
  return isList(value) ? value.filter((item) => typeof item === 'string') : []
}

export function numberOf(properties: Properties, name: string): number | undefined {
  const value = properties[name]
  return typeof value === 'number' ? value : undefined
}

export function flagOf(properties: Properties, name: string): boolean | undefined {
  const value = properties[name]
  return typeof value === 'boolean' ? value : undefined
}

/** The text under a name when it is one of the members of an enumeration. */
export function memberOf<Member extends string>(
  properties: Properties,
  name: string,
  members: readonly Member[],
): Member | undefined {
  return members.find((member) => member === properties[name])
}

/** The texts of a map under a name; an empty map where it is absent. */
export function mapOf(properties: Properties, name: string): Record<string, string> {
  const value = properties[name]
  if (!isProperties(value)) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (typeof item === 'string' ? [[key, item]] : [])),
  )
}

/** Text with sorted keys, so that equal values have equal text. */
export function canonical(value: Value): string {
  return JSON.stringify(value, (_key, item: Value) =>
    isProperties(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  )
}
