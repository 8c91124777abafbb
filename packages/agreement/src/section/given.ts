/** Parts without keys for those that are not there. */
export type Given<Parts> = { readonly [Key in keyof Parts]?: Exclude<Parts[Key], undefined> }

/** The parts that are there. */
export function given<Parts extends object>(parts: Parts): Given<Parts> {
  const there: object = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined))
  if (isGiven<Parts>(there)) return there
  throw new Error('A part that is not there was kept.')
}

function isGiven<Parts>(there: object): there is Given<Parts> {
  return !Object.values(there).includes(undefined)
}

/** The items of a list that are there; none where the list is not. */
export function present<Item>(list: readonly (Item | undefined)[] | undefined): readonly Item[] {
  return (list ?? []).filter((item) => item !== undefined)
}

/** What a text reads as, where there is one. */
export function readIf<Value>(text: string | undefined, read: (text: string) => Value): Value | undefined {
  return text === undefined ? undefined : read(text)
}
