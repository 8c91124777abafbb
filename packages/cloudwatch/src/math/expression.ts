/** The operators of metric math; `&&` and `||` are other spellings of AND and OR. */
export type Operator = 'OR' | 'AND' | '==' | '!=' | '<=' | '>=' | '<' | '>' | '+' | '-' | '*' | '/' | '^'

/** A metric math expression, as it is written. */
export type Expression =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'reference'; readonly id: string }
  | { readonly type: 'word'; readonly word: string }
  | { readonly type: 'negation'; readonly operand: Expression }
  | {
      readonly type: 'operation'
      readonly operator: Operator
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly type: 'call'; readonly name: string; readonly parts: readonly Expression[] }
  | { readonly type: 'array'; readonly items: readonly Expression[] }

const list = (parts: readonly Expression[]): string => parts.map((part) => print(part)).join(', ')

type Compound = Extract<Expression, { readonly type: 'negation' | 'operation' | 'call' | 'array' }>

const printCompound = (expression: Compound): string => {
  if (expression.type === 'negation') return `(-${print(expression.operand)})`
  if (expression.type === 'operation')
    return `(${print(expression.left)} ${expression.operator} ${print(expression.right)})`
  if (expression.type === 'call') return `${expression.name}(${list(expression.parts)})`
  return `[${list(expression.items)}]`
}

/** The expression as text, every operation in parentheses. Reading it gives the same expression again. */
export const print = (expression: Expression): string => {
  if (expression.type === 'number') return String(expression.value)
  if (expression.type === 'text') return `"${expression.value.replaceAll(/["\\]/g, String.raw`\$&`)}"`
  if (expression.type === 'reference') return expression.id
  if (expression.type === 'word') return expression.word
  return printCompound(expression)
}
