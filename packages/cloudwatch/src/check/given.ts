/** The members that were given: the same object without those that are undefined. */
export type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

const isGiven = <T extends object>(value: Partial<T>): value is Given<T> =>
  Object.values(value).every((member) => member !== undefined)

/** Leaves out members that are undefined, so that they do not come back as members. */
export const given = <T extends object>(value: T): Given<T> => {
  const kept: Partial<T> = {}
  const copy: Partial<T> = { ...value }
  for (const key in copy) if (copy[key] !== undefined) kept[key] = copy[key]
  return isGiven<T>(kept) ? kept : {}
}
