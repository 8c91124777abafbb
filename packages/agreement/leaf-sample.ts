import { resolve, isRecord } from './src/schema/desk.ts'
import type { Path } from './src/page/remark.ts'
import { agreementSchema, type Schema } from './src/schema/schema.ts'

// Values that nothing lies below, and what else could stand there.

/** A value of a document, and the forms that the language has for its place. */
export interface Leaf {
  readonly path: Path
  /** The field of the language: `metrics.*.credit.steps.*`. */
  readonly field: string
  readonly value: unknown
  readonly forms: readonly Schema[]
}

const desk = { defs: agreementSchema.$defs ?? {}, tell: () => undefined, check: () => true }

/** Every leaf of a document; the names that authors choose as keys are none. */
export function leavesOf(value: unknown): readonly Leaf[] {
  return below({ path: [], field: '', value, forms: formsOf(agreementSchema) })
}

function below({ path, field, value, forms }: Leaf): readonly Leaf[] {
  if (Array.isArray(value)) {
    const items = forms.flatMap(({ items: item }) => item ?? []).flatMap(formsOf)
    return value.flatMap((item, index) =>
      below({ path: [...path, index], field: `${field}.*`, value: item, forms: items }),
    )
  }
  if (!isRecord(value)) return [{ path, field: field.slice(1), value, forms }]
  return Object.entries(value).flatMap(([key, entry]) => {
    const isField = forms.some(({ properties = {} }) => key in properties)
    const own = forms.flatMap(
      ({ properties, additionalProperties: others }) => properties?.[key] ?? others ?? [],
    )
    const schemas = own.filter((one) => typeof one === 'object').flatMap(formsOf)
    return below({
      path: [...path, key],
      field: `${field}.${isField ? key : '*'}`,
      value: entry,
      forms: schemas,
    })
  })
}

function formsOf(schema: Schema): readonly Schema[] {
  const form = resolve(schema, desk)
  return form.oneOf === undefined ? [form] : form.oneOf.flatMap(formsOf)
}

/** Other values of the kind that a leaf has; of a name, those that stand beside it where names are looked up. */
export function othersFor(
  { value, forms }: Leaf,
  registers: readonly (readonly string[])[],
): readonly unknown[] {
  if (typeof value === 'number') return [value + 1, value - 1]
  if (typeof value === 'boolean') return [!value]
  const text = String(value)
  const listed = forms.flatMap((form) => form.enum ?? [])
  const others = registers.find((names) => names.includes(text)) ?? [
    ...digitsChanged(text),
    ...forms.flatMap(({ examples = [] }) => examples),
    `${text} indeed`,
    `${text}-too`,
  ]
  return [...listed, ...others].filter((other) => other !== value)
}

// Each number of a text a little more, or a little less.
function digitsChanged(text: string): readonly string[] {
  return [...text.matchAll(/[0-9]+/g)].flatMap(({ 0: digits, index }) =>
    [1n, -1n].flatMap((step) => {
      const number = BigInt(digits) + step
      const other = String(number).padStart(digits.length, '0')
      return number < 0n ? [] : [`${text.slice(0, index)}${other}${text.slice(index + digits.length)}`]
    }),
  )
}

/** A document with another value at a path. */
export function withLeaf(data: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(data))
    return data.map((item, index) => (index === step ? withLeaf(item, rest, value) : item))
  return isRecord(data) ? { ...data, [step]: withLeaf(data[String(step)], rest, value) } : data
}
