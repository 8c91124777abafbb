import type { Words } from '../page/page.ts'
import type { RulePage } from '../page/rule-page.ts'
import { shown } from '../page/shown.ts'
import { exampleOf, typed } from './example.ts'
import { MENDERS } from './mended-form.ts'
import { quantityWords } from './quantity-words.ts'
import { patternOf } from './scalar-form.ts'
import type { Form, Schema } from './schema.ts'

const form: RulePage = {
  id: 'schema/form',
  severity: 'error',
  title: 'Names, quantities and addresses have their form',
  why: 'A form that is narrow lets a reader and a machine see the same thing: one way to write a date, a unit at every number, names that can stand in the name of an alarm.',
}

export const formRules: readonly RulePage[] = [form]

/** Words for a text that is not of the form that its schema asks for. */
export function formWords(text: string, schema: Form): Words {
  const quantity = quantityWords(text, schema)
  if (quantity !== undefined) return { rule: form, ...quantity }
  const lines = text.trim().split('\n').length
  const reason =
    lines > 1 ? `has ${lines} lines, and one line is read here` : 'is not of the form that is read here'
  const shape = schema.shape ?? schema.description
  return {
    rule: form,
    says: `${shown(text)} ${reason}.${shape === undefined ? '' : ` ${shape}`}`,
    fix: fixOf(text, schema),
  }
}

function fixOf(text: string, schema: Schema): string {
  const mended = MENDERS[schema.title ?? '']?.(text)
  if (mended !== undefined && fits(mended, schema)) return `Write ${typed(mended)}.`
  const example = exampleOf(schema)
  return example === undefined ? 'Write it in that form.' : `Write it like ${example}.`
}

function fits(text: string, { pattern, maxLength = Infinity }: Schema): boolean {
  return pattern !== undefined && text.length <= maxLength && patternOf(pattern).test(text)
}
