import { isRecord, resolve, type Desk } from './desk.ts'
import type { Fault } from './fault.ts'
import type { Path } from './remark.ts'
import { checkScalar, isOfType } from './scalar-form.ts'
import type { Schema } from './schema.ts'
import { checkUnion } from './union.ts'

/**
 * Holds data to a schema and tells every fault. Whatever is at fault is taken out of the data: an unknown key goes, a value
 * or an item of a list becomes undefined, a union goes as a whole; so what remains has its types, with gaps. True without
 * faults.
 */
export function conform(schema: Schema, data: unknown, tell: (fault: Fault) => void): boolean {
  return check(schema, data, [], { defs: schema.$defs ?? {}, tell, check })
}

// True without faults at or below the value.
function check(outer: Schema, data: unknown, path: Path, desk: Desk): boolean {
  const form = resolve(outer, desk)
  if (form.oneOf !== undefined) return checkUnion(form, data, path, desk)
  if (!isOfType(form, data)) {
    desk.tell({ kind: 'wrong-kind', path, value: data, form })
    return false
  }
  if (isRecord(data)) return checkMapping(form, data, path, desk)
  if (Array.isArray(data)) return checkList(form, data, path, desk)
  return checkScalar(form, data, path, desk)
}

function checkMapping(form: Schema, data: Record<string, unknown>, path: Path, desk: Desk): boolean {
  const keys = Object.keys(data)
  let whole = checkCount(
    form,
    { value: data, count: keys.length, least: form.minProperties, most: form.maxProperties },
    path,
    desk,
  )
  for (const key of form.required ?? []) {
    if (Object.hasOwn(data, key)) continue
    desk.tell({ kind: 'missing-key', path, key, form: resolve(form.properties?.[key] ?? {}, desk) })
    whole = false
  }
  for (const key of keys) {
    const sound = checkEntry(form, data, [...path, key], desk)
    if (!sound) whole = false
  }
  return whole
}

function checkEntry(form: Schema, data: Record<string, unknown>, path: Path, desk: Desk): boolean {
  const key = String(path.at(-1))
  const schema = schemaOf(form, key)
  if (schema === undefined) {
    desk.tell({ kind: 'unknown-key', path, key, known: Object.keys(form.properties ?? {}) })
    delete data[key]
    return false
  }
  const named = form.propertyNames === undefined || checkName(form.propertyNames, key, path, desk)
  const sound = check(schema, data[key], path, desk)
  if (!named || (!sound && !staysWithGaps(schema, data[key], desk))) data[key] = undefined
  return named && sound
}

function schemaOf({ properties, additionalProperties }: Schema, key: string): Schema | undefined {
  if (properties !== undefined && Object.hasOwn(properties, key)) return properties[key]
  return typeof additionalProperties === 'object' ? additionalProperties : undefined
}

function checkName(names: Schema, key: string, path: Path, desk: Desk): boolean {
  const form = resolve(names, desk)
  const quiet = { ...desk, tell: () => undefined }
  if (checkScalar(form, key, path, quiet)) return true
  desk.tell({ kind: 'key-form', path, key, form })
  return false
}

function checkList(form: Schema, data: unknown[], path: Path, desk: Desk): boolean {
  let whole = checkCount(
    form,
    { value: data, count: data.length, least: form.minItems, most: form.maxItems },
    path,
    desk,
  )
  if (form.uniqueItems === true) whole = checkRepeats(data, path, desk) && whole
  const items = form.items ?? {}
  for (const [index, item] of data.entries()) {
    if (check(items, item, [...path, index], desk)) continue
    whole = false
    if (!staysWithGaps(items, item, desk)) data[index] = undefined
  }
  return whole
}

function checkRepeats(data: readonly unknown[], path: Path, desk: Desk): boolean {
  const seen = new Map<unknown, number>()
  let whole = true
  for (const [index, value] of data.entries()) {
    const first = seen.get(value)
    if (first === undefined) seen.set(value, index)
    else {
      desk.tell({ kind: 'repeated', path: [...path, index], value, first })
      whole = false
    }
  }
  return whole
}

interface Count {
  readonly value: unknown
  readonly count: number
  readonly least: number | undefined
  readonly most: number | undefined
}

function checkCount(form: Schema, { value, count, least, most }: Count, path: Path, desk: Desk): boolean {
  if (count < (least ?? 0)) desk.tell({ kind: 'too-few', path, value, form })
  else if (count > (most ?? Infinity)) desk.tell({ kind: 'too-many', path, value, form })
  else return true
  return false
}

// A mapping or list with faults keeps what is sound in it, so that the rest can be judged at once.
function staysWithGaps(schema: Schema, data: unknown, desk: Desk): boolean {
  const form = resolve(schema, desk)
  return form.oneOf === undefined && typeof data === 'object' && isOfType(form, data)
}
