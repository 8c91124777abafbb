import { type Fault, fault } from '../answer.ts'

/** Violations of one member, in the words of AWS's request validation. */
export type Violations = readonly string[]

const violation = (value: string, path: string, constraint: string): string =>
  `Value ${value} at '${path}' failed to satisfy constraint: Member must ${constraint}`

const shown = (value: unknown): string =>
  typeof value === 'string' ? `'${value}'` : `'${JSON.stringify(value)}'`

/** A member that must be there. */
export const required = (path: string, value: unknown): Violations =>
  value === undefined ? [violation('null', path, 'not be null')] : []

/** A text between two lengths. */
export const text = (
  path: string,
  value: string | undefined,
  [least, most]: readonly [number, number],
): Violations => {
  if (value === undefined) return []
  if (value.length < least) {
    return [violation(shown(value), path, `have length greater than or equal to ${least}`)]
  }
  if (value.length > most) return [violation(shown(value), path, `have length less than or equal to ${most}`)]
  return []
}

/** A text of a pattern. */
export const pattern = (path: string, value: string | undefined, shape: RegExp): Violations =>
  value === undefined || shape.test(value)
    ? []
    : [violation(shown(value), path, `satisfy regular expression pattern: ${shape.source}`)]

/** A whole number between two bounds. */
export const whole = (
  path: string,
  value: number | undefined,
  [least, most]: readonly [number, number],
): Violations => {
  if (value === undefined) return []
  if (!Number.isInteger(value)) return [violation(shown(value), path, 'be a whole number')]
  if (value < least) return [violation(shown(value), path, `have value greater than or equal to ${least}`)]
  if (value > most) return [violation(shown(value), path, `have value less than or equal to ${most}`)]
  return []
}

/** One of some words. */
export const oneOf = (path: string, value: string | undefined, words: readonly string[]): Violations =>
  value === undefined || words.includes(value)
    ? []
    : [violation(shown(value), path, `satisfy enum value set: [${words.join(', ')}]`)]

/** A list of at most so many. */
export const atMost = (path: string, list: readonly unknown[] | undefined, most: number): Violations =>
  list !== undefined && list.length > most
    ? [violation(shown(list), path, `have length less than or equal to ${most}`)]
    : []

/** The fault that violations amount to; undefined when there are none. */
export const constraintFault = (violations: Violations): Fault | undefined => {
  if (violations.length === 0) return undefined
  const errors = violations.length === 1 ? 'error' : 'errors'
  return fault(
    'ValidationError',
    `${violations.length} validation ${errors} detected: ${violations.join('; ')}`,
  )
}
