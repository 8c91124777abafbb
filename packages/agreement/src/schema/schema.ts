import agreement from '../agreement.schema.json' with { type: 'json' }
import calendars from '../calendars.schema.json' with { type: 'json' }
import parties from '../parties.schema.json' with { type: 'json' }

/** The part of JSON Schema 2020-12 that the three schemas are written in; a test holds them to it. */
export interface Schema {
  readonly $schema?: string | undefined
  readonly $ref?: string | undefined
  readonly $defs?: Readonly<Record<string, Schema>> | undefined
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly examples?: readonly unknown[] | undefined
  readonly type?: string | undefined
  readonly const?: string | undefined
  readonly enum?: readonly string[] | undefined
  readonly pattern?: string | undefined
  readonly maxLength?: number | undefined
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly items?: Schema | undefined
  readonly minItems?: number | undefined
  readonly maxItems?: number | undefined
  readonly uniqueItems?: boolean | undefined
  readonly properties?: Readonly<Record<string, Schema>> | undefined
  readonly required?: readonly string[] | undefined
  readonly additionalProperties?: boolean | Schema | undefined
  readonly propertyNames?: Schema | undefined
  readonly minProperties?: number | undefined
  readonly maxProperties?: number | undefined
  readonly oneOf?: readonly Schema[] | undefined
}

/** A schema in use: `shape` describes its form, `description` what stands there. */
export interface Form extends Schema {
  readonly shape?: string | undefined
}

/** JSON Schema of an agreement (`agreement.yaml`). */
export const agreementSchema: Schema = agreement

/** JSON Schema of `parties.yaml`. */
export const partiesSchema: Schema = parties

/** JSON Schema of `calendars.yaml`. */
export const calendarsSchema: Schema = calendars
