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
  const shape = schema.shape ?? schema.description
  return {
    rule: form,
    says: `${reasonOf(text)}${shape === undefined ? '' : ` ${shape}`}`,
    fix: formFix(text, schema),
  }
}

function reasonOf(text: string): string {
  const lines = text.trim().split('\n').length
  if (text.trim() === '') return 'The text is empty.'
  if (lines > 1) return `${shown(text)} has ${lines} lines, and one line is read here.`
  return `${shown(text)} is not of the form that is read here.`
}

/** One thing to do about a text that is not of its form: what was probably meant, or an example. */
export function formFix(text: string, schema: Form): string {
  const mended = MENDERS[schema.title ?? '']?.(text)
  if (mended !== undefined && fits(mended, schema)) return `Write ${typed(mended)}.`
  const example = exampleOf(schema)
  return example === undefined ? 'Write a text, or take the key out.' : `Write it like ${example}.`
}

/** True when a text is of the form of its schema. */
export function fits(text: string, { pattern, maxLength = Infinity }: Schema): boolean {
  return pattern !== undefined && text.length <= maxLength && patternOf(pattern).test(text)
}
