import { Composer, Lexer, Parser, type CST, type Document, type ParsedNode } from 'yaml'
import type { Said } from '../page/gathering.ts'
import type { Span, TellSpan, Words } from '../page/page.ts'
import type { RulePage } from '../page/rule-page.ts'
import { yamlOptions } from './yaml-options.ts'

const tooDeep: RulePage = {
  id: 'yaml/too-deep',
  severity: 'error',
  title: 'Values stand at most 32 levels deep',
  why: 'The deepest value of the language stands eight levels deep. Thousands of levels are written only to exhaust the machine that reads them.',
}

const manyDocuments: RulePage = {
  id: 'yaml/many-documents',
  severity: 'error',
  title: 'A file holds one document',
  why: 'YAML lets a file go on with another document after a line of three hyphens. One file is one agreement: a second one would be in the file and not in force.',
}

const directive: RulePage = {
  id: 'yaml/directive',
  severity: 'error',
  title: 'A file has no directives',
  why: 'A line such as `%YAML 1.1` changes what the words below it mean: yes turns into true, 0900 into another number.',
}

export const treeRules: readonly RulePage[] = [tooDeep, manyDocuments, directive]

const MOST_ERRORS = 100 // places at which reading gets stuck; one line shows one, a file shows 100 findings

const DEEPEST = 32 // levels; the language itself uses eight

/** A tree as far as the parser of YAML got, where it got stuck, and what forbids to look at the tree at all. */
export interface Parsing {
  readonly root: ParsedNode | null
  readonly errors: Document['errors']
  readonly said: readonly Said[]
}

/** Parses YAML 1.2 with its core schema. Nothing is expanded or resolved: aliases, tags and merge keys stay as written. */
export function parse(text: string): Parsing {
  const said: Said[] = []
  const tokens = readTokens(text, (span, words) => said.push({ span, words }))
  const [document] = new Composer(yamlOptions).compose(tokens, true, text.length)
  return { root: document?.contents ?? null, errors: document?.errors ?? [], said }
}

function* readTokens(text: string, tell: TellSpan): Generator<CST.Token> {
  let [documents, errors] = [0, 0]
  for (const token of withinDepth(text, tell)) {
    if (token.type === 'error') errors += 1
    if (errors > MOST_ERRORS) return
    if (token.type === 'directive') tell(spanOf(token), directiveWords(token.source))
    if (token.type === 'document') documents += 1
    if (documents > 1) {
      tell({ start: token.offset, end: token.offset + 3 }, manyWords)
      return
    }
    yield token
  }
}

// The parser keeps its open collections on a stack: watching it stops a deep document at its 33rd level.
function* withinDepth(text: string, tell: TellSpan): Generator<CST.Token> {
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme)
    if (parser.stack.length <= DEEPEST) continue
    tell({ start: parser.offset - 1, end: parser.offset }, deepWords)
    return
  }
  yield* parser.end()
}

const deepWords: Words = {
  rule: tooDeep,
  says: `Here a value stands more than ${DEEPEST} levels deep; the language uses eight.`,
  fix: 'Look for brackets that are not closed, or lines that are indented too far.',
}

const manyWords: Words = {
  rule: manyDocuments,
  says: 'Here a second document begins; a file holds one.',
  fix: 'Move it to a file of its own, or take the line of hyphens out.',
}

function directiveWords(source: string): Words {
  return {
    rule: directive,
    says: `${source.trim()} is a directive to the reader of YAML.`,
    fix: 'Take the line out.',
  }
}

function spanOf(token: { readonly offset: number; readonly source: string }): Span {
  return { start: token.offset, end: token.offset + token.source.length }
}
