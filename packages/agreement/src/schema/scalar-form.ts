import type { Desk } from './desk.ts'
import type { Path } from '../page/remark.ts'
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

type ScalarFault = 'not-listed' | 'too-long' | 'wrong-form' | 'out-of-range'

function faultOf(form: Schema, value: unknown): ScalarFault | undefined {
  if (form.const !== undefined && value !== form.const) return 'not-listed'
  if (typeof value === 'string') return textFault(form, value)
  return typeof value === 'number' ? numberFault(form, value) : undefined
}

function numberFault(
  { minimum = -Infinity, maximum = Infinity }: Schema,
  value: number,
): ScalarFault | undefined {
  return value < minimum || value > maximum ? 'out-of-range' : undefined
}

function textFault(form: Schema, value: string): ScalarFault | undefined {
  if (form.enum !== undefined && !form.enum.includes(value)) return 'not-listed'
  if (form.maxLength !== undefined && isLonger(value, form.maxLength)) return 'too-long'
  if (form.pattern !== undefined && !patternOf(form.pattern).test(value)) return 'wrong-form'
  return undefined
}

// JSON Schema counts characters, JavaScript UTF-16 units, of which a character has one or two.
function isLonger(value: string, most: number): boolean {
  return value.length > most && (value.length > 2 * most || Array.from(value).length > most)
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
