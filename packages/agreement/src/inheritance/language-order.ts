import { isRecord } from '../schema/desk.ts'
import { agreementSchema, type Schema } from '../schema/schema.ts'

/** A document with its keys in the order in which the language describes them; names that authors choose stay in theirs. */
export function inLanguageOrder(data: unknown, schema: Schema = agreementSchema): unknown {
  if (!isRecord(data)) return data
  const { properties = {}, additionalProperties: others } = resolved(schema)
  const keys = Object.keys(properties)
  const entries = Object.entries(data).toSorted(([one], [other]) => keys.indexOf(one) - keys.indexOf(other))
  const entry = typeof others === 'object' ? others : {}
  return Object.fromEntries(
    entries.map(([key, value]) => [key, inLanguageOrder(value, properties[key] ?? entry)]),
  )
}

function resolved(schema: Schema): Schema {
  const name = schema.$ref?.slice('#/$defs/'.length)
  return (name === undefined ? schema : agreementSchema.$defs?.[name]) ?? {}
}
