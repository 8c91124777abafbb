import { isRecord, resolve, type Desk } from './desk.ts'
import type { Fault } from './fault.ts'
import { nearest } from './nearest.ts'
import type { Path } from '../page/remark.ts'
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
  const size = sizeFault(form, data)
  if (size !== undefined) desk.tell({ kind: size, path, value: data, form })
  if (size === 'too-many') return false
  return checkParts(form, data, path, desk) && size === undefined
}

function checkParts(form: Schema, data: unknown, path: Path, desk: Desk): boolean {
  if (isRecord(data)) return checkMapping(form, data, path, desk)
  if (Array.isArray(data)) return checkList(form, data, path, desk)
  return checkScalar(form, data, path, desk)
}

function checkMapping(form: Schema, data: Record<string, unknown>, path: Path, desk: Desk): boolean {
  let whole = checkRequired(form, data, path, desk)
  for (const key of Object.keys(data)) {
    const sound = checkEntry(form, data, [...path, key], desk)
    if (!sound) whole = false
  }
  return whole
}

// A key with a slip of the pen is told as an unknown one, not as a missing one too.
function checkRequired(form: Schema, data: Record<string, unknown>, path: Path, desk: Desk): boolean {
  const absent = (form.required ?? []).filter((key) => !Object.hasOwn(data, key))
  if (absent.length === 0) return true
  const known = Object.keys(form.properties ?? {})
  const slips = Object.keys(data).map((key) => (known.includes(key) ? key : nearest(key, known)))
  const missing = absent.filter((key) => !slips.includes(key))
  const forms = missing.map((key) => [key, resolve(form.properties?.[key] ?? {}, desk)])
  if (missing.length > 0) desk.tell({ kind: 'missing-keys', path, missing: Object.fromEntries(forms) })
  return false
}

function checkEntry(form: Schema, data: Record<string, unknown>, path: Path, desk: Desk): boolean {
  const key = String(path.at(-1))
  const schema = schemaOf(form, key)
  if (schema === undefined) {
    leaveOut(form, data, path, desk)
    return false
  }
  const named = form.propertyNames === undefined || checkName(form.propertyNames, key, path, desk)
  const sound = check(schema, data[key], path, desk)
  if (!named || (!sound && !staysWithGaps(schema, data[key], desk))) data[key] = undefined
  return named && sound
}

function leaveOut(form: Schema, data: Record<string, unknown>, path: Path, desk: Desk): void {
  const key = String(path.at(-1))
  const known = Object.keys(form.properties ?? {})
  desk.tell({ kind: 'unknown-key', path, key, known })
  delete data[key]
  // A slip of the pen stands where its key was meant: nobody needs to hear that the key is missing too.
  const meant = nearest(key, known)
  if (meant !== undefined && !Object.hasOwn(data, meant)) data[meant] = undefined
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
  let whole = form.uniqueItems !== true || checkRepeats(data, path, desk)
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

// Of a collection with too many parts nothing is judged: that could keep a machine busy for long.
function sizeFault(form: Schema, data: unknown): 'too-few' | 'too-many' | undefined {
  if (isRecord(data)) return countFault(Object.keys(data).length, form.minProperties, form.maxProperties)
  return Array.isArray(data) ? countFault(data.length, form.minItems, form.maxItems) : undefined
}

function countFault(count: number, least = 0, most = Infinity): 'too-few' | 'too-many' | undefined {
  if (count < least) return 'too-few'
  return count > most ? 'too-many' : undefined
}

// A mapping or list with faults keeps what is sound in it, so that the rest can be judged at once.
function staysWithGaps(schema: Schema, data: unknown, desk: Desk): boolean {
  const form = resolve(schema, desk)
  if (form.oneOf !== undefined || typeof data !== 'object' || !isOfType(form, data)) return false
  return sizeFault(form, data) !== 'too-many'
}
