import type { Path, Remark } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { listed, shortened, shown } from '../page/shown.ts'
import { exampleOf } from './example.ts'
import type { Fault, ValueFault } from './fault.ts'
import { formWords } from './form-words.ts'
import { nearest } from './nearest.ts'
import type { Form } from './schema.ts'
import { valueWords } from './value-words.ts'

const unknownKey: RulePage = {
  id: 'schema/unknown-key',
  severity: 'error',
  title: 'Every key is one of the language',
  why: 'A key that nobody reads looks like a term and is none. Mostly it is a slip of the pen in one that matters.',
}

const missingKey: RulePage = {
  id: 'schema/missing-key',
  severity: 'error',
  title: 'Every key that is needed is there',
  why: 'What an agreement leaves open is decided later, by somebody else. The keys that are needed are those without which a promise cannot be judged.',
}

const oneOf: RulePage = {
  id: 'schema/one-of',
  severity: 'error',
  title: 'Of several ways exactly one is chosen',
  why: 'A source is a load balancer, an API or a queue. With none of them nothing can be measured, and with two nobody knows which one counts.',
}

const repeated: RulePage = {
  id: 'schema/repeated',
  severity: 'error',
  title: 'A list of names has each name once',
  why: 'A name that stands twice was mostly meant to be another one.',
}

export const faultRules: readonly RulePage[] = [unknownKey, missingKey, oneOf, repeated]

/** A fault in words, at its place. */
export function faultRemark(fault: Fault): Remark {
  if (isValueFault(fault)) return { path: fault.path, ...valueWords(fault) }
  switch (fault.kind) {
    case 'unknown-key':
      return unknownRemark(fault.path, fault.key, fault.known)
    case 'missing-keys':
      return missingRemark(fault)
    case 'key-form':
      return { path: fault.path, onKey: true, ...formWords(fault.key, fault.form) }
    case 'no-branch':
    case 'many-branches':
      return branchRemark(fault)
    case 'repeated':
      return repeatedRemark(fault)
  }
}

function isValueFault(fault: Fault): fault is Extract<Fault, { kind: ValueFault }> {
  return 'value' in fault && fault.kind !== 'repeated'
}

function unknownRemark(path: Path, key: string, known: readonly string[]): Remark {
  const near = nearest(key, known)
  const says = `The key ${shortened(key)} is not one that is read here.`
  const fix = near === undefined ? `Take it out; known here are ${listed(known)}.` : `Write ${near}.`
  return { rule: unknownKey, path, onKey: true, says, fix }
}

function missingRemark({ path, missing }: Extract<Fault, { kind: 'missing-keys' }>): Remark {
  const keys = Object.keys(missing)
  const examples = Object.entries(missing).map(([key, form]) => entryExample(key, form))
  const [first = ''] = examples
  const fix = keys.length === 1 ? `Add ${first}.` : `Add them, such as ${first}.`
  return { rule: missingKey, path, onKey: true, says: missingWords(missing), fix }
}

function missingWords(missing: Readonly<Record<string, Form>>): string {
  const [only, ...more] = Object.entries(missing)
  if (only === undefined || more.length > 0) return `The keys ${listed(Object.keys(missing))} are missing.`
  const [key, { description }] = only
  return `The key ${key} is missing.${description === undefined ? '' : ` ${description}`}`
}

function entryExample(key: string, form: Form): string {
  const example = exampleOf(form)
  return example === undefined ? key : `${key}: ${example}`
}

function branchRemark(fault: Extract<Fault, { kind: 'no-branch' | 'many-branches' }>): Remark {
  const { path, marks } = fault
  if (fault.kind === 'many-branches') {
    const says = `${listed(marks)} stand side by side, and only one of them can hold.`
    return { rule: oneOf, path, onKey: true, says, fix: 'Keep the one that is meant.' }
  }
  const example = exampleOf(fault.form)
  const fix = `Add one of them${example === undefined ? '' : `, such as ${example}`}.`
  return { rule: oneOf, path, onKey: true, says: `Here stands none of ${listed(marks)}.`, fix }
}

function repeatedRemark({ path, value, first }: Extract<Fault, { kind: 'repeated' }>): Remark {
  const says = `${shown(value)} stands here again; it is number ${first + 1} of the list already.`
  return { rule: repeated, path, says, fix: 'Take it out, or write the name that was meant.' }
}
