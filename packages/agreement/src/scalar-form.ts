import type { Desk } from './desk.ts'
import type { Path } from './remark.ts'
import type { Schema } from './schema.ts'

/** True when a value is of the kind that a schema names; a schema without a kind names none. */
export function isOfType({ type, const: only }: Schema, data: unknown): boolean {
  if (type === undefined) return only === undefined || typeof data === typeof only
  if (type === 'integer') return Number.isInteger(data)
  if (type === 'array') return Array.isArray(data)
  if (type === 'object') return typeof data === 'object' && data !== null && !Array.isArray(data)
  return typeof data === type
}

/** Holds a text, number, true or false to its schema. */
export function checkScalar(form: Schema, value: unknown, path: Path, desk: Desk): boolean {
  const kind = faultOf(form, value)
  if (kind === undefined) return true
  desk.tell({ kind, path, value, form })
  return false
}

function faultOf(
  form: Schema,
  value: unknown,
): 'not-listed' | 'too-long' | 'wrong-form' | 'out-of-range' | undefined {
  if (form.const !== undefined && value !== form.const) return 'not-listed'
  if (typeof value === 'string') return textFault(form, value)
  if (typeof value === 'number' && (value < (form.minimum ?? value) || value > (form.maximum ?? value)))
    return 'out-of-range'
  return undefined
}

function textFault(form: Schema, value: string): 'not-listed' | 'too-long' | 'wrong-form' | undefined {
  if (form.enum !== undefined && !form.enum.includes(value)) return 'not-listed'
  if (form.maxLength !== undefined && isLonger(value, form.maxLength)) return 'too-long'
  if (form.pattern !== undefined && !patternOf(form.pattern).test(value)) return 'wrong-form'
  return undefined
}

// JSON Schema counts characters, JavaScript UTF-16 units, of which a character has one or two.
function isLonger(value: string, most: number): boolean {
  return value.length > most && (value.length > 2 * most || [...value].length > most)
}

const patterns = new Map<string, RegExp>()

/** The regular expression of a pattern, made once. */
export function patternOf(source: string): RegExp {
  const known = patterns.get(source)
  if (known !== undefined) return known
  const made = new RegExp(source, 'u')
  patterns.set(source, made)
  return made
}
