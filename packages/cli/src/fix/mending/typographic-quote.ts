import type { Schema } from '@nines/agreement'
import { eachScalar } from '../each-scalar.ts'
import type { Mending } from '../mending.ts'

export const typographicQuote: Mending = {
  title: 'Quotation marks of a word processor around a value (`“>= 99.9 %”`) become plain ones.',
  find: eachScalar(({ node: { value, type, range }, forms }) => {
    const text = String(value)
    const [, inner = ''] = /^[“”„«‘’]([^"\\“”„«»‘’]+)[“”»‘’]$/u.exec(text) ?? []
    if (type !== 'PLAIN' || inner === '' || forms.some((form) => takes(form, text))) return []
    const [start, end] = range
    return [{ start, end, text: `"${inner}"`, says: 'the quotation marks are plain ones' }]
  }),
}

// A sentence may begin and end with such marks.
function takes({ pattern, enum: listed }: Schema, text: string): boolean {
  if (pattern !== undefined) return new RegExp(pattern, 'u').test(text)
  return listed === undefined || listed.includes(text)
}
