import type { ErrorCode } from 'yaml'
import type { Words } from '../page/page.ts'
import type { RulePage } from '../page/rule-page.ts'
import { shortened } from '../page/shown.ts'
import { alias, tag } from './plain-data.ts'

const syntax: RulePage = {
  id: 'yaml/syntax',
  severity: 'error',
  title: 'A file is YAML',
  why: 'What cannot be read as YAML 1.2 has no meaning yet. The place that is marked is where reading got stuck; the cause often stands just before it.',
}

const quotes: RulePage = {
  id: 'yaml/quotes',
  severity: 'error',
  title: 'Texts that begin with a sign of YAML stand in quotes',
  why: 'To YAML a value that begins with > is a folded text, one with @ or % is reserved, and a colon followed by a blank begins another value. Quotes say that it is a text.',
}

const tab: RulePage = {
  id: 'yaml/tab',
  severity: 'error',
  title: 'Lines are indented with blanks',
  why: 'A tab is as wide as each editor likes, so what looks as if it belonged to one key may belong to another. YAML forbids it.',
}

export const syntaxRules: readonly RulePage[] = [syntax, quotes, tab]

/** What the parser of YAML says about a place: its code, its own words, and the text around. */
export interface Stumble {
  readonly code: ErrorCode
  readonly message: string
  readonly text: string
  readonly at: number
}

/** Words for a place at which the parser of YAML got stuck. */
export function syntaxWords(stumble: Stumble): Words {
  const { says, fix, rule = syntax } = (WORDS[stumble.code] ?? otherWords)(stumble)
  return { rule, says, fix }
}

/** Places at which the parser often gets stuck again after another one; told only where nothing was told before. */
export const FOLLOWERS: ReadonlySet<ErrorCode> = new Set([
  'MISSING_CHAR',
  'BAD_INDENT',
  'MULTILINE_IMPLICIT_KEY',
])

type Said = Omit<Words, 'rule'> & { readonly rule?: RulePage }

const WORDS: Partial<Record<ErrorCode, (stumble: Stumble) => Said>> = {
  TAB_AS_INDENT: () => ({ rule: tab, says: 'Here a tab indents the line.', fix: 'Indent with blanks.' }),
  BAD_SCALAR_START: (stumble) => quoteWords(restOfValue(stumble)),
  UNEXPECTED_TOKEN: unexpectedWords,
  BLOCK_AS_IMPLICIT_KEY: nestedWords,
  BAD_INDENT: indentWords,
  MISSING_CHAR: missingWords,
  MULTILINE_IMPLICIT_KEY: () => ({
    says: 'Below one key stand a text and another key.',
    fix: 'Look for a colon that is missing here, or give the text a key of its own.',
  }),
  BLOCK_IN_FLOW: () => ({
    says: 'Within brackets a second key begins before a comma.',
    fix: 'Put a comma between the two, or quotes around a text that has a colon in it.',
  }),
  KEY_OVER_1024_CHARS: () => ({
    says: 'The key has more than 1,024 characters.',
    fix: 'Write a short key, and a colon and a blank after it.',
  }),
  NON_STRING_KEY: () => ({
    says: 'Here a list or a mapping is the key of a value.',
    fix: 'Write a name as the key.',
  }),
  TAG_RESOLVE_FAILED: tagWords,
  BAD_COLLECTION_TYPE: tagWords,
  MULTIPLE_TAGS: tagWords,
  BAD_ALIAS: aliasWords,
  ALIAS_PROPS: aliasWords,
  MULTIPLE_ANCHORS: aliasWords,
  BAD_DQ_ESCAPE: ({ text, at }) => ({
    says: `In double quotes a backslash begins an escape, and ${shortened(text.slice(at, at + 2))} is none.`,
    fix: 'Write two backslashes for one, or use single quotes.',
  }),
}

function tagWords(stumble: Stumble): Said {
  const [word] = restOfLine(stumble).split(' ')
  return {
    rule: tag,
    says: `${shortened(word ?? '')} is a tag.`,
    fix: 'Take the tag out, or put the text in quotes.',
  }
}

function aliasWords(stumble: Stumble): Said {
  const [word] = restOfLine(stumble).split(' ')
  const says = `${shortened(word ?? '')} names a value, or stands for one that is written elsewhere.`
  return { rule: alias, says, fix: 'Write the value out here, or put the text in quotes.' }
}

function quoteWords(value: string): Said {
  const says = `A value cannot begin with ${value.charAt(0)} in YAML.`
  return { rule: quotes, says, fix: `Put it in quotes: "${shortened(value)}".` }
}

function unexpectedWords(stumble: Stumble): Said {
  const { text, at } = stumble
  const before = text.charAt(at - 1)
  if (before === '>' || before === '|') {
    const value = before + restOfLine(stumble)
    const says = `A value that begins with ${before} is a text over several lines to YAML.`
    return { rule: quotes, says, fix: `Put it in quotes: "${shortened(value)}".` }
  }
  if (text.charAt(at) === '-') {
    return {
      says: 'A list cannot begin on the line of its key.',
      fix: 'Begin it on the next line, or put it in brackets: [a, b].',
    }
  }
  if (text.charAt(at) === ',')
    return { says: 'Before this comma stands nothing.', fix: 'Take the comma out.' }
  return {
    says: `After the end of a value stands ${shortened(restOfLine(stumble))}.`,
    fix: 'Take it out, or put the whole value in one pair of quotes.',
  }
}

// Either a text with a colon in it, or a key that is indented below a value.
function nestedWords(stumble: Stumble): Said {
  const value = restOfLine(stumble)
  if (!/:\s/.test(value)) {
    const says =
      'The key has a value on its own line, and the next line is indented as if it belonged below it.'
    return { says, fix: 'Indent the next line like this one.' }
  }
  const quoted = value.includes('"') ? `'${shortened(value)}'` : `"${shortened(value)}"`
  const says = 'In this value a colon with a blank after it begins another value.'
  return { rule: quotes, says, fix: `Put the text in quotes: ${quoted}.` }
}

function indentWords({ message }: Stumble): Said {
  if (message.startsWith('Flow')) {
    const says = 'A bracket that was opened above is not closed, or its end is not indented.'
    return { says, fix: 'Close the bracket before this line.' }
  }
  return {
    says: 'The line is indented otherwise than the lines that it belongs to.',
    fix: 'Indent the keys of one mapping, or the items of one list, by the same number of blanks.',
  }
}

function missingWords({ message }: Stumble): Said {
  if (message.includes('quote')) {
    return {
      says: 'A text that begins with a quotation mark has no end.',
      fix: 'Close it with the same mark.',
    }
  }
  return {
    says: 'The line is no key with a value and no item of a list.',
    fix: 'Write a colon and a blank after the key, or a hyphen and a blank before the item.',
  }
}

function otherWords({ text, at }: Stumble): Said {
  const sign = shortened(text.slice(at, at + 1))
  return {
    says: `Reading got stuck at ${sign === '' ? 'the end' : sign}.`,
    fix: 'Look at this line and at the one above.',
  }
}

// Within brackets on its line a value ends before a comma or the bracket.
function restOfValue(stumble: Stumble): string {
  const { text, at } = stumble
  const before = text.slice(text.lastIndexOf('\n', at) + 1, at)
  const rest = restOfLine(stumble)
  return /[[{]/.test(before) ? rest.replace(/[,\]}].*$/, '') : rest
}

function restOfLine({ text, at }: Stumble): string {
  const feed = text.indexOf('\n', at)
  return text
    .slice(at, feed === -1 ? undefined : feed)
    .replace(/\s+#.*$/, '')
    .trim()
}
