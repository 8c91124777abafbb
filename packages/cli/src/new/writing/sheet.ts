/** Data of a document in the order in which it is written. */
export type Plain = string | number | boolean | readonly Plain[] | PlainMap

/** A mapping of a document; its keys keep their order. */
export interface PlainMap {
  readonly [key: string]: Plain
}

/** A document that is being written: its data, and comments by the path of the value that they stand beside. */
export interface Sheet {
  readonly data: PlainMap
  readonly comments: ReadonlyMap<string, string>
  /** What the document inherits from a template: it is read as if it stood here, and is not written again. */
  readonly base?: PlainMap
}

/** The way from the root of a document to a value. */
export type Path = readonly string[]

/** Nothing written yet. */
export const emptySheet: Sheet = { data: {}, comments: new Map() }

/** The sheet with a value at a path; mappings on the way are made as they are needed. A new key comes last. */
export function put(sheet: Sheet, path: Path, value: Plain, comment?: string): Sheet {
  const comments = new Map(sheet.comments)
  if (comment !== undefined) comments.set(path.join('/'), comment)
  return { ...sheet, data: putIn(sheet.data, path, value), comments }
}

function putIn(data: PlainMap, [key, ...rest]: Path, value: Plain): PlainMap {
  if (key === undefined) return data
  const below = data[key]
  return { ...data, [key]: rest.length === 0 ? value : putIn(isMap(below) ? below : {}, rest, value) }
}

/** The value at a path, an inherited one where none is written; of a mapping that both have, the entries of both. */
export function at({ data, base = {} }: Sheet, path: Path): Plain | undefined {
  return over(valueAt(base, path), valueAt(data, path))
}

/** True where a value comes from a template. */
export function isInherited({ base = {} }: Sheet, path: Path): boolean {
  return valueAt(base, path) !== undefined
}

function valueAt(data: PlainMap, path: Path): Plain | undefined {
  let value: Plain | undefined = data
  for (const key of path) value = isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return value
}

function over(below: Plain | undefined, above: Plain | undefined): Plain | undefined {
  if (above === undefined || !isMap(below) || !isMap(above)) return above ?? below
  const keys = new Set([...Object.keys(below), ...Object.keys(above)])
  return Object.fromEntries([...keys].map((key) => [key, over(below[key], above[key]) ?? '']))
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
