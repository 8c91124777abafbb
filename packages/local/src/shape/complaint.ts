import { isRecord } from './reading.ts'
import type { List, Shape, Structure, Text, Whole } from './shape.ts'

/** A value beyond a limit of AWS's service model. */
export interface Complaint {
  /** Member names and, for list items, positions from 1: `['Dimensions', 1, 'Name']`. */
  readonly path: readonly (string | number)[]
  readonly value: unknown
  /** In AWS's words: `Member must not be null`. */
  readonly says: string
}

type Path = Complaint['path']

/** Everything about a value that its shape doesn't allow; the value has the shape's types. */
export function complain(shape: Shape, value: unknown, path: Path = []): readonly Complaint[] {
  if (shape.is === 'structure' && isRecord(value)) return complainOfMembers(shape, value, path)
  if (shape.is === 'list' && Array.isArray(value)) return complainOfItems(shape, value, path)
  return complainOfScalar(shape, value, path)
}

function complainOfScalar(shape: Shape, value: unknown, path: Path): readonly Complaint[] {
  if (shape.is === 'whole' && typeof value === 'number') return complainOfSize(shape, value, path)
  return shape.is === 'text' && typeof value === 'string' ? complainOfText(shape, value, path) : []
}

function complainOfMembers(
  shape: Structure,
  value: Readonly<Record<string, unknown>>,
  path: Path,
): readonly Complaint[] {
  return shape.members.flatMap(({ name, shape: member, required }) => {
    const item = value[name]
    if (item !== undefined) return complain(member, item, [...path, name])
    return required ? [{ path: [...path, name], value: null, says: 'Member must not be null' }] : []
  })
}

function complainOfItems(shape: List, value: readonly unknown[], path: Path): readonly Complaint[] {
  return [
    ...complainOfLength(shape, value, path),
    ...value.flatMap((item, index): readonly Complaint[] =>
      item === null
        ? [{ path: [...path, index + 1], value: null, says: 'Member must not be null' }]
        : complain(shape.of, item, [...path, index + 1]),
    ),
  ]
}

function complainOfText(shape: Text, value: string, path: Path): readonly Complaint[] {
  const found = [...complainOfLength(shape, value, path)]
  if (shape.among !== undefined && !shape.among.includes(value))
    found.push({ path, value, says: `Member must satisfy enum value set: [${shape.among.join(', ')}]` })
  // A pattern of the service model covers the whole value.
  if (shape.pattern !== undefined && !new RegExp(`^(?:${shape.pattern})$`, 'su').test(value))
    found.push({ path, value, says: `Member must satisfy regular expression pattern: ${shape.pattern}` })
  return found
}

interface Bounds {
  readonly min?: number
  readonly max?: number
}

function complainOfLength(
  { min = 0, max = Number.POSITIVE_INFINITY }: Bounds,
  value: string | readonly unknown[],
  path: Path,
): readonly Complaint[] {
  if (value.length < min)
    return [{ path, value, says: `Member must have length greater than or equal to ${min}` }]
  return value.length > max
    ? [{ path, value, says: `Member must have length less than or equal to ${max}` }]
    : []
}

function complainOfSize({ min, max }: Whole, value: number, path: Path): readonly Complaint[] {
  if (value < min) return [{ path, value, says: `Member must have value greater than or equal to ${min}` }]
  return value > max ? [{ path, value, says: `Member must have value less than or equal to ${max}` }] : []
}
