import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from 'yaml'
import type { Span, TellSpan, Words } from '../page/page.ts'
import type { RulePage } from '../page/rule-page.ts'
import { shortened } from '../page/shown.ts'
import { unseenWords } from './seen-text.ts'

const duplicateKey: RulePage = {
  id: 'yaml/duplicate-key',
  severity: 'error',
  title: 'A key stands once',
  why: 'Readers of YAML disagree about which of two equal keys counts. A reviewer sees one and a machine may take the other.',
}

export const alias: RulePage = {
  id: 'yaml/alias',
  severity: 'error',
  title: 'Values are written out',
  why: 'Anchors and aliases make a value depend on text elsewhere in the file, and a few nested ones grow to billions of values. An agreement is read line by line by people.',
}

export const tag: RulePage = {
  id: 'yaml/tag',
  severity: 'error',
  title: 'Values carry no tags',
  why: 'A tag such as `!!js/function` asks the reader to build something else than text, numbers, lists and mappings. Nothing here needs one.',
}

const mergeKey: RulePage = {
  id: 'yaml/merge-key',
  severity: 'error',
  title: 'Mappings are not merged',
  why: 'The key `<<` pulls in another mapping; it is no part of YAML 1.2, and it hides what an agreement says.',
}

const reservedKey: RulePage = {
  id: 'yaml/reserved-key',
  severity: 'error',
  title: 'No key is named __proto__',
  why: 'In the language that this tool is written in, that name reaches behind the data. No agreement has a use for it.',
}

const numberForm: RulePage = {
  id: 'yaml/number-form',
  severity: 'error',
  title: 'Numbers are plain decimals',
  why: 'YAML reads 0x10 and 0o20 as 16, 1e3 as 1000, 010 as 10, and older readers as 8. A number in an agreement means to every reader what it looks like.',
}

export const dataRules: readonly RulePage[] = [duplicateKey, alias, tag, mergeKey, reservedKey, numberForm]

/** Rules about what hides a value; with one of them broken it is not known what a document says. */
export const hidingRules: readonly RulePage[] = [alias, tag, mergeKey]

/** Turns a tree into plain data: text, numbers, true and false, null, lists, mappings. What it leaves out it tells. */
export function plainData(node: ParsedNode | null, tell: TellSpan): unknown {
  if (node === null) return null
  refuseProperties(node, tell)
  if (isScalar(node)) return scalarData(node, tell)
  if (isMap(node)) return mappingData(node, tell)
  if (isSeq(node)) return node.items.map((item) => plainData(item, tell))
  return null
}

/** The part of the text that a node takes. */
export function spanOf(node: ParsedNode): Span {
  return { start: node.range[0], end: node.range[1] }
}

function refuseProperties(node: ParsedNode, tell: TellSpan): void {
  if (isAlias(node)) {
    const says = `*${node.source} stands for a value that is written elsewhere.`
    tell(spanOf(node), { rule: alias, says, fix: 'Write the value out here, or put the text in quotes.' })
    return
  }
  if (node.anchor !== undefined) {
    const says = `&${node.anchor} names this value, so that other places can repeat it.`
    tell(spanOf(node), {
      rule: alias,
      says,
      fix: `Take &${node.anchor} out and write the value where it is needed.`,
    })
  }
  if (node.tag !== undefined) {
    tell(spanOf(node), {
      rule: tag,
      says: `The value carries the tag ${node.tag.replace('tag:yaml.org,2002:', '!!')}.`,
      fix: 'Take the tag out.',
    })
  }
}

// A larger number is not exact, and 0010 or 1e3 is one thing to people and another to programs.
function isPlain(value: number, source: string): boolean {
  return DECIMAL.test(source) && Math.abs(value) <= Number.MAX_SAFE_INTEGER
}

const DECIMAL = /^(0|-?[1-9][0-9]*)(\.[0-9]+)?$/

function scalarData(node: Scalar.Parsed, tell: TellSpan): unknown {
  const { value, source } = node
  const unseen = typeof value === 'string' ? unseenWords(value) : undefined
  if (unseen !== undefined) tell(spanOf(node), unseen)
  if (typeof value === 'number' && !isPlain(value, source)) {
    const says = `YAML reads ${shortened(source)} as the number ${value}.`
    const plain = Math.abs(value) <= Number.MAX_SAFE_INTEGER ? `write ${value}` : 'write a shorter number'
    tell(spanOf(node), { rule: numberForm, says, fix: `Put it in quotes when it is a text, else ${plain}.` })
  }
  return value
}

function mappingData(node: YAMLMap.Parsed, tell: TellSpan): unknown {
  const entries = new Map<string, unknown>()
  const spans = new Map<string, Span>()
  for (const { key, value } of node.items) {
    refuseProperties(key, tell)
    if (isScalar(key)) scalarData(key, tell)
    const name = isScalar(key) ? String(key.value) : ''
    const first = spans.get(name)
    const words = first === undefined ? keyWords(name) : duplicateWords(name)
    const data = plainData(value, tell)
    if (words !== undefined) tell(spanOf(key), words)
    else entries.set(name, data)
    if (first === undefined) spans.set(name, spanOf(key))
  }
  return Object.fromEntries(entries)
}

function duplicateWords(name: string): Words {
  return {
    rule: duplicateKey,
    says: `The key ${name} stands here for the second time in one mapping.`,
    fix: 'Keep the one that is meant.',
  }
}

function keyWords(name: string): Words | undefined {
  if (name === '<<') {
    const says = '<< merges another mapping into this one.'
    return { rule: mergeKey, says, fix: 'Write the keys out here.' }
  }
  if (name === '__proto__') {
    return { rule: reservedKey, says: 'The key is __proto__.', fix: 'Choose another name.' }
  }
  return undefined
}
