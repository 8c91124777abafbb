import type { Fault } from './fault.ts'
import type { Path } from '../page/remark.ts'
import type { Form, Schema } from './schema.ts'

/** What a check needs beside the data: the definitions of the schema, who is told, and how to check what lies below. */
export interface Desk {
  readonly defs: Readonly<Record<string, Schema>>
  readonly tell: (fault: Fault) => void
  readonly check: (schema: Schema, data: unknown, path: Path, desk: Desk) => boolean
}

const resolved = new WeakMap<Schema, Form>()

/** The schema that a reference means; words beside the reference are about the use of it, nearer, and win. */
export function resolve(schema: Schema, { defs }: Desk): Form {
  if (schema.$ref === undefined) return schema
  const known = resolved.get(schema)
  if (known !== undefined) return known
  const target = defs[schema.$ref.slice('#/$defs/'.length)]
  if (target === undefined) throw new Error(`The schema has no definition ${schema.$ref}`)
  const whole = { ...target, ...schema, $ref: undefined, shape: target.description }
  resolved.set(schema, whole)
  return whole
}

/** A mapping, as YAML data has them. */
export function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
