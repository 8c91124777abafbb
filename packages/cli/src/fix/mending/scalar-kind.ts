import { eachScalar } from '../each-scalar.ts'
import type { Edit } from '../edit.ts'
import type { Mending } from '../mending.ts'
import type { ScalarSpot } from '../walk.ts'

export const scalarKind: Mending = {
  title:
    'Digits that are a text (an account) stand in quotes; a number, true and false stand in none, and `yes` is `true`, `no` is `false`. The digits stay as they are.',
  find: eachScalar((spot) => {
    const wanted = wantedType(spot)
    if (wanted === 'string') return withQuotes(spot)
    if (wanted === 'boolean' && isAnswer(spot.node.value)) return answered(spot.node)
    return wanted === undefined ? [] : withoutQuotes(spot, bare[wanted])
  }),
}

const bare: Readonly<Record<string, RegExp>> = { integer: /^(?:0|[1-9]\d*)$/u, boolean: /^(?:true|false)$/u }

const answers = { yes: 'true', on: 'true', no: 'false', off: 'false' } as const

function isAnswer(value: unknown): boolean {
  return Object.hasOwn(answers, String(value).toLowerCase())
}

function answered({ value, range: [start, end] }: ScalarSpot['node']): readonly Edit[] {
  const text = /^(?:yes|on)$/iu.test(String(value)) ? answers.yes : answers.no
  return [{ start, end, text, says: `${String(value)} is written ${text}` }]
}

function wantedType({ forms }: ScalarSpot): string | undefined {
  const types = new Set(forms.map(({ type }) => type))
  return types.size === 1 ? [...types][0] : undefined
}

// Only where the digits have the form that is wanted: 25 is no percentage, in quotes or without.
function withQuotes({ node: { value, type, source, range }, forms }: ScalarSpot): readonly Edit[] {
  if (type !== 'PLAIN' || typeof value === 'string') return []
  const fits = forms.some(({ pattern }) => pattern !== undefined && new RegExp(pattern, 'u').test(source))
  const [start, end] = range
  return fits ? [{ start, end, text: `"${source}"`, says: `${source} is a text and stands in quotes` }] : []
}

function withoutQuotes(
  { node: { value, type, range } }: ScalarSpot,
  form: RegExp | undefined,
): readonly Edit[] {
  if (typeof value !== 'string' || !String(type).startsWith('QUOTE') || !form?.test(value)) return []
  const [start, end] = range
  return [{ start, end, text: value, says: `${value} stands without quotes` }]
}
