import type { TextSpan } from './text-place.ts'
import { keyOf, skipBlank, skipText } from './json-place.ts'

/** Where a text stops being JSON, and how. */
export interface JsonFault {
  readonly span: TextSpan
  /** `end`: the text ends too early. */
  readonly kind: 'end' | 'token' | 'not a number' | 'depth'
}

const TOKEN =
  /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy
const DEEPEST = 32 // levels; facts use eight
const MANY = 4000 // characters: longer than any word or number

/** The first fault of a text that isn't JSON. */
export function faultOf(source: string): JsonFault {
  const open: string[] = []
  let wants: Wanted = 'value'
  let at = skipBlank(source, 0)
  for (;;) {
    const mark = source[at]
    const step: Step | undefined = mark === undefined ? undefined : advance({ source, at, wants, open })
    if (step === undefined) return told(source, at)
    wants = step.wants
    at = skipBlank(source, step.at)
    if (open.length > DEEPEST) return { span: { start: at, end: at + 1 }, kind: 'depth' }
  }
}

type Wanted = 'value' | 'key' | 'value or end' | 'key or end' | 'comma' | 'nothing'

interface Position {
  readonly source: string
  readonly at: number
  readonly wants: Wanted
  readonly open: string[]
}

type Step = Pick<Position, 'at' | 'wants'>

function advance(here: Position): Step | undefined {
  const mark = here.source[here.at] ?? ''
  if (here.wants === 'nothing') return undefined
  if (mark === ']' || mark === '}') return closes(mark, here)
  if (here.wants === 'comma') return comma(mark, here)
  return here.wants.startsWith('key') ? keyAndColon(here) : value(mark, here)
}

function value(mark: string, here: Position): Step | undefined {
  return mark === '[' || mark === '{' ? opens(mark, here) : scalar(here)
}

function comma(mark: string, { at, open }: Position): Step | undefined {
  return mark === ',' ? { at: at + 1, wants: open.at(-1) === '{' ? 'key' : 'value' } : undefined
}

function opens(mark: '[' | '{', { at, open }: Position): Step {
  open.push(mark)
  return { at: at + 1, wants: mark === '[' ? 'value or end' : 'key or end' }
}

function closes(mark: string, { at, wants, open }: Position): Step | undefined {
  const fits = open.at(-1) === (mark === ']' ? '[' : '{')
  if (!fits || wants === 'key' || wants === 'value') return undefined
  open.pop()
  return { at: at + 1, wants: open.length === 0 ? 'nothing' : 'comma' }
}

function keyAndColon({ source, at }: Position): Step | undefined {
  TOKEN.lastIndex = at
  const found = source[at] === '"' ? TOKEN.exec(source)?.[0] : undefined
  if (found === undefined) return undefined
  const colon = skipBlank(source, at + found.length)
  return source[colon] === ':' ? { at: colon + 1, wants: 'value' } : undefined
}

function scalar({ source, at, open }: Position): Step | undefined {
  TOKEN.lastIndex = at
  const found = TOKEN.exec(source)?.[0]
  if (found === undefined || found === '') return undefined
  return { at: at + found.length, wants: open.length === 0 ? 'nothing' : 'comma' }
}

function told(source: string, at: number): JsonFault {
  const word = /^[\w.+-]+/.exec(source.slice(at, at + MANY))?.[0] ?? ''
  const span = { start: at, end: at + Math.max(1, word.length) }
  if (/^[+-]?(nan|inf(inity)?|undefined)$/i.test(word)) return { span, kind: 'not a number' }
  return { span, kind: isCutOff(source, at) ? 'end' : 'token' }
}

// What stands last may be the beginning of something.
function isCutOff(source: string, at: number): boolean {
  if (source[at] === '"') return !/[^\\]"/.test(source.slice(at))
  return /^(-?[\d.]*([eE][+-]?)?|t(ru?)?|f(al?s?)?|n(ul?)?)$/.test(source.slice(at, at + MANY))
}

/** Keys that stand twice in one mapping of a JSON text that parses: each second one. Lists of numbers cost next to nothing. */
export function repeatedKeys(source: string): readonly (TextSpan & { readonly key: string })[] {
  const found: (TextSpan & { readonly key: string })[] = []
  const scopes: Set<string>[] = []
  for (const { mark, at, end } of marks(source)) {
    if (mark === '{') scopes.push(new Set())
    else if (mark === '}') scopes.pop()
    else if (source[skipBlank(source, end)] === ':') {
      const key = keyOf(source, at, end)
      if (scopes.at(-1)?.has(key) === true) found.push({ start: at, end, key })
      scopes.at(-1)?.add(key)
    }
  }
  return found
}

function* marks(
  source: string,
): Generator<{ readonly mark: string; readonly at: number; readonly end: number }> {
  // indexOf runs over numbers many times faster than a regular expression does.
  const next = { '"': source.indexOf('"'), '{': source.indexOf('{'), '}': source.indexOf('}') }
  const after = (mark: keyof typeof next, from: number): void => {
    if (next[mark] !== -1 && next[mark] < from) next[mark] = source.indexOf(mark, from)
  }
  for (;;) {
    const at = Math.min(...Object.values(next).map((each) => (each === -1 ? Infinity : each)))
    if (at === Infinity) return
    const mark = source[at] ?? ''
    const end = mark === '"' ? skipText(source, at) : at + 1
    yield { mark, at, end }
    after('"', end)
    after('{', end)
    after('}', end)
  }
}
