import { eachScalar } from '../each-scalar.ts'
import type { Mending } from '../mending.ts'

export const singleItem: Mending = {
  title:
    'A value that stands where only a list is read becomes the one item of a list: `finance` is `[finance]`.',
  find: eachScalar(({ node: { value, type, source, range }, forms, lists }) => {
    if (typeof value !== 'string' || forms.length > 0 || lists.length === 0) return []
    const [start, end] = range
    // Within brackets a comma would divide the text.
    const needsQuotes = type === 'PLAIN' && /[,[\]{}"\\]/u.test(source)
    if (!['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'].includes(String(type)) || needsQuotes) return []
    return [{ start, end, text: `[${written(source, type)}]`, says: `${value} is the one item of a list` }]
  }),
}

function written(source: string, type: string | undefined): string {
  if (type === 'PLAIN') return source
  return type === 'QUOTE_DOUBLE' ? `"${source}"` : `'${source}'`
}
