import { nearest } from '../schema/nearest.ts'
import { listed, shortened } from '../page/shown.ts'

/** One thing to do about a name that is not known. */
export function knownNames(name: string, known: readonly string[], where: string): string {
  const near = nearest(name, known)
  if (near !== undefined) return `Write ${shortened(near)}, or add ${shortened(name)} to ${where}.`
  if (known.length === 0) return `Add ${shortened(name)} to ${where}, which is empty.`
  const some = known.slice(0, MOST_NAMED)
  const more = known.length > some.length ? ' and so on' : ''
  return `Write a name from ${where} (${listed(some.map(shortened), 'or')}${more}), or add ${shortened(name)} there.`
}

const MOST_NAMED = 6
