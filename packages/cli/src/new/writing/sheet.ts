/** Data of a document in the order in which it is written. */
export type Plain = string | number | readonly Plain[] | PlainMap

/** A mapping of a document; its keys keep their order. */
export interface PlainMap {
  readonly [key: string]: Plain
}

/** A document that is being written: its data, and comments by the path of the value that they stand beside. */
export interface Sheet {
  readonly data: PlainMap
  readonly comments: ReadonlyMap<string, string>
}

/** The way from the root of a document to a value. */
export type Path = readonly string[]

/** Nothing written yet. */
export const emptySheet: Sheet = { data: {}, comments: new Map() }

/** The sheet with a value at a path; mappings on the way are made as they are needed. A new key comes last. */
export function put(sheet: Sheet, path: Path, value: Plain, comment?: string): Sheet {
  const comments = new Map(sheet.comments)
  if (comment !== undefined) comments.set(path.join('/'), comment)
  return { data: putIn(sheet.data, path, value), comments }
}

function putIn(data: PlainMap, [key, ...rest]: Path, value: Plain): PlainMap {
  if (key === undefined) return data
  const below = data[key]
  return { ...data, [key]: rest.length === 0 ? value : putIn(isMap(below) ? below : {}, rest, value) }
}

/** The value at a path. */
export function at({ data }: Sheet, path: Path): Plain | undefined {
  let value: Plain | undefined = data
  for (const key of path) value = isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return value
}

/** The text at a path; empty where there is none. */
export function textAt(sheet: Sheet, path: Path): string {
  const value = at(sheet, path)
  return typeof value === 'string' ? value : ''
}

/** The text under a key of a mapping; undefined where there is none. */
export function textIn(value: Plain | undefined, key: string): string | undefined {
  const below = isMap(value) ? value[key] : undefined
  return typeof below === 'string' ? below : undefined
}

/** The keys of the mapping at a path. */
export function namesAt(sheet: Sheet, path: Path): readonly string[] {
  const value = at(sheet, path)
  return isMap(value) ? Object.keys(value) : []
}

/** True for a mapping. */
export function isMap(value: Plain | undefined): value is PlainMap {
  return typeof value === 'object' && !isList(value)
}

/** True for a list. */
export function isList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value)
}
