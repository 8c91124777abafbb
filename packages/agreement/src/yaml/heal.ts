import { visit, type Document, type ParsedNode } from 'yaml'
import type { Said } from '../page/gathering.ts'
import type { Span } from '../page/page.ts'
import { parse } from './parse.ts'
import { syntaxWords } from './syntax.ts'
import { untabbed } from './untabbed.ts'
import { withoutValue, woundedLine } from './wound.ts'

type Errors = Document['errors']

/** A tree without what the parser got stuck at. */
export interface Healed {
  readonly root: ParsedNode | null
  readonly said: readonly Said[]
  readonly unsure: readonly Span[]
}

const MOST_WOUNDS = 10 // lines; each costs another parse, and of a text with more little is sure

const MOST_ERRORS = 100 // one line makes the parser stumble a few times

/**
 * Leaves out the values at which the parser got stuck, one after the other, until the rest is YAML. Undefined where that does not
 * help: then nobody knows which value belongs to which key.
 */
export function heal(text: string, errors: Errors): Healed | undefined {
  if (errors.length > MOST_ERRORS) return undefined
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT')
  if (tabs.length === 0) return healValues(text)
  const even = untabbed(text)
  const healed = even && healValues(even.text)
  if (even === undefined || healed === undefined) return undefined
  moveBack(healed.root, even.back)
  const back = ({ start, end }: Span): Span => ({ start: even.back(start), end: even.back(end) })
  return {
    root: healed.root,
    said: [
      ...tabs.map((error) => saidOf(text, error)),
      ...healed.said.map(({ span, words }) => ({ words, span: back(span) })),
    ],
    unsure: [...tabs.map(({ pos: [at] }) => lineOf(text, at)), ...healed.unsure.map(back)],
  }
}

type Wounds = Omit<Healed, 'root'>

function healValues(text: string, { said, unsure }: Wounds = { said: [], unsure: [] }): Healed | undefined {
  const { root, errors, said: refused } = parse(text)
  if (refused.length > 0 || unsure.length > MOST_WOUNDS) return undefined
  const error = firstOf(errors)
  if (error === undefined) return { root, said, unsure }
  const cut = cutOut(text, error)
  return cut && healValues(cut.left, { said: [...said, saidOf(text, error)], unsure: [...unsure, cut.line] })
}

function cutOut(
  text: string,
  { code, message, pos: [at] }: Errors[number],
): { readonly line: Span; readonly left: string } | undefined {
  const line = woundedLine(text, { code, message, at })
  const left = line && withoutValue(text, line)
  return line === undefined || left === undefined ? undefined : { line, left }
}

function firstOf(errors: Errors): Errors[number] | undefined {
  return errors.toSorted((one, other) => one.pos[0] - other.pos[0])[0]
}

function saidOf(text: string, { code, message, pos: [start, end] }: Errors[number]): Said {
  return { span: { start, end }, words: syntaxWords({ code, message, text, at: start }) }
}

function lineOf(text: string, at: number): Span {
  const feed = text.indexOf('\n', at)
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: feed === -1 ? text.length : feed }
}

function moveBack(root: ParsedNode | null, back: (offset: number) => number): void {
  visit(root, {
    Node: (_key, node) => {
      if (node.range) node.range = [back(node.range[0]), back(node.range[1]), back(node.range[2])]
    },
  })
}
