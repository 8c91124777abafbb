import type { Field, Fields } from './field.ts'
import { isUnknown } from '../value/unknown.ts'
import { isList, isProperties, type Properties, type Value } from '../value/value.ts'

/** An input that doesn't fit, and why. */
export interface Misfit {
  readonly property: string
  readonly reason: string
}

/** Every input that is unknown to the stand-in, missing, or of another shape than the field asks for. */
export function misfits(fields: Fields, raw: Properties): Misfit[] {
  return [
    ...Object.keys(raw)
      .filter((name) => fields[name] === undefined)
      .map((name) => ({
        property: name,
        reason: `The stand-in provider does not know ${name}; use the official provider for it.`,
      })),
    ...Object.entries(fields).flatMap(([name, field]) => misfit(name, field, raw[name])),
  ]
}

function misfit(property: string, field: Field, value: Value | undefined): Misfit[] {
  if (value === undefined || value === null) {
    return field.required === true ? [{ property, reason: `Missing required argument ${property}.` }] : []
  }
  if (isUnknown(value) || fits(field, value)) return []
  return [{ property, reason: `${property} takes ${wanted(field)}, not ${JSON.stringify(value)}.` }]
}

function wanted(field: Field): string {
  return field.oneOf === undefined ? shapes[field.is] : `one of ${field.oneOf.join(', ')}`
}

const shapes = {
  text: 'a text',
  number: 'a number',
  flag: 'true or false',
  json: 'a text that is JSON',
  map: 'texts by name',
  texts: 'a list of texts',
  object: 'an object',
  objects: 'a list of objects',
} as const

function fits(field: Field, value: Value): boolean {
  return tests[field.is](value, field)
}

const tests: Readonly<Record<Field['is'], (value: Value, field: Field) => boolean>> = {
  text: (value, { oneOf }) => typeof value === 'string' && (oneOf?.includes(value) ?? true),
  number: (value) => typeof value === 'number',
  flag: (value) => typeof value === 'boolean',
  json: (value) => typeof value === 'string' && isJson(value),
  map: (value) => isProperties(value) && Object.values(value).every((item) => typeof item === 'string'),
  texts: (value) => isList(value) && value.every((item) => typeof item === 'string'),
  object: (value, { fields = {} }) => isProperties(value) && misfits(fields, value).length === 0,
  objects: (value, field) => isList(value) && value.every((item) => tests.object(item, field)),
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
