/** One word of an expression, with the position of its first character. */
export interface Token {
  readonly type: 'number' | 'id' | 'word' | 'text' | 'sign' | 'end' | 'unknown'
  readonly text: string
  readonly at: number
}

const shapes: readonly (readonly [Token['type'], RegExp])[] = [
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['id', /[a-z][A-Za-z0-9_]*/y],
  ['word', /[A-Z][A-Za-z0-9_]*/y],
  ['text', /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/y],
  ['sign', /&&|\|\||[=!<>]=|[-+*/^<>()[\],]/y],
]

const space = /\s*/y

const tokenAt = (text: string, at: number): Token => {
  for (const [type, shape] of shapes) {
    shape.lastIndex = at
    const match = shape.exec(text)
    if (match) return { type, text: match[0], at }
  }
  return { type: 'unknown', text: text.charAt(at), at }
}

/** Splits an expression into tokens; the last is `end`, or the first character that no token begins with. */
export const tokens = (text: string): readonly Token[] => {
  const found: Token[] = []
  let at = 0
  for (;;) {
    space.lastIndex = at
    at += space.exec(text)?.[0].length ?? 0
    if (at >= text.length) return [...found, { type: 'end', text: '', at }]
    const token = tokenAt(text, at)
    found.push(token)
    if (token.type === 'unknown') return found
    at += token.text.length
  }
}
