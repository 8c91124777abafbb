import type { Words } from '../page/page.ts'
import type { RulePage } from '../page/rule-page.ts'
import { listed, shown } from '../page/shown.ts'
import { exampleOf, typed } from './example.ts'
import type { Fault, ValueFault } from './fault.ts'
import { fits, formFix, formWords } from './form-words.ts'
import { nearest } from './nearest.ts'
import { unitlessWords } from './quantity-words.ts'
import type { Form } from './schema.ts'

const wrongKind: RulePage = {
  id: 'schema/wrong-kind',
  severity: 'error',
  title: 'Every value is of its kind',
  why: 'YAML tells texts, numbers, true and false, lists and mappings apart by how they are written, and not always as one would think: yes is a text, 012 a number, "12" a text.',
}

const notListed: RulePage = {
  id: 'schema/not-listed',
  severity: 'error',
  title: 'A choice is one of those that the language has',
  why: 'Where the language offers a choice it knows what each of them means for alarms and statements. Another word would mean something to people only.',
}

const size: RulePage = {
  id: 'schema/size',
  severity: 'error',
  title: 'Texts, numbers and lists have a sensible size',
  why: 'An empty list promises nothing, and what is longer than anybody reads is not reviewed.',
}

export const valueRules: readonly RulePage[] = [wrongKind, notListed, size]

type ValueTrouble = Extract<Fault, { kind: ValueFault }>

/** Words for a value that is of a wrong kind or size, or no choice of a list. */
export function valueWords(fault: ValueTrouble): Words {
  const { kind, value, form } = fault
  if (kind === 'wrong-kind') return kindWords(value, form)
  if (kind === 'wrong-form') return formWords(String(value), form)
  return kind === 'not-listed' ? choiceWords(value, form) : { rule: size, ...sizeWords(fault) }
}

function kindWords(value: unknown, form: Form): Words {
  if (form.const !== undefined) return choiceWords(value, form)
  if (typeof value === 'number' && kindsOf(form).includes('string')) return numberWords(value, form)
  const expected = listed(kindsOf(form).map(nameOf), 'or')
  const says = `${capital(describe(value))} stands where ${expected} is read.`
  return { rule: wrongKind, says, fix: kindFix(value, form) }
}

function kindFix(value: unknown, form: Form): string {
  const kinds = kindsOf(form)
  const meant = typeof value === 'string' ? meantText(value, kinds) : undefined
  if (meant !== undefined) return meant
  if (form.properties !== undefined && 'nines' in form.properties) return 'Begin the document with nines: v1.'
  const example = exampleOf(form)
  return `Write ${nameOf(kinds[0] ?? '')}${example === undefined ? '' : `, such as ${example}`}.`
}

// What a text was probably meant to be where something else is read.
function meantText(text: string, kinds: readonly string[]): string | undefined {
  if (kinds.includes('boolean')) return YES.test(text) ? 'Write true.' : 'Write true or false.'
  if (kinds.includes('integer') && /^[0-9]+$/.test(text)) return `Write ${text} without quotes.`
  return kinds.includes('array') ? `Write a list: [${typed(text)}].` : undefined
}

const YES = /^(y|yes|on|true)$/i

function numberWords(value: number, form: Form): Words {
  const unitless = unitlessWords(String(value), form)
  if (unitless !== undefined) return { rule: wrongKind, ...unitless }
  const text = String(value)
  const says = `${text} is a number to YAML, and a text is read here.`
  return {
    rule: wrongKind,
    says,
    fix: fits(text, form) ? `Put it in quotes: "${text}".` : formFix(text, form),
  }
}

// The kinds that a schema takes, in its own names for them.
function kindsOf(form: Form): readonly string[] {
  if (form.oneOf !== undefined) return [...new Set(form.oneOf.flatMap((branch) => kindsOf(branch)))]
  return [form.type ?? typeof form.const]
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
}

function nameOf(kind: string): string {
  return KINDS[kind] ?? kind
}

function describe(value: unknown): string {
  if (typeof value === 'string') return `the text ${shown(value)}`
  return typeof value === 'number' ? `the number ${value}` : shown(value)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function choiceWords(value: unknown, form: Form): Words {
  if (form.const !== undefined) {
    const says = `${shown(value)} stands here; this version reads ${shown(form.const)}.`
    return { rule: notListed, says, fix: `Write ${form.const}.` }
  }
  const choices = form.enum ?? []
  const near = nearest(String(value), choices)
  const fix = near === undefined ? `Write one of them, such as ${choices[0]}.` : `Write ${near}.`
  return { rule: notListed, says: `${shown(value)} is none of ${listed(choices)}.`, fix }
}

function sizeWords({ kind, value, form }: ValueTrouble): Omit<Words, 'rule'> {
  const most = form.maxItems ?? form.maxProperties
  if (kind === 'too-long') {
    const says = `The text has ${String(value).length} characters; at most ${form.maxLength} are read.`
    return { says, fix: 'Shorten it.' }
  }
  if (kind === 'out-of-range') {
    const says = `The number is ${String(value)}; it lies between ${form.minimum} and ${form.maximum}.`
    return { says, fix: `Write a number from ${form.minimum} on.` }
  }
  if (kind === 'too-few')
    return { says: `${capital(shown(value))} without an entry stands here.`, fix: fewFix(form) }
  const says = `${capital(shown(value))} with ${countOf(value)} entries stands here; at most ${most} are read.`
  return { says, fix: 'Take out what is not needed.' }
}

function fewFix(form: Form): string {
  const example = exampleOf(form)
  return example === undefined ? 'Add an entry.' : `Add an entry, such as ${example}.`
}

function countOf(value: unknown): string {
  return Object.keys(Object(value)).length.toLocaleString('en')
}
