import { eachScalar } from '../each-scalar.ts'
import type { Mending } from '../mending.ts'

export const typographicQuote: Mending = {
  title: 'Quotation marks of a word processor around a value (`“>= 99.9 %”`) become plain ones.',
  find: eachScalar(({ node: { value, type, range }, forms }) => {
    const [, inner = ''] = /^[“”„«‘’]([^"\\“”„«»‘’]+)[“”»‘’]$/u.exec(String(value)) ?? []
    const patterns = forms.flatMap(({ pattern }) => (pattern === undefined ? [] : [new RegExp(pattern, 'u')]))
    const fits = (text: string): boolean => patterns.some((pattern) => pattern.test(text))
    if (type !== 'PLAIN' || inner === '' || fits(String(value)) || !fits(inner)) return []
    const [start, end] = range
    return [{ start, end, text: `"${inner}"`, says: 'the quotation marks are plain ones' }]
  }),
}
